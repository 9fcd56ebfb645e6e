import Handouts
import Review
import Testing

@Suite("the page for one role or organisation")
struct RolePageTests {
  private func page(_ name: String, _ sample: ComparisonSample, file: String? = "compare.html") throws -> String {
    let result = try ComparisonSample.pages().rolePage(name, try sample.comparison(), pageFile: file)
    guard case .page(let html) = result else {
      Issue.record("nobody is called \(name)")
      return ""
    }
    return html
  }

  @Test(
    "is found by title, by code and by both, whatever the case, hyphens and spaces",
    arguments: [
      "project lead", "PL", "pl", "Project-Lead (PL)", "PROJECTLEAD",
    ])
  func names(name: String) throws {
    let text = PageScan.text(of: try PageScan.nodes(of: try page(name, .leads)))
    #expect(text.contains("What changes for Project lead (PL)"))
    #expect(text.contains("Loses"))
    #expect(!text.contains("Gains"))
  }

  @Test("says what is gained, each line linked to the redline of the file named")
  func gained() throws {
    let comparison = try ComparisonSample.leads.comparison()
    let elements = try PageScan.elements(of: try page("D", .leads, file: "what changed.html"))
    let change = try #require(comparison.changes.first { $0.classes.contains(.attribute) })
    #expect(elements.contains { $0.value(of: "href") == "what%20changed.html#\(change.anchor)" })
    #expect(elements.contains { $0.name == "h2" && PageScan.text(of: $0.children) == "Gains" })
  }

  @Test("has no link where no file is named")
  func noFile() throws {
    let links = try PageScan.elements(of: try page("D", .leads, file: nil)).compactMap { $0.value(of: "href") }
    #expect(links == ["#main"])
  }

  @Test("says plainly that nothing changes")
  func nothing() throws {
    let text = PageScan.text(of: try PageScan.nodes(of: try page("pilot", .leads)))
    #expect(text.contains("Nothing changes for it from"))
  }

  @Test("is not made for a name that neither version knows; those that there are are given")
  func unknown() throws {
    let result = try ComparisonSample.pages().rolePage("Nobody", try ComparisonSample.leads.comparison(), pageFile: nil)
    guard case .unknown(let names) = result else {
      Issue.record("a page for nobody")
      return
    }
    #expect(names.contains("project lead (PL)"))
    #expect(Set(names).count == names.count)
  }

  @Test("is made for everyone whom two versions of the procedure know")
  func everyone() throws {
    let comparison = try ComparisonSample.content.comparison()
    guard case .unknown(let names) = try ComparisonSample.pages().rolePage("", comparison, pageFile: nil) else {
      Issue.record("a page for nobody")
      return
    }
    #expect(names.count > 20)
    for name in names {
      guard case .page(let html) = try ComparisonSample.pages().rolePage(name, comparison, pageFile: nil) else {
        Issue.record("no page for \(name)")
        continue
      }
      #expect(!(try PageScan.nodes(of: html)).isEmpty)
    }
  }
}
