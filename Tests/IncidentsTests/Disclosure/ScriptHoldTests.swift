import ProcedureModel
import TestSupport
import Testing

@testable import Incidents

@Suite("the order of telling")
struct ScriptHoldTests {
  private static func hold(_ audience: String, after: String, _ drafts: [DraftEntry] = []) throws -> ScriptHold {
    let procedure = try DisclosureSample.procedure(["s": DisclosureSample.script(audience, "a", after: after)])
    let situation = DisclosureSample.situation(procedure, drafts)
    return ScriptHold(try #require(procedure.scripts.first), try DisclosureSample.rules(situation), situation)
  }

  private static func told(_ audience: String) -> DraftEntry { LogSample.draft(.told, 5, ("audience", audience)) }

  private static func release(_ script: String, _ what: String = "order") -> DraftEntry {
    LogSample.draft(
      .release, 6, ("script", script), ("what", what), ("fact", what == "sweep" ? "lead.name" : nil),
      ("released-by", "Director"), ("because", "it is known already"))
  }

  @Test("a script waits for each of those before it")
  func waits() throws {
    #expect(try !Self.hold("press", after: "").isHeld)
    #expect(try Self.hold("press", after: "staff, funders").waiting.map(\.audience.title) == ["Staff", "Funders"])
    let one = try Self.hold("press", after: "staff, funders", [Self.told("funders")])
    #expect(one.isHeld && one.waiting.map(\.audience.title) == ["Staff"])
    #expect(try !Self.hold("press", after: "staff, funders", [Self.told("funders"), Self.told("staff")]).isHeld)
  }

  @Test("somebody lets it go by name: that script, for its order")
  func released() throws {
    let hold = try Self.hold("press", after: "staff", [Self.release("s")])
    #expect(!hold.isHeld && hold.release?["released-by"] == "Director" && hold.waiting.count == 1)
    #expect(try Self.hold("press", after: "staff", [Self.release("other")]).isHeld)
    #expect(try Self.hold("press", after: "staff", [Self.release("s", "sweep")]).isHeld)
    let withdrawn = LogSample.draft(.correct, 9, ("corrects", "3"), ("because", "too soon"), ("withdrawn", "yes"))
    #expect(try Self.hold("press", after: "staff", [Self.release("s"), withdrawn]).isHeld)
  }

  @Test("the counts stand on it only for those who may have both")
  func counts() throws {
    #expect(try Self.hold("staff", after: "families").showsCounts)
    #expect(try !Self.hold("press", after: "families").showsCounts)
    #expect(try !Self.hold("funders", after: "families").showsCounts)
    #expect(try !Self.hold("staff, press", after: "families").showsCounts)
  }
}
