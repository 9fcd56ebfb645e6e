import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts

@Suite struct EventPagesTests {
  private static let text = """
    title: Night <b>
    events:
      - {number: 1, at: "14:00", from: "Night manager (01632 960101)", to: PL, says: "Two & two leave", expect: [{item: A1.1, within: 30}, {item: A2.1, within: 5}]}
      - {number: 2, at: "15:00", from: "CQC", to: ASC, says: "Are you closing?"}
    """

  private static func pages(_ lines: [PackSample.Line] = []) throws -> [(file: String, html: String)] {
    let start = PackSample.Line("start", at: "2026-11-20T13:00:00+00:00", ("mode", "exercise"), ("version", "V03"))
    let situation = try PackSample.situation(facts: PackSample.facts(types: ["CH"], mode: "exercise"), [start] + lines)
    let file = try #require(EventFile.read(path: "e", bytes: Array(text.utf8)).file)
    let plan = try #require(EventPlan.make(file, path: "e", situation).plan)
    let pages = EventPages(
      templates: try TemplateSet(), stamp: PackStamp(situation, tool: "0.0.0", edition: .standard))
    return [pages.slips(plan), pages.observer(plan), pages.results(plan)]
  }

  private static func elements(_ html: String, _ style: String) throws -> [PageScan.Element] {
    try PageScan.elements(of: html).filter {
      ($0.value(of: "class") ?? "").split(separator: " ").contains { $0 == style }
    }
  }

  @Test func `each slip bears EXERCISE, its number and its time, and says nothing of what is expected`() throws {
    let html = try EventPagesTests.pages()[0].html
    let slips = try EventPagesTests.elements(html, "slip").map { PageScan.text(of: $0.children) }
    #expect(slips.count == 2)
    for slip in slips { #expect(slip.contains("EXERCISE") && slip.contains("Cut here") && slip.contains("Played at")) }
    #expect(slips[0].contains("Event 1 of 2: 14:00 Fri 20 Nov") && slips[0].contains("Project lead: Anna Berg (AB)"))
    #expect(slips[0].contains("Two & two leave") && slips[0].contains("Night manager (01632 960101)"))
    #expect(!html.contains("A1.1") && !html.contains("<b>"))
  }

  @Test func `the observer has a row for each thing that is expected, with room for time and remarks`() throws {
    let html = try EventPagesTests.pages()[1].html
    let rows = try EventPagesTests.elements(html, "ruled-row")
    #expect(rows.count == 3)
    let words = rows.map { PageScan.text(of: $0.children) }
    #expect(words[0].hasPrefix("A1.1 done within 30 min, by 14:30 Fri 20 Nov: Bring the team together"))
    #expect(words[2] == "Nothing in particular is expected: watch what is done.")
    for row in rows { #expect(PageScan.all(in: row.children).filter { $0.value(of: "class") == "pen" }.count == 2) }
  }

  @Test func `times taken stand against the times that were set`() throws {
    let results = try EventPagesTests.pages([
      PackSample.Line("inject", at: "2026-11-20T14:10:00+00:00", ("event", "1"), ("text", "x")),
      .state("A1.1", "done", at: "2026-11-20T14:35:00+00:00"),
      .state("A2.1", "done", at: "2026-11-20T14:40:00+00:00", by: "CD"),
    ])[2].html
    let words = PageScan.text(of: try #require(try PageScan.elements(of: results).first { $0.name == "main" }).children)
    for expected in [
      "Of 2 things expected after 2 events: 1 in time, 1 late. 1 event is not logged as played",
      "Event 1, played at 14:10 Fri 20 Nov", "Event 2, planned for 15:00 Fri 20 Nov", "IN TIME",
      "after 25 of 30 min, by AB, 14:35 Fri 20 Nov", "LATE", "after 30 min, 25 min late, by CD, 14:40 Fri 20 Nov",
    ] { #expect(words.contains(expected), "\(expected): \(words)") }
  }

  @Test func `each page says EXERCISE in its bar and in the margins`() throws {
    for page in try EventPagesTests.pages() {
      let bar = try #require(try EventPagesTests.elements(page.html, "status-bar").first)
      #expect(PageScan.text(of: bar.children).hasPrefix("EXERCISE"), "\(page.file)")
      #expect(page.html.contains("--title:\"EXERCISE"), "\(page.file)")
    }
  }
}
