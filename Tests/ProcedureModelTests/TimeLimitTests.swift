import ProcedureModel
import Testing

@Suite struct TimeLimitTests {
  @Test(
    arguments: [
      ("3 working days", 3, TimeLimit.Unit.workingDay), ("1 working day", 1, .workingDay), ("24 hours", 24, .hour),
      ("1 hour", 1, .hour), ("30 minutes", 30, .minute), ("1 minute", 1, .minute), ("2 days", 2, .day),
      ("1 day", 1, .day), ("1 week", 1, .week), ("9999 weeks", 9999, .week), ("03 days", 3, .day),
    ])
  func `a number and a unit are read`(text: String, count: Int, unit: TimeLimit.Unit) {
    #expect(TimeLimit(text) == TimeLimit(count: count, unit: unit))
    #expect(TimeLimit("  " + text.split(separator: " ").joined(separator: "   ") + " ")?.unit == unit)
  }

  @Test(
    arguments: [
      "", " ", "3", "days", "three days", "a week", "0 days", "-1 days", "+1 days", "10000 days", "3 Days", "3 day s",
      "3 workingdays", "3 working", "working days", "3 months", "3 working days or so", "3 days 2 hours", "3days",
      "3\u{A0}days", "3\tdays", "３ days", "3 days\u{301}", "3 dayss", "1.5 days", "3-4 days",
    ])
  func `nothing else is`(text: String) {
    #expect(TimeLimit(text) == nil)
  }

  @Test func `what is written out is read again, in the singular and the plural`() {
    for unit in TimeLimit.Unit.allCases {
      for count in [1, 2, 9999] {
        let limit = TimeLimit(count: count, unit: unit)
        #expect(limit != nil && limit.flatMap { TimeLimit($0.description) } == limit)
      }
      #expect(TimeLimit(count: 0, unit: unit) == nil)
      #expect(TimeLimit(count: 10_000, unit: unit) == nil)
    }
    #expect(TimeLimit(count: 3, unit: .workingDay)?.description == "3 working days")
    #expect(TimeLimit(count: 1, unit: .week)?.description == "1 week")
  }
}
