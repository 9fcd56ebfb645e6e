import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("misplaced-number")
struct MisplacedNumberTests {
  @Test("an item under a section whose number it does not share is found")
  func stranger() throws {
    let found = try RuleFindings(
      MisplacedNumber.self,
      in: Sample.procedure("## 4 A\n\n4.1 x.\n\n## 5 B\n\n5.1 x.\n\n①4.3 y.\n\n5.2 z.\n\n①### 4.4 C\n\n5.4.1 x."))
    #expect(found.places.prefix(2) == found.marks.prefix(2))
    #expect(found.messages.first == "the clause 4.3 stands under the heading 5")
  }

  @Test("an item out of order is found once")
  func order() throws {
    let found = try RuleFindings(
      MisplacedNumber.self, in: Sample.procedure("## 4 A\n\n4.1 x.\n\n4.2 x.\n\n①4.5 x.\n\n4.4 x.\n\n4.6 x.\n\n①4.3 x.")
    )
    #expect(found.places == found.marks)
    #expect(found.messages == ["the clause 4.5 stands before 4.4", "the clause 4.3 stands after 4.6"])
  }

  @Test("sections out of order are found once, without their clauses")
  func sections() throws {
    let found = try RuleFindings(
      MisplacedNumber.self,
      in: Sample.procedure("## 1 A\n\n1.1 x.\n\n①## 3 C\n\n3.1 x.\n\n3.2 x.\n\n## 2 B\n\n2.1 x.\n\n## 4 D\n\n4.1 x."))
    #expect(found.places == found.marks)
  }

  @Test("a heading with a wrong number is one finding, not one for each item under it")
  func heading() throws {
    let found = try RuleFindings(
      MisplacedNumber.self, in: Sample.procedure("## 1 A\n\n1.1 x.\n\n①## 7 B\n\n2.1 x.\n\n2.2 x.\n\n2.3 x."))
    #expect(found.places == found.marks)
    #expect(found.messages == ["the heading says 7, and everything under it is numbered 2"])
  }

  @Test(
    "numbers in order are none",
    arguments: [
      "## 1 A\n\n1.1 x.\n\n1.1.1 x.\n\n1.1.2 x.\n\n1.2 x.\n\n1.9 x.\n\n1.10 x.",
      "## 1 A\n\n### 1.1 B\n\n1.1.1 x.\n\n### 1.2 C\n\n1.2.1 x.\n\n## 2 D\n\n2.1 x.",
      "## A\n\n1.1 x.\n\n### Note\n\n1.2 x.\n\n## B\n\n2.1 x.", "## 3 A\n\n3.3 x.\n\n3.3 y.",
    ])
  func none(text: String) throws {
    #expect(try RuleFindings(MisplacedNumber.self, in: Sample.procedure(text)).messages == [])
  }
}
