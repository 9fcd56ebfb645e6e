import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts

@Suite struct LessonEvidenceTests {
  /// An incident on a real version that is due for several rows.
  private static func incident(_ lines: [PackSample.Line], in folder: String = PackSample.v03) throws -> Situation {
    try PackSample.situation(in: folder, types: ["CH", "HC"], lines, now: "2026-11-23T18:30:00+00:00")
  }

  private static func assign(_ item: String, due: String = "2026-11-20T17:00:00+00:00") -> PackSample.Line {
    PackSample.Line("assign", ("item", item), ("initials", "CD"), ("due", due))
  }

  private static func done(_ item: String, at: String) -> PackSample.Line { .state(item, "done", at: at) }

  @Test func `a row counts once for each incident, at its worst, however many services it has`() throws {
    let first = try LessonEvidenceTests.incident([
      LessonEvidenceTests.assign("A7.1"), LessonEvidenceTests.done("A7.1@s1", at: "2026-11-20T18:00:00+00:00"),
      LessonEvidenceTests.done("A7.1@s2", at: "2026-11-20T19:30:00+00:00"),
      .state("A2.3@s1", "not-applicable", ("because", "None here")),
      .state("A2.3@s2", "not-applicable", ("because", "None here")),
    ])
    let second = try LessonEvidenceTests.incident([
      LessonEvidenceTests.assign("A7.1"), LessonEvidenceTests.done("A7.1", at: "2026-11-20T17:10:00+00:00"),
      .state("A2.3", "not-applicable", ("because", "Done by PS already")),
    ])
    let third = try LessonEvidenceTests.incident([
      LessonEvidenceTests.assign("A7.1"), LessonEvidenceTests.done("A7.1", at: "2026-11-20T16:59:00+00:00"),
      .state("A2.3", "not-applicable"),
    ])
    let evidence = LessonEvidence([first, second, third])
    #expect(evidence.count == 3 && evidence.versions.map(\.name) == ["V03"])
    let version = try #require(evidence.versions.first)
    let late = try #require(version.rows.first { $0.address == "A7.1" })
    #expect(late.late == 2 && late.worstMinutes == 150 && late.overdue == 0)
    let struck = try #require(version.rows.first { $0.address == "A2.3" })
    #expect(struck.notApplicable == 3 && struck.reasons == ["None here", "Done by PS already"])
    #expect(
      struck.facts(of: 3) == ["not applicable in 3 of 3: \u{201C}None here\u{201D}, \u{201C}Done by PS already\u{201D}"]
    )
    #expect(late.facts(of: 3) == ["late in 2 of 3, at worst by 2 h 30 min"])
  }

  @Test func `what is overdue at the close is late by as much as it was then`() throws {
    let situation = try PackSample.situation(
      [LessonEvidenceTests.assign("A2.2")], now: "2026-11-20T18:30:00+00:00")
    let row = try #require(LessonEvidence([situation]).versions.first?.rows.first { $0.address == "A2.2" })
    #expect(row.late == 1 && row.overdue == 1 && row.worstMinutes == 90)
    #expect(row.facts(of: 1) == ["late in 1 of 1, at worst by 1 h 30 min; still overdue at the close in 1 of 1"])
  }

  @Test func `rows stand in the order of reading, versions by their names, added actions where they stood`() throws {
    let lines = PackSample.busy + [PackSample.Line("add", ("item", "X3"), ("text", "Ring round."), ("after", "A1.1"))]
    let evidence = LessonEvidence([
      try LessonEvidenceTests.incident(lines), try LessonEvidenceTests.incident(PackSample.busy, in: PackSample.v02),
    ])
    #expect(evidence.versions.map(\.name) == ["V02", "V03"])
    for version in evidence.versions {
      let situation = try LessonEvidenceTests.incident([], in: version.name == "V02" ? PackSample.v02 : PackSample.v03)
      let order = situation.items.map(\.address.text)
      let places = version.rows.map { order.firstIndex(of: $0.address) ?? -1 }
      #expect(places == places.sorted() && !places.contains(-1) && version.incidents == 1)
    }
    #expect(
      evidence.versions[1].added.map { "\($0.after ?? "-") \($0.words)" } == [
        "A1.1 Ring round.", "A2.4 Find spare keys to the medicine room.", "- Order taxis.",
      ])
  }

  /// The oracle: the lessons report of each incident by itself, from the same log, counted by hand.
  @Test func `what it counts is what the incidents' own reports list`() throws {
    let situations = try [PackSample.busy, Array(PackSample.busy.dropFirst(3)), []].map {
      try LessonEvidenceTests.incident($0)
    }
    let version = try #require(LessonEvidence(situations).versions.first)
    var late: [String: Int] = [:]
    var struck: [String: Int] = [:]
    var included: [String: Int] = [:]
    for situation in situations {
      for row in Lessons(situation).late where !row.address.hasPrefix("X") { late[row.address, default: 0] += 1 }
      for row in Lessons(situation).struckOut { struck[row.address, default: 0] += 1 }
      for row in Lessons(situation).included { included[row.address, default: 0] += 1 }
    }
    #expect(!late.isEmpty && !struck.isEmpty)
    #expect(Dictionary(uniqueKeysWithValues: version.rows.filter { $0.late > 0 }.map { ($0.address, $0.late) }) == late)
    #expect(
      Dictionary(
        uniqueKeysWithValues: version.rows.filter { $0.notApplicable > 0 }.map { ($0.address, $0.notApplicable) })
        == struck)
    #expect(
      Dictionary(uniqueKeysWithValues: version.rows.filter { $0.included > 0 }.map { ($0.address, $0.included) })
        == included)
    #expect(version.added.count == situations.flatMap { Lessons($0).added }.count)
  }

  @Test func `nothing names anybody: not the page, whatever facts and reasons hold`() throws {
    let names = [
      "Rosewood Care Ltd", "Rose House", "Elm Court", "Anna Berg", "Colin Dale", "Dora Eve", "AB", "CD", "P001B",
    ]
    let words = "Told by \(names.joined(separator: ", ")) on 023 8000 0001"
    let situation = try PackSample.situation(
      types: ["CH", "HC"],
      [
        .state("A2.3", "not-applicable", ("because", words)),
        PackSample.Line("add", ("item", "X1"), ("text", words), ("after", "A2.3")),
        PackSample.Line("include", ("item", "A2.4"), ("because", words)),
      ])
    let report = EvidenceReport(
      parts: [
        EvidenceReport.Part(isExercise: false, incidents: ["2026-11-20-a"], evidence: LessonEvidence([situation]))
      ],
      open: [], exercises: [], unread: [], damaged: [])
    let day = try #require(CalendarDate(iso: "2026-12-01"))
    let html = EvidencePage(templates: try TemplateSet(), tool: "0").html(report, asOf: day)
    let page = PageScan.text(of: try #require(try PageScan.elements(of: html).first { $0.name == "main" }).children)
    #expect(page.contains("Told by [provider], [service], [service], [person]"), "\(page)")
    for name in names + ["8000"] {
      #expect(page.firstMatch(of: try Regex("\\b\(name)\\b")) == nil, "\(name)")
    }
    #expect(page.contains("Fewer than 3 incidents") && page.contains("CONFIDENTIAL"))
  }
}
