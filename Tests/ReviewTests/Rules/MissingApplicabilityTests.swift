import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("missing-applicability")
struct MissingApplicabilityTests {
  private let codes = "applies: {All: Both, CH: Care home}"

  @Test("a row without a code is found at its number")
  func rowWithoutCode() throws {
    let found = try RuleFindings(
      MissingApplicability.self,
      in: Sample.checklist("## 1 First\n\n1.1 Meet. `All`\n\n①1.2 Write.\n\n1.3 Ring. `CH`", settings: codes))
    #expect(found.places == found.marks)
    #expect(found.addresses == ["A1.2"])
    #expect(found.hints == ["Close its first paragraph with a code, such as `All`."])
  }

  @Test("a heading's code belongs to the heading alone")
  func headingWithCode() throws {
    let found = try RuleFindings(
      MissingApplicability.self, in: Sample.checklist("## 1 First `All`\n\n①1.1 Meet.", settings: codes))
    #expect(found.places == found.marks)
  }

  @Test("a code whose backticks were forgotten is named")
  func bareCode() throws {
    let found = try RuleFindings(
      MissingApplicability.self, in: Sample.checklist("## 1 First\n\n①1.1 Meet. CH", settings: codes))
    #expect(found.places == found.marks)
    #expect(found.hints == ["It ends with the word CH: if that is meant as the code, put it in backticks: `CH`."])
  }

  @Test("a checklist that declares no codes is for everyone, beside one that does")
  func secondChecklist() throws {
    let second = "---\nkind: checklist\nappendix: E\ntitle: Other\n---\n\n# Other\n\n## 1 First\n\n1.1 Meet.\n"
    let found = try RuleFindings(
      MissingApplicability.self,
      in: Sample.checklist("## 1 First\n\n1.1 Meet. `All`", settings: codes) + ["appendix-e.md": second])
    #expect(found.messages == [])
  }
}
