/// A moment in time: whole seconds since 1970-01-01 00:00 UTC, as the system's clock counts them. What a clock in London
/// shows then is `LondonTime`.
package struct Moment: Hashable, Comparable, Sendable {
  /// Within `bounds`; negative before 1970.
  package let seconds: Int

  /// The first and the last second of the years 1 to 9999, which are the same in London and in UTC.
  package static let bounds = -62_135_596_800...253_402_300_799

  /// - Parameter seconds: since 1970; a number outside `bounds` is taken as the nearest inside, so that every moment
  ///   has a date.
  package init(seconds: Int) {
    self.seconds = min(max(seconds, Moment.bounds.lowerBound), Moment.bounds.upperBound)
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// The moment so many seconds later, or earlier for a negative number; never outside `bounds`.
  package func adding(seconds: Int) -> Moment {
    let (sum, overflow) = self.seconds.addingReportingOverflow(seconds)
    return Moment(seconds: overflow ? (seconds < 0 ? Int.min : Int.max) : sum)
  }

  /// The day in UTC and the second of it, 0 to 86,399.
  package var utc: (day: CalendarDate, second: Int) {
    let second = (seconds % 86_400 + 86_400) % 86_400
    return (CalendarDate(nearestTo: (seconds - second) / 86_400), second)
  }
}
