import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite("what the rules decide")
struct DisclosureRulesTests {
  @Test("is closed by default")
  func closed() throws {
    let rules = DisclosureRules(try DisclosureSample.disclosure())
    for (field, audience) in [
      ("secret", "staff"), ("next-update", "strangers"), ("provider.name", "press"), ("provider.name", ""),
      ("Next-update", "staff"), ("next-update", "Staff"), ("why", "staff"), ("provider.name", "all"), ("", "staff"),
    ] {
      #expect(rules.decision(field, for: audience).clearance == nil, "\(field) for \(audience)")
    }
    #expect(rules.decision("next-update", for: []).clearance == nil)
  }

  @Test("needs every condition, as the log says now")
  func conditions() throws {
    let procedure = try DisclosureSample.procedure()
    func isOpen(_ drafts: [DraftEntry]) throws -> Bool {
      try DisclosureSample.rules(DisclosureSample.situation(procedure, drafts)).decision("why", for: "press").clearance
        != nil
    }
    let (one, other) = (DisclosureSample.met("agreed"), DisclosureSample.met("published"))
    #expect(try !isOpen([]) && !isOpen([one]) && !isOpen([other]))
    #expect(try isOpen([one, other]))
    #expect(try !isOpen([one, other, DisclosureSample.met("agreed", "not-met", minute: 20)]))
    #expect(
      try !isOpen([
        one, other, LogSample.draft(.correct, 20, ("corrects", "3"), ("because", "not so"), ("withdrawn", "yes")),
      ]))
    #expect(try !isOpen([DisclosureSample.met("Agreed"), other]))
  }

  @Test("for several audiences opens only what each may have")
  func several() throws {
    let rules = DisclosureRules(try DisclosureSample.disclosure())
    #expect(rules.decision("provider.name", for: ["staff", "families"]).clearance != nil)
    #expect(rules.decision("provider.name", for: ["staff", "press"]).clearance == nil)
    #expect(rules.decision("provider.name", for: ["press", "staff"]).clearance == nil)
    #expect(rules.decision("provider.name", for: ["staff", "strangers"]).clearance == nil)
  }

  @Test("says why something is withheld")
  func reasons() throws {
    let rules = DisclosureRules(try DisclosureSample.disclosure())
    guard case .withheld(let why) = rules.decision("why", for: "press"), case .unmet(let unmet) = why.cause else {
      Issue.record("not withheld for conditions")
      return
    }
    #expect(unmet.map(\.name.text) == ["agreed", "published"])
    #expect(why.classOfInformation == "commercial" && why.reason == "Not agreed" && why.decides == "Chair")
    guard case .withheld(let never) = rules.decision("lead.name", for: "press"), case .neverOpen = never.cause else {
      Issue.record("not withheld for the audience")
      return
    }
    guard case .withheld(let unknown) = rules.decision("x", for: "press"), case .undeclared = unknown.cause else {
      Issue.record("not withheld as undeclared")
      return
    }
  }
}
