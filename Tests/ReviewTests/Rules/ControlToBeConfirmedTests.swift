import Review
import TestSupport
import Testing

@Suite("control-to-be-confirmed")
struct ControlToBeConfirmedTests {
  private func found(_ rows: String, asOf: String = "2020-12-31") throws -> RuleFindings {
    let text = "---\nkind: procedure\ntitle: T\nversion: V01\n" + rows + "\n---\n\n# T\n\n## 1 One\n\n1.1 Words.\n"
    return try RuleFindings(ControlToBeConfirmed.self, in: ["procedure.md": text], asOf: asOf)
  }

  @Test("each open row is found at its words")
  func each() throws {
    let found = try found(
      "owner: ①To be confirmed\napproved-by: ①TBC (Board)\napproved: ①TBC December 2020\nnext-review: ①TBC")
    #expect(found.places == found.marks)
    #expect(found.addresses == ["control.owner", "control.approved-by", "control.approved", "control.next-review"])
    #expect(found.messages[2] == "'Date approved' is still to be confirmed: TBC December 2020")
  }

  @Test("a date that has passed while it was open is said so, from the day after the last of its month")
  func passed() throws {
    #expect(
      try found("approved: TBC December 2020", asOf: "2021-01-01").messages == [
        "'Date approved' is still to be confirmed: TBC December 2020, and that month has passed"
      ])
    #expect(
      try found("approved: TBC 2020-12-01", asOf: "2020-12-02").messages == [
        "'Date approved' is still to be confirmed: TBC 2020-12-01, and that day has passed"
      ])
  }

  @Test("what is settled is silent")
  func settled() throws {
    #expect(try found("owner: The TBC Trust\napproved: December 2020\nnext-review: 2019-01-01").findings.isEmpty)
  }
}
