import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("duplicate-number")
struct DuplicateNumberTests {
  @Test("the second bearer of a number is found, and the line of the first is named")
  func secondBearer() throws {
    let found = try RuleFindings(
      DuplicateNumber.self, in: Sample.procedure("## 1 A\n\n1.1 One.\n\n1.2 Two.\n\n①1.2 Three.\n\n①1.2 Four."))
    #expect(found.places == found.marks)
    #expect(found.addresses == ["1.2~2", "1.2~3"])
    #expect(found.messages.allSatisfy { $0.contains("the clause on line 13") })
  }

  @Test("two sections of one number are found, and a subsection and a clause of one number")
  func sections() throws {
    let found = try RuleFindings(
      DuplicateNumber.self,
      in: Sample.procedure("## 1 A\n\n1.1 One.\n\n①## 1 B\n\n## 2 C\n\n### 2.1 D\n\n2.1.1 Two.\n\n①### 2.1 E"))
    #expect(found.places == found.marks)
  }

  @Test("the same number in another source, and 2.1 beside 2.10, are no duplicates")
  func otherSources() throws {
    let found = try RuleFindings(
      DuplicateNumber.self,
      in: Sample.procedure("## 1 A\n\n1.1 One.\n\n1.10 Two.") + Sample.checklist("## 1 A\n\n1.1 One."))
    #expect(found.places == [])
  }
}
