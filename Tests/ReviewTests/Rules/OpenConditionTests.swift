import Review
import TestSupport
import Testing

@Suite("open-condition")
struct OpenConditionTests {
  @Test("each condition is found at its words; without one it is silent")
  func each() throws {
    func found(_ rows: String) throws -> RuleFindings {
      try RuleFindings(
        OpenCondition.self,
        in: [
          "procedure.md":
            "---\nkind: procedure\ntitle: T\nversion: V01\n\(rows)\n---\n\n# T\n\n## 1 One\n\n1.1 Words.\n"
        ])
    }
    let two = try found("subject-to: [①\"a map\", ①a list of posts]")
    #expect(two.places == two.marks)
    #expect(two.messages.map { $0.hasSuffix("a map") } == [true, false])
    #expect(try found("status: approved").findings.isEmpty)
  }
}
