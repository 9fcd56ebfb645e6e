import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("unnumbered-heading")
struct UnnumberedHeadingTests {
  @Test("a heading without a number among numbered ones is found, and the number of its items is suggested")
  func among() throws {
    let found = try RuleFindings(
      UnnumberedHeading.self,
      in: Sample.checklist("## 1 A\n\n1.1 x.\n\n①## First work\n\n2.1 x.\n\n2.2 x.\n\n## 3 C\n\n3.1 x."))
    #expect(found.places == found.marks)
    #expect(found.addresses == ["A.S2"])
    #expect(found.hints == ["Write: ## 2 First work; its items are numbered so."])
  }

  @Test("without items the number between is suggested; the last heading counts when it has numbered items")
  func withoutItems() throws {
    let found = try RuleFindings(
      UnnumberedHeading.self, in: Sample.procedure("## 1 A\n\n1.1 x.\n\n①## B\n\nWords.\n\n## 3 C\n\n①## D\n\n4.1 x."))
    #expect(found.places == found.marks)
    #expect(found.hints.first == "Write: ## 2 B.")
  }

  @Test("a subheading whose items belong to another section has lost its number")
  func wrongLevel() throws {
    let found = try RuleFindings(
      UnnumberedHeading.self, in: Sample.procedure("## 1 A\n\n1.1 x.\n\n①### B\n\n2.1 x.\n\n2.2 x.\n\n## 3 C\n\n3.1 x.")
    )
    #expect(found.places == found.marks)
  }

  @Test(
    "a foreword, signatures, subheadings and a procedure that numbers no heading are honest",
    arguments: [
      "## Foreword\n\nWords.\n\n## 1 A\n\n1.1 x.\n\n## 2 B\n\n2.1 x.\n\n## Signatures\n\nWords.",
      "## A\n\n1.1 x.\n\n## B\n\n2.1 x.", "## 1 A\n\n### Before\n\n1.1 x.\n\n### After\n\n1.2 x.\n\n## 2 B\n\n2.1 x.",
    ])
  func none(text: String) throws {
    #expect(try RuleFindings(UnnumberedHeading.self, in: Sample.procedure(text)).messages == [])
  }
}
