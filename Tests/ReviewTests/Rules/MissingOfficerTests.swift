import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("missing-officer")
struct MissingOfficerTests {
  @Test("a task without an officer is found")
  func task() throws {
    let found = try RuleFindings(
      MissingOfficer.self, in: Sample.operationalPlan("- Ring. `Clerk`\n\n①- Write.\n\n- Meet. `Clerk` `Porter`"))
    #expect(found.places == found.marks)
    #expect(found.addresses == ["D2"])
  }

  @Test("a plan without any officer is one finding")
  func plan() throws {
    let found = try RuleFindings(MissingOfficer.self, in: Sample.operationalPlan("①- Ring.\n\n- Write.\n\n- Meet."))
    #expect(found.places == found.marks)
  }

  @Test("a task whose every detail names an officer is shared out; one whose details name some is not")
  func sharedOut() throws {
    let found = try RuleFindings(
      MissingOfficer.self,
      in: Sample.operationalPlan(
        "- Ring:\n    - parents `Clerk`\n    - press `Head`\n\n①- Write:\n    - one `Clerk`\n    - two\n\n- Go. `Clerk`"
      ))
    #expect(found.places == found.marks)
  }
}
