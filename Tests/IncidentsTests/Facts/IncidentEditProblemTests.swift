import Incidents
import Testing

@Suite struct IncidentEditProblemTests {
  private static let all: [IncidentEditProblem] = [
    .unreadable([]), .unknownField(name: "provdier", suggestions: ["provider"]),
    .unknownField(name: "x", suggestions: []),
    .wrongValue(name: "mode", message: "must be live or exercise", hint: nil), .byHand(name: "lead", line: 3),
    .byHand(name: "lead", line: nil), .alreadySigned(initials: "AB", line: 12),
  ]

  @Test func `each problem is a sentence without a full stop, and most say what to do`() {
    for problem in IncidentEditProblemTests.all {
      #expect(!problem.message.isEmpty && !problem.message.hasSuffix("."))
      if let hint = problem.hint { #expect(hint.hasSuffix(".") || hint.hasSuffix("?")) }
    }
  }

  @Test func `an unknown field without near names lists the fields, and one of a person says where people stand`() {
    let far = IncidentEditProblem.unknownField(name: "x", suggestions: []).hint ?? ""
    for field in ["provider", "roles.….holder", "signatures.….initials", "closed-days.…", "fields.…"] {
      #expect(far.contains(field))
    }
    #expect(
      IncidentEditProblem.unknownField(name: "people.P014K.told", suggestions: []).hint?.contains("people.csv") == true)
    #expect(IncidentEditProblem.unknownField(name: "a", suggestions: ["b", "c"]).hint == "Did you mean `b` or `c`?")
  }
}
