internal import SourceText

/// Moments as they stand in the narrow columns of a pack: `14:20 Fri 20 Nov`, the clock first, in 24 hours.
enum PackTime {
  /// - Parameters:
  ///   - moment: what is to be said.
  ///   - now: the moment of printing: the year is said where it is another.
  static func short(_ moment: Moment, _ now: Moment) -> String {
    let (time, isSummerTime) = moment.london
    let month = CalendarDate.months[time.day.month - 1].prefix(3)
    var words = "\(time.clock) \(time.weekday.name.prefix(3)) \(time.day.day) \(month)"
    if time.day.year != now.london.time.day.year { words += " \(time.day.year)" }
    // In the hour that comes twice the clock alone does not tell which.
    if case .twice = time.moments { words += isSummerTime ? " (BST)" : " (GMT)" }
    return words
  }
}
