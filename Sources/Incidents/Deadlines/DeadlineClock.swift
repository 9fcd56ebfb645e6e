package import ProcedureModel
package import SourceText

/// Says when something is due.
///
/// - Minutes and hours are elapsed time.
/// - Days and weeks end when a clock in London shows the same again. Where that time is skipped when the clocks go
///   forward, they end at the first moment after it; where it comes twice, at the first of the two.
/// - Working days count the working day after the beginning as day 1 and end at the close of the last.
///
/// What would be due after the year 9999 is due at its end.
package struct DeadlineClock: Sendable {
  private let holidays: BankHolidays

  /// - Parameter holidays: which days are no working days.
  package init(holidays: BankHolidays = BankHolidays()) {
    self.holidays = holidays
  }

  /// When a time limit ends; always after its beginning, while the calendar lasts.
  ///
  /// A later beginning never ends earlier, but for one case: of two that lie within the hour that comes twice, it is
  /// the clock's time that counts for days and weeks.
  /// - Parameters:
  ///   - limit: how long.
  ///   - start: from when.
  ///   - close: when a working day ends in London.
  package func due(_ limit: TimeLimit, from start: Moment, close: ClockMinute = .endOfWorkingDay) -> Moment {
    switch limit.unit {
    case .minute: return start.adding(seconds: limit.count * 60)
    case .hour: return start.adding(seconds: limit.count * 3600)
    case .day: return start.adding(londonDays: limit.count)
    case .week: return start.adding(londonDays: limit.count * 7)
    case .workingDay:
      var day = start.london.time.day
      for _ in 0..<limit.count {
        guard let next = holidays.workingDay(after: day) else { return .end }
        day = next
      }
      return LondonTime(day: day, at: close).firstMoment
    }
  }

  /// When a repeated duty is due next: the first due moment after a moment, and after the duty's beginning.
  ///
  /// - Parameters:
  ///   - recurrence: how often. Daily duties are due on the first day already, if the time is still to come; a weekly
  ///     one first a week after the first day; hours and minutes count from the beginning.
  ///   - time: the time of day in London; hours and minutes do not heed it.
  ///   - start: when the duty began.
  ///   - moment: what is due at this very moment is not meant.
  package func next(
    _ recurrence: Recurrence, at time: ClockMinute = .endOfWorkingDay, start: Moment, after moment: Moment
  ) -> Moment {
    let from = max(start, moment)
    let first = start.london.time.day
    switch recurrence {
    case .elapsed(let minutes):
      let period = max(1, minutes) * 60
      return start.adding(seconds: ((from.seconds - start.seconds) / period + 1) * period)
    case .day:
      return next(at: time, after: from) { $0 }
    case .workingDay:
      return next(at: time, after: from) { holidays.isWorkingDay($0) ? $0 : holidays.workingDay(after: $0) }
    case .week:
      return next(at: time, after: from) { day in
        let weeks = (day.dayNumber - first.dayNumber + 6) / 7
        return first.adding(days: max(1, weeks) * 7)
      }
    }
  }

  /// The first moment after another at which a clock shows a time on one of a series of days.
  /// - Parameter onOrAfter: the first day of the series that is not before a day.
  private func next(
    at time: ClockMinute, after moment: Moment, _ onOrAfter: (CalendarDate) -> CalendarDate?
  ) -> Moment {
    var from: CalendarDate? = moment.london.time.day
    while let day = from.flatMap(onOrAfter) {
      let due = LondonTime(day: day, at: time).firstMoment
      if due > moment { return due }
      from = day.adding(days: 1)
    }
    return .end
  }
}

extension Moment {
  /// The last second of the calendar.
  fileprivate static let end = Moment(seconds: Int.max)
}
