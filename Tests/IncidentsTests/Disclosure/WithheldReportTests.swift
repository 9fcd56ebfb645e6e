import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite("what is withheld, and why")
struct WithheldReportTests {
  private static func report(
    _ audience: String, facts: [(String, String?)] = [], _ drafts: [DraftEntry] = []
  ) throws -> WithheldReport {
    let procedure = try DisclosureSample.procedure([
      "one": DisclosureSample.script("press", "{{why}} {{next-update}} {{contact.hours}}"),
      "two": DisclosureSample.script("press, staff", "{{why}} {{strange}}"),
      "three": DisclosureSample.script("staff", "{{lead.name}}"),
    ])
    let situation = DisclosureSample.situation(procedure, facts: facts, drafts)
    let rules = try DisclosureSample.rules(situation)
    return WithheldReport(
      rules, audience: audience, scripts: procedure.scripts, values: ScriptSubjects.values(rules, situation))
  }

  @Test("lists every field that the audience may not have, those of its scripts first")
  func lines() throws {
    let report = try Self.report("press", facts: [("fields.why", "x"), ("fields.next-update", "y")])
    #expect(
      report.lines.map { "\($0.withholding.field) \($0.isKnown) \($0.scripts.joined(separator: ","))" } == [
        "why true one,two", "strange false two", "lead.name false ", "counts.people true ", "counts.told true ",
        "provider.name true ", "funder.name false ", "funder.people false ",
      ])
    #expect(report.missing.map(\.field.name.text) == ["contact.hours"])
    #expect(report.missing.map(\.scripts) == [["one"]])
    let why = try #require(report.lines.first?.withholding)
    #expect(why.classOfInformation == "commercial" && why.reason == "Not agreed" && why.decides == "Chair")
    guard case .unmet(let conditions) = why.cause else {
      Issue.record("no conditions")
      return
    }
    #expect(conditions.map(\.means) == ["the provider agrees", "it is published"])
    #expect(conditions.map(\.setBy) == ["Provider", "Commission"])
  }

  @Test("a condition that comes true takes a field off it, or leaves it to be filled in")
  func conditions() throws {
    let met = [DisclosureSample.met("agreed"), DisclosureSample.met("published")]
    #expect(
      try !Self.report("press", facts: [("fields.why", "x")], met).lines.contains { $0.withholding.field == "why" })
    #expect(try Self.report("press", met).missing.map(\.field.name.text) == ["next-update", "contact.hours", "why"])
  }

  @Test("says on whose sheets it is told already")
  func toldAt() throws {
    let procedure = try DisclosureSample.procedure([
      "one": DisclosureSample.script("press", "{{service.name}} {{why}} `if agreed`")
    ])
    let ids = DisclosureSample.situation(procedure).facts.services.map(\.id)
    let situation = DisclosureSample.situation(
      procedure, [DisclosureSample.met("published"), DisclosureSample.met("agreed", at: ids[1])])
    let rules = try DisclosureSample.rules(situation)
    let report = WithheldReport(
      rules, audience: "press", scripts: procedure.scripts, values: ScriptSubjects.values(rules, situation))
    #expect(report.lines.first?.withholding.field == "why" && report.lines.first?.toldAt == [ids[1]])
    #expect(report.lines.dropFirst().allSatisfy { $0.toldAt == [] })
  }

  @Test("missing and withheld look the same on the page and differ only here")
  func same() throws {
    let procedure = try DisclosureSample.procedure(["s": DisclosureSample.script("press", "{{why}}")])
    func plain(_ facts: [(String, String?)], _ drafts: [DraftEntry]) throws -> [String] {
      try DisclosureSample.opened(DisclosureSample.situation(procedure, facts: facts, drafts)).map(\.plain)
    }
    let met = [DisclosureSample.met("agreed"), DisclosureSample.met("published")]
    let withheld = try plain([("fields.why", "x")], [])
    #expect(
      try plain([], met) == withheld && plain([], []) == withheld
        && plain([("fields.why", " \u{202E}")], met) == withheld)
    #expect(try plain([("fields.why", "x")], met) != withheld)
  }
}
