import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("skipped-number")
struct SkippedNumberTests {
  @Test("a number that is missing in a run of clauses is found at the one that follows")
  func clause() throws {
    let found = try RuleFindings(
      SkippedNumber.self, in: Sample.procedure("## 3 A\n\n3.1 One.\n\n①3.3 Three.\n\n3.4 Four.\n\n①3.8 Eight."))
    // Section 3 alone: 1 and 2 are missing too.
    #expect(
      found.messages.filter { $0.hasPrefix("3.") } == [
        "3.2 is missing: 3.1 is followed by 3.3", "3.5 to 3.7 are missing: 3.4 is followed by 3.8",
      ])
    #expect(Array(found.places.dropFirst()) == found.marks)
  }

  @Test(
    "a gap between sections, deeper numbers and at the start of a run is found",
    arguments: [
      ("## 1 A\n\n1.1 x.\n\n## 2 B\n\n2.1 x.\n\n①## 4 C\n\n4.1 x.", "3 is missing: 2 is followed by 4"),
      ("## 1 A\n\n1.1.1 x.\n\n1.1.2 x.\n\n①1.1.4 x.\n\n1.2.1 x.", "1.1.3 is missing: 1.1.2 is followed by 1.1.4"),
      ("## 1 A\n\n1.1.1 x.\n\n①1.3.1 x.", "1.2 is missing: 1.1 is followed by 1.3"),
      ("## 1 A\n\n①1.2 x.\n\n1.3 x.", "1.1 is missing: the first number is 1.2"),
      ("## 1 A\n\n1.1 x.\n\n## 2 B\n\n### 2.1 x\n\n①### 2.3 y", "2.2 is missing: 2.1 is followed by 2.3"),
    ])
  func everywhere(text: String, message: String) throws {
    let found = try RuleFindings(SkippedNumber.self, in: Sample.procedure(text))
    #expect(found.messages == [message])
    #expect(found.places == found.marks)
  }

  @Test(
    "a duplicate, a run that begins with 0, order alone and groups that go on from another list are no gaps",
    arguments: [
      "## 1 A\n\n1.1 x.\n\n1.1 y.\n\n1.2 z.", "## 0 A\n\n0.0 x.\n\n0.1 x.\n\n## 1 B\n\n1.0 x.\n\n1.1 x.",
      "## 1 A\n\n1.2 x.\n\n1.1 y.\n\n1.3 z.", "## 1 A\n\n1.1 x.\n\n1.1.1 x.\n\n1.1.2 x.\n\n1.2 x.",
    ])
  func none(text: String) throws {
    #expect(try RuleFindings(SkippedNumber.self, in: Sample.procedure(text)).messages == [])
  }

  @Test("an appendix may go on from the groups of another")
  func goingOn() throws {
    #expect(
      try RuleFindings(SkippedNumber.self, in: Sample.checklist("## 6 A\n\n6.1 x.\n\n## 7 B\n\n7.1 x.")).messages == [])
  }

  @Test("one fault is said once: a heading without a number, or an item with a wrong one, fills its gap")
  func oneFault() throws {
    let unnumbered = "## 1 A\n\n1.1 x.\n\n## B\n\n2.1 x.\n\n## C\n\n## 4 D\n\n4.1 x."
    #expect(try RuleFindings(SkippedNumber.self, in: Sample.procedure(unnumbered)).messages == [])
    let slip = "## 1 A\n\n1.1 x.\n\n2.2 slip.\n\n1.3 x.\n\n## 2 B\n\n2.1 x."
    #expect(try RuleFindings(SkippedNumber.self, in: Sample.procedure(slip)).messages == [])
    let heading = "## 1 A\n\n1.1 x.\n\n## 2 B\n\n2.1 x.\n\n## 4 C\n\n3.1 x.\n\n3.2 x."
    #expect(try RuleFindings(SkippedNumber.self, in: Sample.procedure(heading)).messages == [])
  }
}
