import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("unused-code")
struct UnusedCodeTests {
  @Test("a code of a checklist that closes nothing is found where it is declared")
  func checklist() throws {
    let found = try RuleFindings(
      UnusedCode.self,
      in: Sample.checklist("## 1 A `All`\n\n1.1 x. `CH`", settings: "applies: {All: Both, CH: Home, ①HC: Care}"))
    #expect(found.places == found.marks)
  }

  @Test("a code that a plan is in force for is used")
  func plan() throws {
    let found = try RuleFindings(
      UnusedCode.self,
      in: Sample.checklist("## 1 A\n\n1.1 x. `All`", settings: "applies: {All: Both, HC: Care}")
        + Sample.operationalPlan("- Ring. `Clerk`", settings: "for: HC"))
    #expect(found.messages == [])
  }

  @Test("a code of a key that leads nothing and stands in no text is found; an officer without a task too")
  func key() throws {
    let found = try RuleFindings(
      UnusedCode.self,
      in: Sample.actionPlan(
        "## Key\n\n- `PL` lead\n- `PS` placements\n①- `ZZ` nobody\n\n## A\n\n### Now\n\n- Ring PS. `PL`")
        + Sample.operationalPlan("- Ring. `Clerk`", settings: "officers: [Clerk, ①Porter]"))
    #expect(found.places == found.marks)
    #expect(found.addresses == ["C.key.ZZ", "D"])
  }

  @Test(
    "reading itself reports codes that are unknown, misspelt or misplaced, so that no rule need",
    arguments: [
      ("1.1 x. `hc`", "unknown-code"), ("1.1 x. `HC.`", "unknown-code"), ("1.1 x. `HC`.", "misplaced-attribute"),
      ("1.1 x. `hc`.", "misplaced-attribute"), ("1.1 x. `HCC`;", "misplaced-attribute"),
      ("1.1 x `HC` y.", "misplaced-attribute"), ("1.1 x `hc` y.", "misplaced-attribute"),
      ("1.1 x. `HC`, `CH`", "misplaced-attribute"), ("1.1 x.\n\nMore. `HC`", "misplaced-attribute"),
      ("1.1 x. `HC ` `ch`", "unknown-code"), ("1.1 x: `HC`\n\n- y `Ch`", "unknown-code"),
      ("1.1 x. **`HC`**", "misplaced-attribute"),
    ])
  func reading(text: String, rule: String) {
    let files = Sample.checklist("## 1 A\n\n" + text, settings: "applies: {All: Both, CH: Home, HC: Care}")
    let read = TestProcedure(files).read
    #expect(read.diagnostics.contains { $0.rule == rule && $0.severity == .error }, "\(read.diagnostics.map(\.rule))")
  }

  @Test("a code span that is no code may stand in a sentence")
  func honestSpan() {
    let files = Sample.checklist(
      "## 1 A\n\n1.1 Type `login now` and wait. `HC`", settings: "applies: {All: Both, HC: Care}")
    #expect(TestProcedure(files).read.diagnostics.map(\.rule) == [])
  }
}
