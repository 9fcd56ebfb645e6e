import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("title-mismatch")
struct TitleMismatchTests {
  @Test("a heading that says another title than the front matter is found, in the procedure and in an appendix")
  func mismatch() throws {
    let found = try RuleFindings(
      TitleMismatch.self,
      in: [
        "procedure.md": "---\nkind: procedure\ntitle: ①Water\nversion: V1\n---\n\n# Fire\n\n## 1 A\n\n1.1 x.\n",
        "appendix-a.md": "---\nkind: checklist\nappendix: A\ntitle: Rows\n---\n\n①# Lines\n\n## 1 A\n\n1.1 x.\n",
      ])
    #expect(found.places == found.marks)
    #expect(found.addresses == ["A", "title"])
  }

  @Test(
    "case, punctuation and the letter of the appendix make no other title",
    arguments: ["Care plan (example)", "care plan: example", "Appendix A Care plan – example", "Care-plan example"])
  func same(heading: String) throws {
    let files = [
      "appendix-a.md":
        "---\nkind: checklist\nappendix: A\ntitle: Care plan (example)\n---\n\n# \(heading)\n\n## 1 A\n\n1.1 x.\n"
    ]
    #expect(try RuleFindings(TitleMismatch.self, in: files).messages == [])
  }
}
