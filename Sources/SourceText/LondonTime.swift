/// What a calendar and a clock in London show: a day, an hour, a minute and a second. The clock of an incident: people
/// there say and write this, and never an offset.
///
/// Twice a year it is not enough: the hour from 01:00 comes twice when the clocks go back, and not at all when they go
/// forward. `moments` says so.
package struct LondonTime: Hashable, Sendable {
  /// The day in London.
  package let day: CalendarDate
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int
  /// 0 to 59.
  package let second: Int

  /// Nil where no clock shows that. The skipped hour of a night in March is taken: `moments` says that it never comes.
  package init?(day: CalendarDate, hour: Int, minute: Int, second: Int = 0) {
    guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second else { return nil }
    self.init(valid: day, second: hour * 3600 + minute * 60 + second)
  }

  /// A time at a full minute.
  package init(day: CalendarDate, at minute: ClockMinute) {
    self.init(valid: day, second: minute.hour * 3600 + minute.minute * 60)
  }

  /// - Parameter second: of the day, 0 to 86,399.
  fileprivate init(valid day: CalendarDate, second: Int) {
    self.day = day
    hour = second / 3600
    minute = second / 60 % 60
    self.second = second % 60
  }

  fileprivate var secondOfDay: Int { hour * 3600 + minute * 60 + second }
}

extension LondonTime: Comparable {
  /// In the order of the calendar and the clock; in the repeated hour that is not the order in which moments come.
  package static func < (left: LondonTime, right: LondonTime) -> Bool {
    (left.day, left.secondOfDay) < (right.day, right.secondOfDay)
  }
}

// MARK: Moments

extension Moment {
  /// What a clock in London shows at this moment, and whether it shows Summer Time.
  package var london: (time: LondonTime, isSummerTime: Bool) {
    let isSummerTime = SummerTime.holds(at: self)
    let (day, second) = adding(seconds: isSummerTime ? 3600 : 0).utc
    return (LondonTime(valid: day, second: second), isSummerTime)
  }

  /// The moment so many days later, or earlier for a negative number, when a clock in London shows the same.
  ///
  /// If it never shows that on that day, the first moment after the skipped hour; if twice, the first of the two. Never
  /// outside the years 1 to 9999: there it is the nearest moment inside.
  package func adding(londonDays days: Int) -> Moment {
    let time = london.time
    guard let day = time.day.adding(days: days) else { return Moment(seconds: days < 0 ? Int.min : Int.max) }
    return LondonTime(valid: day, second: time.secondOfDay).firstMoment
  }
}

extension LondonTime {
  /// The moments at which a clock in London shows one time.
  package enum Moments: Hashable, Sendable {
    /// Nearly always.
    case once(Moment)
    /// In the hour after the clocks went back: in Summer Time, and an hour later in Greenwich Mean Time.
    case twice(summer: Moment, winter: Moment)
    /// In the hour that is left out when the clocks go forward: the last time before it, to the second, and the first
    /// after it.
    case never(before: LondonTime, after: LondonTime)
  }

  /// When a clock in London shows this.
  package var moments: Moments {
    let winter = Moment(seconds: day.dayNumber * 86_400 + secondOfDay)
    let summer = winter.adding(seconds: -3600)
    switch (SummerTime.holds(at: summer), SummerTime.holds(at: winter)) {
    case (true, true): return .once(summer)
    case (false, false): return .once(winter)
    case (true, false): return .twice(summer: summer, winter: winter)
    case (false, true):
      return .never(before: LondonTime(valid: day, second: 3599), after: LondonTime(valid: day, second: 7200))
    }
  }

  /// The first moment at which a clock in London shows this; in the hour that never comes, the first moment after it.
  package var firstMoment: Moment {
    switch moments {
    case .once(let moment): moment
    case .twice(let summer, _): summer
    case .never(_, let after): after.firstMoment
    }
  }
}

// MARK: Printing

extension LondonTime {
  /// The hour and the minute; the second is left out, not rounded.
  package var minuteOfClock: ClockMinute { ClockMinute(valid: hour, minute) }

  /// `02:10`.
  package var clock: String { minuteOfClock.description }

  /// `2026-11-20 02:10`.
  package var dayAndClock: String { "\(day) \(clock)" }

  /// `20 November 2026, 02:10`.
  package var inWords: String { "\(day.inWords), \(clock)" }

  /// The day of the week, of which `name` is `Friday`.
  package var weekday: Weekday { day.weekday }
}
