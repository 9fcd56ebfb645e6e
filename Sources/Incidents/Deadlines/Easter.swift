package import SourceText

/// Easter Sunday, from which Good Friday and Easter Monday follow.
package enum Easter {
  /// The Sunday by the Gregorian rule (Meeus, Astronomical Algorithms, 1991, chapter 8, whose letters are kept).
  /// - Parameter year: 1 to 9999; nil outside.
  package static func sunday(in year: Int) -> CalendarDate? {
    guard 1...9999 ~= year else { return nil }
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
    return CalendarDate(year: year, month: month, day: day + 1)
  }
}
