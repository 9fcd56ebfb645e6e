internal import SourceText

/// A moment as the papers of an incident print it: with its day, on the 24-hour clock of London.
enum LogTime {
  /// `Fri 20 Nov 2026, 02:10`; in the hour that the clocks show twice, with which of the two it was.
  static func words(_ moment: Moment) -> String {
    let (time, isSummerTime) = moment.london
    let month = CalendarDate.months[time.day.month - 1].prefix(3)
    let words = "\(time.weekday.name.prefix(3)) \(time.day.day) \(month) \(time.day.year), \(time.clock)"
    guard case .twice = time.moments else { return words }
    return words + (isSummerTime ? " (summer time)" : " (winter time)")
  }
}
