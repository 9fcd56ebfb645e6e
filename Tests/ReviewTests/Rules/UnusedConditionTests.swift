import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("unused-condition")
struct UnusedConditionTests {
  private func found(_ script: String, fields: String = "") throws -> RuleFindings {
    try RuleFindings(
      UnusedCondition.self,
      in: Sample.disclosure(conditions: "  ①settled: {means: It is settled, set-by: Lead}", fields: fields)
        + Sample.script(script))
  }

  @Test("a condition that nothing stands or falls with is found where it is declared")
  func unused() throws {
    let found = try found("Ring {{hotline}}.")
    #expect(found.places == found.marks)
    #expect(found.addresses == ["settled"])
  }

  @Test("it is used by a heading, a paragraph or a bullet, negated too, and by a field that needs it")
  func used() throws {
    for text in ["## A `if settled`\n\nB.", "A. `if not settled`", "- A. `if settled`", "> A. `if settled`"] {
      #expect(try found(text).messages == [])
    }
    let field = "  day: {type: date, to: all, needs: settled, class: c, reason: r, decides: d}"
    #expect(try found("On {{day}}.", fields: field).messages == [])
  }
}
