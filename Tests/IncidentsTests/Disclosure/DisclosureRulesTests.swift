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

  /// Whether `why` is open to the press in the rules of each of the two services and of all together.
  private static func open(_ drafts: [DraftEntry], at minute: Int = 600) throws -> [Bool] {
    let situation = DisclosureSample.situation(try DisclosureSample.procedure(), drafts, at: minute)
    let rules = try DisclosureSample.rules(situation)
    let ids = situation.facts.services.map(\.id)
    #expect(ids.count == 2)
    return [ids[0], ids[1], nil].map { rules.at($0).decision("why", for: "press").clearance != nil }
  }

  @Test("at one service opens nothing at another, and for all together only what holds at each")
  func services() throws {
    let ids = DisclosureSample.situation(try DisclosureSample.procedure()).facts.services.map(\.id)
    let published = DisclosureSample.met("published")
    let one = DisclosureSample.met("agreed", at: ids[0])
    let other = DisclosureSample.met("agreed", at: ids[1], minute: 12)
    #expect(try Self.open([published, one]) == [true, false, false])
    #expect(try Self.open([published, other]) == [false, true, false])
    #expect(try Self.open([published, one, other]) == [true, true, true])
    #expect(try Self.open([published, DisclosureSample.met("agreed")]) == [true, true, true])
    // Two conditions, each at another service.
    #expect(try Self.open([DisclosureSample.met("published", at: ids[1]), one]) == [false, false, false])
    // The last word counts: of one over that of all before it, and of all over that of one before it.
    let no = DisclosureSample.met("agreed", "not-met", at: ids[1], minute: 20)
    #expect(try Self.open([published, DisclosureSample.met("agreed"), no]) == [true, false, false])
    #expect(
      try Self.open([published, no, DisclosureSample.met("agreed", minute: 30)]) == [true, true, true])
    #expect(
      try Self.open([published, one, DisclosureSample.met("agreed", "not-met", minute: 30)]) == [false, false, false])
    let rules = try DisclosureSample.rules(
      DisclosureSample.situation(try DisclosureSample.procedure(), [published, DisclosureSample.met("agreed")]))
    #expect(rules.at("elsewhere").decision("why", for: "press").clearance == nil)
  }

  @Test("what lasts one day ends with the day in London, and one that does not stays")
  func oneDay() throws {
    let (agreed, published) = (DisclosureSample.met("agreed"), DisclosureSample.met("published"))
    let midnight = try SituationSample.minute("2026-11-21 00:00")
    #expect(try Self.open([agreed, published], at: midnight - 1) == [true, true, true])
    #expect(try Self.open([agreed, published], at: midnight) == [false, false, false])
    let anew = DisclosureSample.met("published", minute: midnight + 5)
    #expect(try Self.open([agreed, published, anew], at: midnight + 6) == [true, true, true])
    #expect(try Self.open([agreed, anew], at: midnight + 1440) == [false, false, false])
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
