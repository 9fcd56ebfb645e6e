import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("missing-lead")
struct MissingLeadTests {
  private let key = "## Key\n\n- `PL` lead\n- `C` buyers\n\n"

  @Test("an action without a lead is found in a column that needs leads")
  func action() throws {
    let found = try RuleFindings(
      MissingLead.self, in: Sample.actionPlan(key + "## A\n\n### Now\n\n- Ring. `PL`\n①- Write.\n①- Meet the owners. C")
    )
    #expect(found.places == found.marks)
    #expect(found.addresses == ["C1.2", "C1.3"])
    #expect(found.hints.last?.contains("put it in backticks") == true)
  }

  @Test("a column wholly without leads is one finding: advice where leads are optional")
  func column() throws {
    let text =
      key + "## A\n\n### Now\n\n- Ring. `PL`\n\n### Later\n\n①- Write.\n- Meet.\n\n## B\n\n### Later\n\n- Wait."
    let required = try RuleFindings(MissingLead.self, in: Sample.actionPlan(text))
    #expect(required.places == required.marks)
    #expect(required.messages == ["no action in the column 'Later' has a lead: 3 actions, C1.L1 to C2.L1"])
    #expect(required.findings.map(\.severity) == [.warning])
    let optional = try RuleFindings(
      MissingLead.self,
      in: Sample.actionPlan(text, settings: "columns: [{title: Now}, {title: Later, leads: optional}]"))
    #expect(optional.findings.map(\.severity) == [.advice])
  }

  @Test("a column with optional leads may have some")
  func optional() throws {
    let found = try RuleFindings(
      MissingLead.self,
      in: Sample.actionPlan(
        key + "## A\n\n### Now\n\n- Ring. `PL`\n\n### Later\n\n- Write. `C`\n- Meet.",
        settings: "columns: [{title: Now}, {title: Later, leads: optional}]"))
    #expect(found.messages == [])
  }
}
