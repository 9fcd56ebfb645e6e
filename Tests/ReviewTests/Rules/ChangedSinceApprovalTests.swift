import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("changed-since-approval")
struct ChangedSinceApprovalTests {
  private static let body = "\n---\n\n# T\n\n## 1 One\n\n1.1 Words.\n"

  private func text(_ rows: String, body: String = ChangedSinceApprovalTests.body) -> String {
    "---\nkind: procedure\ntitle: T\nversion: V01\n" + rows + body
  }

  /// The fingerprint of the text of some sources, as an approval names it.
  private func fingerprint(_ files: [String: String]) throws -> String {
    let sources = files.map { (path: $0.key, file: SourceFile.read(path: $0.key, bytes: Array($0.value.utf8)).file) }
    return try #require(ApprovedText.fingerprint(sources, bodyPath: "procedure.md"))
  }

  @Test("a text that is as it was approved is silent, whatever the approval's own lines say")
  func same() throws {
    let approved = try fingerprint(["procedure.md": text("status: draft\napproved: TBC")])
    for rows in [
      "status: approved\napproved: 2020-12-17\napproved-text: \(approved)",
      "status: superseded\napproved-by: A Board\nnext-review: December 2022\nsubject-to: [a map]\napproved-text: \(approved)",
      "approved-text: \(approved)\naccepted:\n  - {rule: x, because: y}\n  - {rule: z, because: y}",
    ] {
      let found = try RuleFindings(ChangedSinceApproval.self, in: ["procedure.md": text(rows)])
      #expect(found.findings.isEmpty, "\(rows): \(found.messages)")
    }
  }

  @Test("a word, a key or a source that changed is found at the approval's line")
  func changed() throws {
    let approved = try fingerprint(["procedure.md": text("status: approved")])
    let line = "status: approved\napproved-text: ①\(approved)"
    let glossary = "---\nkind: glossary\nappendix: B\ntitle: G\n---\n\n# G\n\n## Term\n\nWords.\n"
    for files in [
      ["procedure.md": text(line, body: "\n---\n\n# T\n\n## 1 One\n\n1.1 Word.\n")],
      ["procedure.md": text("owner: Somebody\n" + line)],
      ["procedure.md": text(line), "b.md": glossary],
    ] {
      let found = try RuleFindings(ChangedSinceApproval.self, in: files)
      #expect(found.places == found.marks)
      #expect(found.messages == ["the text has changed since it was approved"])
    }
  }

  @Test("a draft that bears an approved text is found")
  func draft() throws {
    let approved = try fingerprint(["procedure.md": text("status: draft")])
    let found = try RuleFindings(
      ChangedSinceApproval.self, in: ["procedure.md": text("status: draft\napproved-text: ①\(approved)")])
    #expect(found.places == found.marks)
    #expect(found.messages == ["a draft bears the fingerprint of an approved text"])
  }
}
