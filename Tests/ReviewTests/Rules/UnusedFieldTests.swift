import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("unused-field")
struct UnusedFieldTests {
  @Test("a field that no script names is found where it is declared")
  func unused() throws {
    let found = try RuleFindings(
      UnusedField.self,
      in: Sample.disclosure(fields: "  ①office: {type: text, to: all}\n" + Sample.staffField)
        + Sample.script("Ring {{hotline}}.", title: "About {{lead}}"))
    #expect(found.places == found.marks)
    #expect(found.addresses == ["office"])
    #expect(found.findings.map(\.severity) == [.warning])
  }

  @Test("a field counts as named in the title, a bullet, a quotation, emphasis and a link")
  func everywhere() throws {
    let texts = [
      "- x\n  {{hotline}}", "> - **{{hotline}}**", "[ring {{hotline}}](https://example.org/)", "## {{hotline}}",
    ]
    for text in texts {
      #expect(try RuleFindings(UnusedField.self, in: Sample.disclosure() + Sample.script(text)).messages == [])
    }
  }

  @Test("without scripts every field is unused; without rules there is nothing to find")
  func none() throws {
    #expect(try RuleFindings(UnusedField.self, in: Sample.disclosure()).addresses == ["hotline"])
    #expect(try RuleFindings(UnusedField.self, in: Sample.procedure("## 1 A\n\n1.1 x.")).messages == [])
  }
}
