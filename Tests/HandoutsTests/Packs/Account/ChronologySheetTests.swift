import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts

@Suite struct ChronologySheetTests {
  private static func page(_ situation: Situation, _ filter: ChronologyFilter = ChronologyFilter()) throws -> String {
    AccountPages(templates: try TemplateSet(), stamp: PackStamp(situation, tool: "0.0.0", edition: .standard))
      .chronology(Chronology(situation, filter))
  }

  private static func main(_ page: String) throws -> PageScan.Element {
    try #require(try PageScan.elements(of: page).first { $0.name == "main" })
  }

  @Test func `the page of a night is as it was read and found right`() throws {
    let page = try ChronologySheetTests.page(try PaperSample.situation(PaperSample.night))
    try GoldenFile("incident/pages/chronology.html").compare(
      Array(page.utf8)[try ChronologySheetTests.main(page).inside])
  }

  @Test func `it says whether it is an exercise, from which sheet it is, and whose initials are whose`() throws {
    let situation = try PaperSample.situation(PaperSample.night)
    let words = PageScan.text(of: try ChronologySheetTests.main(try ChronologySheetTests.page(situation)).children)
    for expected in [
      "EXERCISE", "2026-11-20-a/V1/\(situation.position)", "22 lines", "written down 30 min later",
      "Ann Bell, Night librarian, Library", "was Annexe", "Not understood: balloon",
    ] { #expect(words.contains(expected), "\(expected)") }
    #expect(!words.contains("A CUT"))
  }

  @Test func `a cut says that it is one, by what, and how much is left out`() throws {
    let situation = try PaperSample.situation(PaperSample.night)
    let filter = try ChronologyFilter(person: "CD", service: "main", in: situation)
    let words = PageScan.text(
      of: try ChronologySheetTests.main(try ChronologySheetTests.page(situation, filter)).children)
    #expect(words.contains("A CUT. Only what names CD; what concerns main: "))
    #expect(words.contains("of 22 lines of the log. The others are left out."))
    #expect(words.contains("is left out, though it may concern it too"))
    #expect(words.contains("End of this cut of the chronology"))
  }

  @Test func `nothing that a log holds becomes a tag`() throws {
    let texts = HostileText.all.filter { !$0.isEmpty }
    let plain = try ChronologySheetTests.shape(texts.map { _ in "plain" })
    #expect(plain.count > 1000)
    #expect(try ChronologySheetTests.shape(texts) == plain)
  }

  /// The tags of the page of a log in which each of some texts stands in every place that it can.
  private static func shape(_ texts: [String]) throws -> [String] {
    var log = SealedLog()
    log.add("facts", at: "2026-11-20 02:00", [("signatures.AB.name", texts[0])])
    for (index, text) in texts.enumerated() {
      log.add(
        "state", at: "2026-11-20 02:10", by: text,
        [("item", "Z\(index)"), ("service", text), ("because", text), ("typed-by", text), ("sheet", text)])
      log.add("x" + text, at: "2026-11-20 02:10", by: text, [("a" + text, text)])
      log.add("note", at: "2026-11-20 02:10", by: text, [("text", text)])
      log.add(
        "correct", at: "2026-11-20 02:10", by: text,
        [("corrects", "\(index * 4 + 4)"), ("because", text), ("text", text + "2")])
    }
    return PageScan.all(in: try main(try page(try PaperSample.situation(log))).children).map { element in
      element.name + (element.value(of: "class").map { ".\($0)" } ?? "")
        + element.attributes.map(\.name).joined(separator: ",")
    }
  }
}
