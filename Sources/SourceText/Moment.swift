/// A moment in time: whole seconds since 1970-01-01 00:00 UTC, as the system's clock counts them. What a clock in London
/// shows then is `LondonTime`.
package struct Moment: Hashable, Comparable, Sendable {
  /// Negative before 1970.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// The moment so many seconds later, or earlier for a negative number.
  package func adding(seconds: Int) -> Moment { Moment(seconds: self.seconds + seconds) }
}

extension Moment {
  package init?(iso: String) { return nil }
}
