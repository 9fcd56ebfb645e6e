import Review
import TestSupport
import Testing

@Suite("abbreviation-two-ways")
struct AbbreviationTwoWaysTests {
  private func messages(_ clauses: String...) throws -> [String] {
    let body = clauses.enumerated().map { "1.\($0 + 1) \($1)\n" }.joined(separator: "\n")
    return try RuleFindings(
      AbbreviationTwoWays.self,
      in: ["procedure.md": "---\nkind: procedure\ntitle: T\nversion: V01\n---\n\n# T\n\n## 1 One\n\n" + body]
    ).messages
  }

  @Test("two wordings are one finding that names both")
  func found() throws {
    let found = try RuleFindings(
      AbbreviationTwoWays.self,
      in: [
        "procedure.md": """
        ---
        kind: procedure
        title: T
        version: V01
        ---

        # T

        ## 1 One

        1.1 Ask the Independent Mental Capacity Advocacy (IMCA) service.

        ①1.2 Ask an Independent Mental Capacity Advocate (IMCA).

        1.3 An Independent Mental Capacity Advocate (IMCA) rings.
        """
      ])
    #expect(found.places == found.marks)
    #expect(
      found.messages == [
        "IMCA is spelt out in different ways: 'Independent Mental Capacity Advocacy' (1.1) and "
          + "'Independent Mental Capacity Advocate' (1.2)"
      ])
  }

  @Test("letters without their last word differ from the full name")
  func partial() throws {
    #expect(
      try messages("A 'Deprivation of Liberty' (DOLS).", "Deprivation of Liberty Safeguards (DOLS).").count == 1)
  }

  @Test("case, articles, plurals, hyphens and words around the name are no difference")
  func same() throws {
    #expect(
      try messages(
        "The Care Quality Commission (CQC).", "Ask CQC (the care quality commission).", "CQC: Care Quality Commission.",
        "Ring the independent Care Quality Commissions (CQCs).") == [])
    #expect(try messages("The Multi-Agency Hub (MAH).", "The Multi Agency Hub (MAH).") == [])
    #expect(try messages("The Single Point of Access Team (SPA).", "The Single Point of Access (SPA).") == [])
    #expect(try messages("The board (SPA) and the panel (SPA).") == [])
  }
}
