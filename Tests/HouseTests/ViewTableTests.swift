import Foundation
import Testing

@Suite("The names of views")
struct ViewTableTests {
  @Test("Documentation/templates.md lists every view with its names, and no other")
  func documented() throws {
    let page = try String(contentsOf: House.root.appending(path: "Documentation/templates.md"), encoding: .utf8)
    let listed = page.split(separator: "\n").filter { $0.wholeMatch(of: /\| `[A-Z]\w+` \| `[\s\S]*/) != nil }
    let expected = ViewTable.rows(of: try House.files())
    #expect(!expected.isEmpty)
    for row in expected where !listed.contains(where: { $0 == row }) {
      Issue.record("Documentation/templates.md lacks this row:\n\(row)")
    }
    for row in listed where !expected.contains(where: { $0 == row }) {
      Issue.record("Documentation/templates.md has a row that the sources no longer bear out:\n\(row)")
    }
  }
}
