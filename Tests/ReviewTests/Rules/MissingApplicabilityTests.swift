import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("missing-applicability")
struct MissingApplicabilityTests {
  @Test("a row without a code is found at its number")
  func rowWithoutCode() throws {
    let found = try RuleFindings(
      MissingApplicability.self,
      in: [
        "appendix-a.md": """
        ---
        kind: checklist
        appendix: A
        title: List
        applies: {All: Both, CH: Care home}
        ---

        # List

        ## 1 First

        1.1 Meet. `All`

        ①1.2 Write.

        1.3 Ring. `CH`
        """
      ])
    #expect(found.places == found.marks)
    #expect(found.addresses == ["A1.2"])
  }
}
