import SourceText

/// The day that it is in London, by rule, so that neither the machine's time zone nor its tables matter.
enum LondonDay {
  /// - Parameter seconds: since 1 January 1970, UTC.
  /// - Returns: the day in London; nil outside the years 1 to 9999.
  static func day(secondsSince1970 seconds: Int) -> CalendarDate? {
    guard let date = CalendarDate(dayNumber: floorDivide(seconds, 86_400)) else { return nil }
    guard let start = lastSunday(of: 3, date.year), let end = lastSunday(of: 10, date.year) else { return date }
    // Summer Time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October
    // (Summer Time Order 2002; the same dates since 1996).
    let isSummer = seconds >= start * 86_400 + 3600 && seconds < end * 86_400 + 3600
    return CalendarDate(dayNumber: floorDivide(seconds + (isSummer ? 3600 : 0), 86_400))
  }

  private static func lastSunday(of month: Int, _ year: Int) -> Int? {
    let last = CalendarDate.lastDay(ofMonth: month, year: year)
    guard let day = CalendarDate(year: year, month: month, day: last)?.dayNumber else { return nil }
    // 1 January 1970 was a Thursday: day numbers 3, 10, 17 … are Sundays.
    return day - ((day - 3) % 7 + 7) % 7
  }

  private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}
