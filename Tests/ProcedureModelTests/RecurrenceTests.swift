import ProcedureModel
import Testing

@Suite struct RecurrenceTests {
  @Test(
    arguments: [
      ("day", Recurrence.day), ("working day", .workingDay), ("working   day", .workingDay), (" week ", .week),
      ("hour", .elapsed(minutes: 60)), ("4 hours", .elapsed(minutes: 240)), ("1 hour", .elapsed(minutes: 60)),
      ("30 minutes", .elapsed(minutes: 30)), ("9999 hours", .elapsed(minutes: 599_940)),
    ])
  func `days, weeks and numbers of hours and minutes are read`(text: String, recurrence: Recurrence) {
    #expect(Recurrence(text) == recurrence)
  }

  @Test(
    arguments: [
      "", " ", "daily", "Day", "days", "2 days", "1 week", "2 working days", "workingday", "0 hours", "hours", "minute",
      "4 hrs", "every day", "month", "day\u{301}", "day or so", "working",
    ])
  func `nothing else is`(text: String) {
    #expect(Recurrence(text) == nil)
  }
}
