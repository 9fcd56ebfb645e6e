import Incidents
import Testing

@Suite struct PeopleEditProblemTests {
  @Test(arguments: [
    PeopleEditProblem.unreadable([]), .unknownCode, .wrongValue(column: "told", message: "must be a time", hint: nil),
    .wrongCount, .byHand,
  ])
  func `each problem is a sentence without a full stop, and its hint one with it`(problem: PeopleEditProblem) {
    #expect(!problem.message.isEmpty && !problem.message.hasSuffix("."))
    #expect(problem.hint?.hasSuffix(".") ?? true)
  }
}
