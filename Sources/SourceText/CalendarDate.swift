/// A day of the calendar, without time or time zone: the Gregorian calendar, years 1 to 9999, also for the days before
/// it came into use, as ISO 8601 counts.
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// 1 to 9999.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Nil where there is no such day, as 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= CalendarDate.lastDay(ofMonth: month, year: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`, exactly ten bytes, ASCII digits; nil for anything else and for a day that does not exist.
  package init?(iso text: some StringProtocol) {
    guard let (year, month, day) = CalendarDate.numbers(iso: text) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The three numbers of a text of the form `YYYY-MM-DD`, whether or not there is such a day; nil for other forms.
  package static func numbers(iso text: some StringProtocol) -> (year: Int, month: Int, day: Int)? {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    guard let year = Int(digits: bytes[0..<4]), let month = Int(digits: bytes[5..<7]),
      let day = Int(digits: bytes[8..<10])
    else { return nil }
    return (year, month, day)
  }

  /// How many days a month has; 0 for a number that is no month.
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - year: the year, for February.
  package static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    case 1...12: 31
    default: 0
    }
  }

  /// Whether a year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days since 1 January 1970, negative before it. Differences of two are numbers of days.
  package var dayNumber: Int {
    CalendarDate.daysBefore(year: year) + CalendarDate.daysBefore(month: month, year: year) + day - 1
      - CalendarDate.epoch
  }

  /// The day that many days after 1 January 1970; nil outside the years 1 to 9999.
  package init?(dayNumber: Int) {
    guard CalendarDate.dayNumbers ~= dayNumber else { return nil }
    self.init(nearestTo: dayNumber)
  }

  /// The day that many days after 1 January 1970, or the nearest within the years 1 to 9999.
  init(nearestTo dayNumber: Int) {
    let known = min(max(dayNumber, CalendarDate.dayNumbers.lowerBound), CalendarDate.dayNumbers.upperBound)
    let days = known + CalendarDate.epoch
    // 400 years have 146097 days. Leap days come late in their four years, so the guess is right or a year too early.
    var year = days * 400 / 146_097 + 1
    while CalendarDate.daysBefore(year: year + 1) <= days { year += 1 }
    let rest = days - CalendarDate.daysBefore(year: year)
    var month = 12
    while CalendarDate.daysBefore(month: month, year: year) > rest { month -= 1 }
    self.year = year
    self.month = month
    day = rest - CalendarDate.daysBefore(month: month, year: year) + 1
  }

  /// The day so many days later, or earlier for a negative number; nil outside the years 1 to 9999.
  package func adding(days: Int) -> CalendarDate? {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(dayNumber: sum)
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days from 1 January of year 1 to 1 January 1970.
  private static let epoch = daysBefore(year: 1970)
  private static let dayNumbers = -epoch...(daysBefore(year: 10_000) - epoch - 1)

  private static func daysBefore(year: Int) -> Int {
    let before = year - 1
    return before * 365 + before / 4 - before / 100 + before / 400
  }

  private static func daysBefore(month: Int, year: Int) -> Int {
    (1..<month).reduce(0) { $0 + lastDay(ofMonth: $1, year: year) }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}
