import BoardPapers
import TestSupport
import Testing

@Suite("The decision by which a version was approved")
struct ApprovalDecisionTests {
  private func decision(_ words: [String], _ number: Int? = nil, version: String = "V03") throws -> Int? {
    let list = words.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n\n")
    let text = "---\nkind: minutes\nboard: Board\ndate: 2020-12-17\n---\n\n# Minutes\n\n## Decisions\n\n\(list)\n"
    let read = PaperReader.read(name: "m.md", path: "m.md", bytes: Array(text.utf8))
    let minutes = MinutesReader.read(try #require(read.paper)).minutes
    return try? ApprovalDecision(in: minutes, version: version, number: number).decision.number
  }

  @Test(
    "the one that names the version and approves it is found",
    arguments: [
      "V03 was approved.", "Approved: version v03, with thanks.", "approval of V03 is given", "(V03) approved",
    ])
  func found(words: String) throws {
    #expect(try decision(["The Board noted the report.", words]) == 2)
    #expect(try decision([words, "Approved the minutes of the last meeting."]) == 1)
  }

  @Test(
    "what does not read as an approval of it is not taken unless it is named",
    arguments: [
      "V03 was not approved.", "Approval of V03 was deferred.", "The Board rejected V03, approved in draft.",
      "No approval of V03.", "V03 was noted.", "Approved V030.", "Approved V3.", "Approved.",
      "It refused to approve V03.", "Approval of V03 is postponed.", "V03 was withdrawn before it was approved.",
    ])
  func notTaken(words: String) throws {
    #expect(try decision([words]) == nil)
    #expect(try decision([words], 1) == 1)
    #expect(try decision([words], 2) == nil)
  }

  @Test("of two that name it the person must say which; without any there is none")
  func several() throws {
    #expect(try decision(["Approved V03.", "Approved the costs of V03."]) == nil)
    #expect(try decision(["Approved V03.", "Approved the costs of V03."], 2) == 2)
    #expect(try decision([]) == nil)
  }

  @Test("it is quoted word for word with its conditions")
  func quote() throws {
    let sample = try BoardSample().checked()
    let decision = try ApprovalDecision(in: try #require(sample.minutes.first), version: "V03", number: nil)
    #expect(
      decision.quote.count == 4 && decision.quote[0].contains("17 December 2020, decision 2 (recommendation 1(ii)):"))
    #expect(decision.quote[3] == "  (ii) clause 4.8 leads to on-call arrangements that are there to be read")
  }
}
