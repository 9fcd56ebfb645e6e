package import SourceText

/// The bank holidays of England and Wales, and with them the working days.
///
/// By rule, from the Banking and Financial Dealings Act 1971 and the yearly proclamations, without a list to fetch. True
/// of 2013 and later; the one-off days before that are not held. A one-off day may be proclaimed as late as nine days
/// before it, as in 2022, so a person can add days. Held against the government's own list up to 2028; a day that will be
/// moved or added after that cannot be known.
package struct BankHolidays: Sendable {
  private let added: Set<CalendarDate>

  /// - Parameter added: further days on which nobody works: one-off bank holidays, or days on which the body is closed.
  package init(added: [CalendarDate] = []) {
    self.added = Set(added)
  }

  /// Whether a day is a bank holiday or was added.
  package func contains(_ day: CalendarDate) -> Bool {
    added.contains(day) || BankHolidays.days(in: day.year).contains(day)
  }

  /// Whether a day is neither Saturday nor Sunday nor a holiday.
  package func isWorkingDay(_ day: CalendarDate) -> Bool {
    !day.weekday.isWeekend && !contains(day)
  }

  /// The first working day after a day; nil where the year 9999 ends before it.
  package func workingDay(after day: CalendarDate) -> CalendarDate? {
    var next = day.adding(days: 1)
    while let day = next, !isWorkingDay(day) { next = day.adding(days: 1) }
    return next
  }

  /// The bank holidays of a year by rule, in order; none of them is a Saturday or a Sunday. Empty outside the years 1 to
  /// 9999.
  package static func days(in year: Int) -> [CalendarDate] {
    func day(_ month: Int, _ day: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }
    let easter = Easter.sunday(in: year)
    let ruled = [
      // New Year's Day, or the Monday after it.
      day(1, 1).flatMap { $0.weekday.isWeekend ? monday(from: $0) : $0 },
      easter?.adding(days: -2), easter?.adding(days: 1),
      // The first and the last Monday of May, and the last of August.
      day(5, 1).flatMap(monday(from:)), day(5, 25).flatMap(monday(from:)), day(8, 25).flatMap(monday(from:)),
      // Christmas Day and Boxing Day; for one on a weekend the day two later, which is never the other's.
      day(12, 25).flatMap { $0.weekday.isWeekend ? $0.adding(days: 2) : $0 },
      day(12, 26).flatMap { $0.weekday.isWeekend ? $0.adding(days: 2) : $0 },
    ]
    let kept = ruled.compactMap { $0 }.map { day in moved.first { $0.from == day }?.to ?? day }
    return (kept + extra.filter { $0.year == year }).sorted()
  }

  /// The first Monday on or after a day.
  private static func monday(from day: CalendarDate) -> CalendarDate? {
    day.adding(days: (7 - day.weekday.rawValue) % 7)
  }

  /// Days that were moved by proclamation: 75 years after the war in Europe, and the Platinum Jubilee.
  private static let moved: [(from: CalendarDate, to: CalendarDate)] = [
    ("2020-05-04", "2020-05-08"), ("2022-05-30", "2022-06-02"),
  ].compactMap { from, to in
    guard let from = CalendarDate(iso: from), let to = CalendarDate(iso: to) else { return nil }
    return (from, to)
  }

  /// Days that were added by proclamation: the Platinum Jubilee, the Queen's funeral and the King's coronation.
  private static let extra = ["2022-06-03", "2022-09-19", "2023-05-08"].compactMap { CalendarDate(iso: $0) }
}
