import Incidents
import SourceText
import Testing

@testable import Handouts

@Suite struct IssueSheetsTests {
  private static func sheets(_ situation: Situation) throws -> IssueSheets {
    IssueSheets(templates: try TemplateSet(), situation: situation, tool: "0.0.0", edition: .standard)
  }

  @Test func `a sheet is found by its file, its short name, its title and a card by its role, in any letters`() throws {
    let sheets = try IssueSheetsTests.sheets(try PackSample.situation())
    for typed in ["card-01-pl", "card-01-pl.html", "Card 1", "card1", "PL", "pl", "Action card: Project lead"] {
      #expect(sheets.find(typed).map(\.handout) == ["card-01-pl"], "\(typed)")
    }
    #expect(sheets.find("agenda").map(\.handout) == ["agenda"] && sheets.find("king").isEmpty)
    #expect(Set(sheets.choices.map(\.handout)).count == sheets.choices.count, "a number stands for one sheet")
    for choice in sheets.choices { #expect(sheets.find(choice.handout).map(\.handout) == [choice.handout]) }
  }

  /// Of a set of pages only one is kept: nothing on it may lead to another file.
  @Test func `every sheet can be issued: numbered on each page, approved, marked, with links only to itself`() throws {
    for mode in ["live", "exercise"] {
      let situation = try PackSample.situation(
        facts: PackSample.facts(types: ["CH"], mode: mode), PackSample.busy)
      let sheets = try IssueSheetsTests.sheets(situation)
      for choice in sheets.choices {
        let html = try #require(
          sheets.page(choice, number: 7, earlier: [], changes: [], approvedBy: "CD"), "\(choice.handout)")
        let elements = try PageScan.elements(of: html)
        let ids = Set(elements.compactMap { $0.value(of: "id") })
        for link in elements.compactMap({ $0.value(of: "href") }) {
          #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(choice.handout): \(link)")
        }
        let bar = try #require(elements.first { $0.value(of: "class") == "status-bar" })
        let words = PageScan.text(of: bar.children)
        #expect(words.contains("ISSUE 7") && words.contains(mode.uppercased()) && words.contains(situation.facts.id))
        let note = try #require(elements.first { $0.value(of: "class") == "issue-note" }, "\(choice.handout)")
        let said = PageScan.text(of: note.children)
        #expect(said.contains("The first issue of this sheet.") && said.contains("CD (Colin Dale), 18:30 Fri 20 Nov"))
        #expect(
          html.contains("\(mode.uppercased()) ISSUE 7 SAMPLE DRAFT Incident 2026-11-20-a"), "it stands in the margins")
      }
    }
  }

  @Test func `a reprint says what it replaces, what changed and which copies to take back, escaped`() throws {
    let issue = IssueReviewTests.issue(7, "card-01-pl", source: "x")
    let copies = [("Night <staff>", "12"), ("Press", "1")].map { holder, count in
      PackSample.Line("copies", ("issue", "7"), ("direction", "out"), ("holder", holder), ("copies", count))
    }
    let situation = try PackSample.situation([issue] + copies)
    let sheets = try IssueSheetsTests.sheets(situation)
    let choice = try #require(sheets.find("PL").first)
    let html = try #require(
      sheets.page(
        choice, number: 9, earlier: situation.state.issued, changes: ["telephone: 1 & 2", "address"], approvedBy: "ZZ"))
    let elements = try PageScan.elements(of: html)
    let note = try #require(elements.first { $0.value(of: "class") == "issue-note" })
    #expect(
      note.children.compactMap { node -> String? in
        if case .element(let element) = node { PageScan.text(of: element.children) } else { nil }
      } == [
        "ISSUE 9. Replaces issue 7 of 14:20 Fri 20 Nov.", "Changed: telephone: 1 & 2; address",
        "Copies to take back: Night <staff>, 12 copies of issue 7; Press, 1 copy of issue 7",
        "Approved by: ZZ, 18:30 Fri 20 Nov",
      ])
    #expect(!html.contains("<staff>"))
  }
}
