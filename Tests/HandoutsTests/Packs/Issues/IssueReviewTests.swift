import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts

@Suite struct IssueReviewTests {
  private static let templates = Result { try TemplateSet() }

  static func issue(
    _ number: Int, _ handout: String, source: String, edition: String = "standard",
    at: String = "2026-11-20T14:20:00+00:00"
  ) -> PackSample.Line {
    PackSample.Line(
      "issue", at: at, ("issue", "\(number)"), ("handout", handout), ("title", "T"), ("edition", edition),
      ("file", "issued/x"), ("sha256", "0"), ("source", source), ("approved-by", "AB"))
  }

  static func set(_ field: String, _ new: String?) -> PackSample.Line {
    new.map { PackSample.Line("set", at: "2026-11-20T15:00:00+00:00", ("field", field), ("new", $0)) }
      ?? PackSample.Line("set", at: "2026-11-20T15:00:00+00:00", ("field", field))
  }

  /// What is said to have changed in each of some issued handouts.
  static func changed(
    _ handouts: [String], then lines: [PackSample.Line], types: [String?] = ["CH"]
  ) throws -> [String: [String]] {
    let source = try PackSample.situation(types: types).procedure.fingerprint
    let issues = handouts.enumerated().map { issue($0 + 1, $1, source: source) }
    let situation = try PackSample.situation(types: types, issues + lines)
    let standings = IssueReview(situation, templates: try templates.get()).standings
    return Dictionary(uniqueKeysWithValues: standings.map { ($0.issued.handout, $0.changed) })
  }

  @Test func `a changed fact is named on the sheets that print it and on no other`() throws {
    let handouts = ["card-01-pl", "card-02-asc", "signatures", "log-notes", "action-plan-a"]
    let found = try IssueReviewTests.changed(
      handouts, then: [IssueReviewTests.set("roles.PL.telephone", "01632 960009")])
    let role = "Project lead: telephone number: 01632 960009, was 023 8000 0002"
    // Whoever reports to the project lead has the number on their card too.
    #expect(found["card-01-pl"] == [role] && found["card-02-asc"] == [role], "\(found)")
    for other in ["signatures", "log-notes", "action-plan-a"] { #expect(found[other] == [], "\(other)") }
    let lead = try IssueReviewTests.changed(handouts, then: [IssueReviewTests.set("telephone", "01632 960001")])
    #expect(lead["action-plan-a"] == ["telephone number of the lead: 01632 960001, was 023 8000 0001"])
    #expect(lead["card-01-pl"] == [] && lead["log-notes"] == [])
    // Of two that changed together each sheet names its own.
    let both = try IssueReviewTests.changed(
      handouts,
      then: [
        IssueReviewTests.set("roles.PL.telephone", "01632 960009"), IssueReviewTests.set("telephone", "01632 960001"),
      ])
    #expect(both["card-01-pl"] == [role] && both["action-plan-a"] == lead["action-plan-a"] && both["signatures"] == [])
  }

  @Test func `what was recorded since makes no handout stale, nor does a fact that is as it was again`() throws {
    let handouts = ["card-01-pl", "action-plan-a", "partner-report", "log-actions"]
    let found = try IssueReviewTests.changed(
      handouts,
      then: PackSample.busy + [
        IssueReviewTests.set("telephone", "1"), IssueReviewTests.set("telephone", "023 8000 0001"),
      ])
    for handout in handouts { #expect(found[handout] == [], "\(handout)") }
  }

  @Test func `people go by no code and as one, and a value that the sheet does not print is not said`() throws {
    let lines = ["P001B", "P002C"].flatMap { (code: String) -> [PackSample.Line] in
      [
        IssueReviewTests.set("people.\(code).code", code),
        IssueReviewTests.set("people.\(code).told", "2026-11-20T14:00:00+00:00"),
      ]
    }
    let found = try IssueReviewTests.changed(["partner-report", "log-people", "card-01-pl"], then: lines)
    #expect(found["partner-report"] == ["the list of people"], "\(found)")
    #expect(found["log-people"] == ["the list of people"] && found["card-01-pl"] == [])
    // The type decides which rows there are; the report prints the number of services of a type, not whose it is.
    let type = try IssueReviewTests.changed(
      ["partner-report"], then: [IssueReviewTests.set("services.s1.name", "Secret")])
    #expect(type["partner-report"] == [])
    let report = try IssueReviewTests.changed(["partner-report"], then: [IssueReviewTests.set("notified", nil)])
    #expect(report["partner-report"] == ["when the council was told"])
  }

  @Test func `another version of the procedure, or a sheet that is no more, is said`() throws {
    let situation = try PackSample.situation([
      IssueReviewTests.issue(1, "card-01-pl", source: "old"), IssueReviewTests.issue(2, "card-99-king", source: "old"),
    ])
    let standings = IssueReview(situation, templates: try IssueReviewTests.templates.get()).standings
    #expect(standings.map(\.changed) == [["the version of the procedure"], ["the sheet is in the pack no more"]])
  }

  @Test func `a replaced issue is judged no more, the one that replaced it is`() throws {
    let source = try PackSample.situation().procedure.fingerprint
    let situation = try PackSample.situation([
      IssueReviewTests.issue(1, "action-plan-a", source: source), IssueReviewTests.set("telephone", "1"),
      IssueReviewTests.issue(2, "action-plan-a", source: source, at: "2026-11-20T15:30:00+00:00"),
    ])
    let standings = IssueReview(situation, templates: try IssueReviewTests.templates.get()).standings
    #expect(standings.map(\.changed) == [[], []] && standings.map(\.issued.replacedBy) == [2, nil])
  }

  /// The oracle: each sheet as whole text, in which every fact is a word that stands nowhere else. A fact whose word the
  /// sheet holds must be named when it changes; what is named must change the sheet.
  @Test func `over all facts and all sheets, just those are stale that hold the fact's word`() throws {
    let procedure = try PackSample.situation().procedure
    let names = [
      "provider", "lead", "telephone", "services.s1.name", "roles.PL.holder", "roles.PL.telephone",
      "contacts.D.name", "contacts.D.telephone", "reason",
      "fields.next-update", "closed-days.2026-12-24",
    ]
    let words = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($1, "Qz\(Character(Unicode.Scalar(97 + UInt8($0))))zQ") })
    var facts = PackSample.facts(types: ["CH"]).filter { fact in !names.contains(fact.0) }
    facts += names.map { ($0, words[$0] ?? "") }
    let base = try PackSample.situation(facts: facts)
    let sheets = IssueSheets(
      templates: try IssueReviewTests.templates.get(), situation: base, tool: "0", edition: .standard)
    let choices = sheets.choices
    #expect(choices.count > 25)
    let issues = choices.enumerated().map {
      IssueReviewTests.issue($0 + 1, $1.handout, source: procedure.fingerprint)
    }
    var hits = 0
    for name in names {
      let situation = try PackSample.situation(facts: facts, issues + [IssueReviewTests.set(name, "XxnewxX")])
      // The whole log prints what was written down, which no change takes back.
      for standing in IssueReview(situation, templates: try IssueReviewTests.templates.get()).standings
      where standing.issued.handout != "log-whole" {
        let page = try #require(sheets.words(standing.issued.handout)).map { String(decoding: $0, as: UTF8.self) }
        let holds = page.contains { $0.contains(words[name] ?? "?") }
        // A lead that is nobody's initials also decides who gives out what is given to nobody.
        if holds || name != "lead" { #expect(standing.isStale == holds, "\(name) \(standing.issued.handout)") }
        if holds { hits += 1 }
        for text in standing.changed {
          for (other, word) in words where other != name { #expect(!text.contains(word), "\(name): \(text)") }
        }
      }
    }
    #expect(hits > 20)
  }
}
