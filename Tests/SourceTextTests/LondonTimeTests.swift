import SourceText
import TestSupport
import Testing

@Suite struct LondonTimeTests {
  /// The changes of the clocks by the tz database: the second, and London's offset from then on.
  private static func changes() throws -> [(second: Int, offset: Int)] {
    let text = String(decoding: try PackageRoot.bytes(of: "Tests/Fixtures/time/london-changes.tsv"), as: UTF8.self)
    let changes = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line -> (Int, Int)? in
      let columns = line.split(separator: "\t")
      guard columns.count == 3, let second = Int(columns[0]), let offset = Int(columns[2]) else { return nil }
      return (second, offset)
    }
    #expect(changes.count == 84)
    return changes
  }

  private static func time(_ day: String, _ hour: Int, _ minute: Int, _ second: Int = 0) throws -> LondonTime {
    let day = try #require(CalendarDate(iso: day))
    return try #require(LondonTime(day: day, hour: hour, minute: minute, second: second))
  }

  /// What London shows, by an offset, in seconds of its own clock.
  private static func clock(_ time: LondonTime) -> Int {
    time.day.dayNumber * 86_400 + time.hour * 3600 + time.minute * 60 + time.second
  }

  @Test func `London shows what the tz database says on every day of 1996 to 2037, and it leads back`() throws {
    var changes = try Self.changes()[...]
    var offset = 0
    // Thirteen half hours on from each to the next: every day at three or four of its times, all in turn.
    for second in stride(from: 820_454_400, to: 2_145_916_800, by: 13 * 1800) {
      while let change = changes.first, change.second <= second {
        offset = change.offset
        changes.removeFirst()
      }
      let (time, isSummerTime) = Moment(seconds: second).london
      guard Self.clock(time) == second + offset, isSummerTime == (offset == 3600) else {
        Issue.record("\(second) is shown as \(time.dayAndClock)")
        return
      }
      let found =
        switch time.moments {
        case .once(let only): only.seconds == second
        case .twice(let summer, let winter): summer.seconds == second || winter.seconds == second
        case .never: false
        }
      guard found else {
        Issue.record("\(time.dayAndClock) does not lead back to \(second)")
        return
      }
    }
    #expect(changes.isEmpty)
  }

  @Test func `the clocks change at the very second`() throws {
    for change in try Self.changes() {
      let before = Moment(seconds: change.second - 1).london
      let after = Moment(seconds: change.second).london
      try #require(after.isSummerTime == (change.offset == 3600))
      try #require(before.isSummerTime != after.isSummerTime)
      try #require(Self.clock(after.time) - Self.clock(before.time) == (after.isSummerTime ? 3601 : -3599))
    }
  }

  @Test func `a moment is among the moments of what London shows, and times that come twice or never are those hours`()
    throws
  {
    for change in try Self.changes() {
      for second in stride(from: change.second - 4 * 3600, to: change.second + 4 * 3600, by: 60) {
        let moment = Moment(seconds: second)
        let time = moment.london.time
        let isRepeated = change.offset == 0 && change.second - 3600..<change.second + 3600 ~= second
        switch time.moments {
        case .once(let only): try #require(only == moment && !isRepeated)
        case .twice(let summer, let winter):
          try #require(isRepeated)
          try #require(summer.adding(seconds: 3600) == winter)
          try #require(summer.london.isSummerTime && !winter.london.isSummerTime)
          try #require(moment == (moment.london.isSummerTime ? summer : winter))
          try #require(time.firstMoment == summer)
        case .never: Issue.record("\(second) never comes")
        }
      }
    }
  }

  @Test func `every time of the skipped hour never comes, and the times either side do`() throws {
    for change in try Self.changes() where change.offset == 3600 {
      let first = Moment(seconds: change.second)
      for minute in 0..<60 {
        let time = try Self.time(first.london.time.day.description, 1, minute)
        guard case .never(let before, let after) = time.moments else {
          Issue.record("\(time.dayAndClock) comes")
          return
        }
        try #require(before.moments == .once(first.adding(seconds: -1)))
        try #require(after.moments == .once(first))
        try #require(time.firstMoment == first)
        try #require(before.clock == "00:59" && after.clock == "02:00")
      }
    }
  }

  @Test func `days are added by the calendar, and the clock shows the same`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5000 {
      let moment = Moment(seconds: Int.random(in: 820_454_400..<2_145_916_800, using: &random))
      let days = Int.random(in: -400...400, using: &random)
      let (from, to) = (moment.london.time, moment.adding(londonDays: days).london.time)
      try #require(to.day.dayNumber - from.day.dayNumber == days)
      try #require(to.clock == from.clock || from.hour == 1 && to.clock == "02:00" && to.second == 0)
    }
  }

  @Test func `days added into the skipped hour end after it, and into the repeated one in its first half`() throws {
    // The clocks went forward on 29 March 2026 and back on 25 October 2026.
    let march = try Self.time("2026-03-28", 1, 30).firstMoment.adding(londonDays: 1)
    #expect(march.iso == "2026-03-29T02:00:00+01:00")
    let october = try Self.time("2026-10-24", 1, 30).firstMoment.adding(londonDays: 1)
    #expect(october.iso == "2026-10-25T01:30:00+01:00")
    #expect(try Self.time("2026-03-28", 12, 0).firstMoment.adding(londonDays: 1).iso == "2026-03-29T12:00:00+01:00")
  }

  @Test func `the ends of the calendar are no trap`() throws {
    let first = Moment(seconds: Int.min)
    let last = Moment(seconds: Int.max)
    #expect(first.london.time.dayAndClock == "0001-01-01 00:00")
    #expect(last.london.time.dayAndClock == "9999-12-31 23:59")
    for end in [first, last] {
      #expect(end.london.time.moments == .once(end))
      #expect(end.adding(londonDays: Int.min) == first)
      #expect(end.adding(londonDays: Int.max) == last)
    }
    #expect(first.adding(londonDays: -1) == first && last.adding(londonDays: 1) == last)
    for year in [1, 2, 1969, 9998, 9999] {
      for month in 1...12 {
        let day = try #require(CalendarDate(year: year, month: month, day: 15))
        let time = try #require(LondonTime(day: day, hour: 12, minute: 0))
        #expect(time.firstMoment.london.time == time)
      }
    }
  }

  @Test func `a clock shows nothing outside its hours, minutes and seconds`() throws {
    let day = try #require(CalendarDate(iso: "2026-11-20"))
    for (hour, minute, second) in [(24, 0, 0), (-1, 0, 0), (0, 60, 0), (0, -1, 0), (0, 0, 60), (0, 0, -1)] {
      #expect(LondonTime(day: day, hour: hour, minute: minute, second: second) == nil)
    }
    #expect(LondonTime(day: day, hour: 23, minute: 59, second: 59) != nil)
  }

  @Test func `a time is printed for a table, for a line and for a sentence`() throws {
    let time = try Self.time("2026-11-20", 2, 10, 59)
    #expect(time.clock == "02:10")
    #expect(time.dayAndClock == "2026-11-20 02:10")
    #expect(time.inWords == "20 November 2026, 02:10")
    #expect(time.weekday.name == "Friday")
    #expect(time.minuteOfClock == ClockMinute("02:10"))
    #expect(LondonTime(day: time.day, at: time.minuteOfClock).second == 0)
  }

  @Test func `times are in the order of calendar and clock`() throws {
    let times = try [
      Self.time("2026-11-20", 2, 10), Self.time("2026-11-20", 2, 10, 1), Self.time("2026-11-20", 2, 11),
      Self.time("2026-11-20", 3, 0), Self.time("2026-11-21", 0, 0),
    ]
    #expect(times.reversed().sorted() == times)
  }
}
