import Review
import TestSupport
import Testing

@Suite("missing-control-field")
struct MissingControlFieldTests {
  private func procedure(_ rows: String...) -> [String: String] {
    [
      "procedure.md": "---\nkind: procedure\ntitle: ①T\nversion: V01\n" + rows.map { $0 + "\n" }.joined()
        + "---\n\n# T\n\n## 1 One\n\n1.1 Words.\n"
    ]
  }

  private let rows = [
    "purpose: For tests", "owner: Harbour master", "operative: 2020-01-01", "applies-to: All",
    "policy-implications: None",
    "consultation: [Crew]", "approved-by: Board", "approved: May 2020", "next-review: 2031-01-01",
  ]

  @Test("all rows that are missing are one finding, at the head of document control")
  func found() throws {
    let found = try RuleFindings(
      MissingControlField.self,
      in: procedure("status: draft", rows[0], rows[1], rows[2], "next-review: TBC"))
    #expect(found.places == found.marks)
    #expect(found.addresses == ["control"])
    #expect(
      found.messages == [
        "document control has none of `applies-to:`, `policy-implications:`, `consultation:`, `approved-by:`, `approved:`"
      ])
  }

  @Test("approved without word of by whom and when is said so")
  func approved() throws {
    let unsigned = ["status: approved"] + rows.filter { !$0.hasPrefix("approved") }
    let found = try RuleFindings(MissingControlField.self, in: procedure(unsigned.joined(separator: "\n")))
    #expect(
      found.messages.first?.hasSuffix("; yet its status is approved, and it does not say by whom or when") == true)
  }

  @Test("a status that is missing is found; a complete control table is silent")
  func complete() throws {
    let without = try RuleFindings(MissingControlField.self, in: procedure(rows.joined(separator: "\n")))
    #expect(without.messages == ["document control has no `status:`"])
    let with = procedure("status: approved", rows.joined(separator: "\n"))
    #expect(try RuleFindings(MissingControlField.self, in: with).findings.isEmpty)
  }
}
