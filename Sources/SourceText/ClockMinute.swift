/// What a clock shows, to the minute, whatever the day: `17:00`.
package struct ClockMinute: Hashable, Comparable, Sendable {
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int

  /// Nil where no clock shows that.
  package init?(hour: Int, minute: Int) {
    guard 0...23 ~= hour, 0...59 ~= minute else { return nil }
    self.init(valid: hour, minute)
  }

  /// Reads `17:00` or `9:30`: one or two digits, a colon, two digits. Nil for anything else, `24:00` among it.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hour = Int(digits: parts[0], longest: 2),
      let minute = Int(digits: parts[1], longest: 2)
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  init(valid hour: Int, _ minute: Int) {
    self.hour = hour
    self.minute = minute
  }

  /// 12:00, for what is of a day and of no hour.
  package static let noon = ClockMinute(valid: 12, 0)

  /// 17:00, the end of a working day where nothing else is said.
  package static let endOfWorkingDay = ClockMinute(valid: 17, 0)

  package static func < (left: ClockMinute, right: ClockMinute) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}

extension ClockMinute: CustomStringConvertible {
  /// `09:30`.
  package var description: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }
}
