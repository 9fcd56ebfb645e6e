import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite struct DeadlineClockTests {
  private static func due(
    _ limit: String, from start: String, close: String = "17:00", added: [String] = []
  ) throws -> String {
    let clock = DeadlineClock(holidays: BankHolidays(added: added.compactMap { CalendarDate(iso: $0) }))
    let limit = try #require(TimeLimit(limit))
    return clock.due(limit, from: try #require(Moment(iso: start)), close: try #require(ClockMinute(close))).iso
  }

  private static func next(
    _ recurrence: String, at time: String = "17:00", start: String, after: String
  ) throws -> String {
    let recurrence = try #require(Recurrence(recurrence))
    return DeadlineClock().next(
      recurrence, at: try #require(ClockMinute(time)), start: try #require(Moment(iso: start)),
      after: try #require(Moment(iso: after))
    ).iso
  }

  @Test(
    arguments: [
      // A Friday: day 1 is Monday.
      ("3 working days", "2026-11-20T02:10:00+00:00", "2026-11-25T17:00:00+00:00"),
      ("1 working day", "2026-11-20T23:59:59+00:00", "2026-11-23T17:00:00+00:00"),
      // From a weekend the same day 1 as from the Friday.
      ("1 working day", "2026-11-22T12:00:00+00:00", "2026-11-23T17:00:00+00:00"),
      // Christmas and a Boxing Day on Saturday; New Year's Day on a Friday.
      ("1 working day", "2026-12-24T18:00:00+00:00", "2026-12-29T17:00:00+00:00"),
      ("3 working days", "2026-12-29T09:00:00+00:00", "2027-01-04T17:00:00+00:00"),
      ("3 working days", "2022-12-23T09:00:00+00:00", "2022-12-30T17:00:00+00:00"),
      // Easter, with the clocks changed on the Sunday.
      ("2 working days", "2024-03-28T09:00:00+00:00", "2024-04-03T17:00:00+01:00"),
      // Two holidays in one week, in 2022.
      ("3 working days", "2022-05-31T09:00:00+01:00", "2022-06-07T17:00:00+01:00"),
      // Just after midnight in London it is the day before in UTC.
      ("1 working day", "2026-07-01T00:30:00+01:00", "2026-07-02T17:00:00+01:00"),
    ])
  func `working days end at the close of the last, counted from the day after`(
    limit: String, start: String, due: String
  ) throws {
    #expect(try Self.due(limit, from: start) == due)
  }

  @Test func `the close and the added days of a body count`() throws {
    let start = "2026-11-20T02:10:00+00:00"
    #expect(try Self.due("1 working day", from: start, close: "16:30") == "2026-11-23T16:30:00+00:00")
    #expect(try Self.due("1 working day", from: start, added: ["2026-11-23"]) == "2026-11-24T17:00:00+00:00")
    let clock = DeadlineClock()
    let limit = try #require(TimeLimit("1 working day"))
    #expect(clock.due(limit, from: try #require(Moment(iso: start))).iso == "2026-11-23T17:00:00+00:00")
  }

  @Test(
    arguments: [
      ("2 days", "2026-11-20T02:10:07+00:00", "2026-11-22T02:10:07+00:00"),
      ("1 week", "2026-10-22T14:00:00+01:00", "2026-10-29T14:00:00+00:00"),
      ("1 day", "2026-03-28T12:00:00+00:00", "2026-03-29T12:00:00+01:00"),
      ("24 hours", "2026-03-28T12:00:00+00:00", "2026-03-29T13:00:00+01:00"),
      ("24 hours", "2026-10-24T12:00:00+01:00", "2026-10-25T11:00:00+00:00"),
      ("1 day", "2026-03-28T01:30:00+00:00", "2026-03-29T02:00:00+01:00"),
      ("1 day", "2026-10-24T01:30:00+01:00", "2026-10-25T01:30:00+01:00"),
      ("30 minutes", "2026-10-25T01:45:00+01:00", "2026-10-25T01:15:00+00:00"),
      ("90 minutes", "2026-12-31T23:00:00+00:00", "2027-01-01T00:30:00+00:00"),
    ])
  func `days and weeks keep the clock's time, hours and minutes are elapsed time`(
    limit: String, start: String, due: String
  ) throws {
    #expect(try Self.due(limit, from: start) == due)
  }

  @Test func `a close in the hour that never comes is the moment after it, in the one that comes twice the first`()
    throws
  {
    // Working days are never Sundays, so the changes of the clocks are met by a repeated duty only.
    #expect(
      try Self.next("day", at: "01:30", start: "2026-03-28T12:00:00+00:00", after: "2026-03-28T12:00:00+00:00")
        == "2026-03-29T02:00:00+01:00")
    let first = "2026-10-25T01:30:00+01:00"
    #expect(
      try Self.next("day", at: "01:30", start: "2026-10-24T12:00:00+01:00", after: "2026-10-24T12:00:00+01:00") == first
    )
    #expect(try Self.next("day", at: "01:30", start: first, after: first) == "2026-10-26T01:30:00+00:00")
  }

  @Test(
    arguments: [
      ("day", "2026-11-20T02:10:00+00:00", "2026-11-20T17:00:00+00:00"),
      ("day", "2026-11-20T17:00:00+00:00", "2026-11-21T17:00:00+00:00"),
      ("working day", "2026-11-20T02:10:00+00:00", "2026-11-20T17:00:00+00:00"),
      ("working day", "2026-11-20T17:00:00+00:00", "2026-11-23T17:00:00+00:00"),
      ("working day", "2026-12-24T17:00:01+00:00", "2026-12-29T17:00:00+00:00"),
      ("week", "2026-11-20T02:10:00+00:00", "2026-11-27T17:00:00+00:00"),
      ("week", "2026-11-27T16:59:59+00:00", "2026-11-27T17:00:00+00:00"),
      ("week", "2026-11-27T17:00:00+00:00", "2026-12-04T17:00:00+00:00"),
      ("week", "2026-12-01T00:00:00+00:00", "2026-12-04T17:00:00+00:00"),
      ("4 hours", "2026-11-20T02:10:00+00:00", "2026-11-20T06:10:00+00:00"),
      ("4 hours", "2026-11-20T06:09:59+00:00", "2026-11-20T06:10:00+00:00"),
      ("4 hours", "2026-11-20T06:10:00+00:00", "2026-11-20T10:10:00+00:00"),
      ("30 minutes", "2026-11-21T00:00:00+00:00", "2026-11-21T00:10:00+00:00"),
    ])
  func `the next time is the first after a moment`(recurrence: String, after: String, due: String) throws {
    #expect(try Self.next(recurrence, start: "2026-11-20T02:10:00+00:00", after: after) == due)
  }

  @Test func `before its beginning nothing is due`() throws {
    let start = "2026-11-20T18:00:00+00:00"
    let before = "2026-11-01T00:00:00+00:00"
    #expect(try Self.next("day", start: start, after: before) == "2026-11-21T17:00:00+00:00")
    #expect(try Self.next("working day", start: start, after: before) == "2026-11-23T17:00:00+00:00")
    #expect(try Self.next("week", start: start, after: before) == "2026-11-27T17:00:00+00:00")
    #expect(try Self.next("4 hours", start: start, after: before) == "2026-11-20T22:00:00+00:00")
  }

  @Test func `a limit ends after its beginning, and from a later one never earlier by the clock`() throws {
    let clock = DeadlineClock()
    let limits = ["1 minute", "5 hours", "1 day", "3 days", "1 week", "1 working day", "3 working days"]
      .compactMap { TimeLimit($0) }
    #expect(limits.count == 7)
    // From noon before each change of the clocks in 2026 to noon after it, and over Christmas.
    for day in ["2026-03-27T12:00:00+00:00", "2026-10-23T12:00:00+01:00", "2026-12-23T12:00:00+00:00"] {
      let first = try #require(Moment(iso: day))
      for limit in limits {
        var last: (start: Moment, due: Moment)?
        for minutes in stride(from: 0, to: 3 * 24 * 60, by: 7) {
          let start = first.adding(seconds: minutes * 60)
          let due = clock.due(limit, from: start)
          try #require(due > start)
          if let last, last.due > due {
            // Only where the clock itself went back between the two.
            try #require(last.start.london.time > start.london.time && limit.unit != .minute && limit.unit != .hour)
            try #require(limit.unit != .workingDay)
          }
          last = (start, due)
        }
      }
    }
  }

  @Test func `what is due next lies ahead, comes no later for an earlier moment, and leaves nothing out`() throws {
    let clock = DeadlineClock()
    var random = SeededGenerator(seed: 17)
    for recurrence in [Recurrence.day, .workingDay, .week, .elapsed(minutes: 240)] {
      for _ in 0..<300 {
        let start = Moment(seconds: Int.random(in: 1_780_000_000..<1_800_000_000, using: &random))
        let moment = start.adding(seconds: Int.random(in: 0..<3_000_000, using: &random))
        let due = clock.next(recurrence, start: start, after: moment)
        try #require(due > moment)
        // Every moment up to it, its own last second among them, has the same next.
        let between = Int.random(in: moment.seconds..<due.seconds, using: &random)
        try #require(clock.next(recurrence, start: start, after: Moment(seconds: between)) == due)
        try #require(clock.next(recurrence, start: start, after: due.adding(seconds: -1)) == due)
        try #require(clock.next(recurrence, start: start, after: due) > due)
      }
    }
  }

  @Test func `at the end of the calendar everything is due at its last second`() throws {
    let clock = DeadlineClock()
    let end = Moment(seconds: Int.max)
    for text in ["9999 weeks", "9999 days", "9999 working days", "9999 hours", "9999 minutes"] {
      #expect(clock.due(try #require(TimeLimit(text)), from: end) == end)
      let early = clock.due(try #require(TimeLimit(text)), from: Moment(seconds: Int.min))
      #expect(early > Moment(seconds: Int.min) && early < end)
    }
    for recurrence in [Recurrence.day, .workingDay, .week, .elapsed(minutes: 599_940)] {
      #expect(clock.next(recurrence, start: end, after: end) == end)
      let first = clock.next(recurrence, start: Moment(seconds: Int.min), after: Moment(seconds: Int.min))
      #expect(first > Moment(seconds: Int.min) && first < end)
    }
  }
}
