import Foundation
import Review
import Testing

@Suite("The rule book")
struct RuleBookTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The names of the types in `Rules/`: `MissingLead` for `MissingLead.swift`.
  private static func ruleFiles() throws -> [String] {
    let folder = root.appending(path: "Sources/Review/Linting/Rules")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
      .map { String($0.dropLast(".swift".count)) }.sorted()
  }

  /// `missing-lead` for `MissingLead`.
  private static func id(of name: String) -> String {
    name.enumerated().map { index, letter in
      (letter.isUppercase && index > 0 ? "-" : "") + letter.lowercased()
    }.joined()
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  @Test("every file in Rules is registered, and has its test file and its page")
  func complete() throws {
    let names = try Self.ruleFiles()
    #expect(!names.isEmpty)
    for name in names {
      let id = Self.id(of: name)
      #expect(
        RuleBook.rule(id) != nil, "add '\(name).self,' to RuleBook.all; its id must be '\(id)', as its file is called")
      #expect(
        Self.exists("Tests/ReviewTests/Rules/\(name)Tests.swift"), "write Tests/ReviewTests/Rules/\(name)Tests.swift")
      #expect(Self.exists("Documentation/rules/\(id).md"), "write Documentation/rules/\(id).md")
    }
  }

  @Test("every registered rule has a file of its own name")
  func filed() throws {
    let ids = Set(try Self.ruleFiles().map(Self.id))
    for rule in RuleBook.all { #expect(ids.contains(rule.id), "give '\(rule.id)' a file in Rules/ of its own name") }
  }

  @Test("ids are unique, in order and in kebab case, and every summary is one plain line")
  func ids() {
    let ids = RuleBook.all.map { $0.id }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)+/) != nil, "'\(id)' is not in kebab case") }
    for rule in RuleBook.all {
      #expect(!rule.summary.isEmpty && !rule.summary.contains("\n") && !rule.summary.hasSuffix("."), "\(rule.id)")
    }
  }

  @Test("every page says what, why, example, instead and when to accept, and gives the acceptance line")
  func pages() throws {
    for rule in RuleBook.all {
      let page = Self.root.appending(path: "Documentation/rules/\(rule.id).md")
      let text = try String(contentsOf: page, encoding: .utf8)
      let wanted = [
        "# \(rule.id)", "## What it finds", "## Why it matters", "## Example", "## What to write instead",
        "## When to accept it", "{rule: \(rule.id),",
      ]
      for part in wanted { #expect(text.contains(part), "Documentation/rules/\(rule.id).md lacks '\(part)'") }
    }
  }

  @Test("an id is found by its bytes, and an unknown one is not")
  func lookUp() {
    #expect(RuleBook.rule("missing-lead") == nil ? false : true)
    #expect(RuleBook.rule("Missing-lead") == nil)
  }
}
