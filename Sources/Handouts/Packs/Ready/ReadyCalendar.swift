internal import Incidents
internal import SourceText

/// The days and hours that a ready pack must know to say when something is due: bank holidays, and when clocks change.
struct ReadyCalendar: Sendable {
  /// How many years after the one it is made in a pack still knows.
  static let yearsAhead = 10

  private let years: ClosedRange<Int>

  /// - Parameter asOf: the day on which the pack is made.
  init(asOf: CalendarDate) {
    // The year before too: an incident may have begun in it.
    years = asOf.year - 1...asOf.year + ReadyCalendar.yearsAhead
  }

  /// For the script: days are counted from 1 January 1970, moments are in seconds since then.
  var data: JSONValue {
    .object([
      ("first", .number(day(years.lowerBound, 1, 1))),
      ("last", .number(day(years.upperBound, 12, 31))),
      ("holidays", .numbers(years.flatMap { BankHolidays.days(in: $0) }.map(\.dayNumber))),
      ("summer", .list(summers.map { .numbers([$0.lowerBound, $0.upperBound]) })),
      ("close", .number(seconds(.endOfWorkingDay))),
      ("months", .texts(CalendarDate.months)),
      ("weekdays", .texts(Weekday.allCases.map(\.name))),
    ])
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    CalendarDate(year: year, month: month, day: day)?.dayNumber ?? 0
  }

  private func seconds(_ time: ClockMinute) -> Int { time.hour * 3600 + time.minute * 60 }

  /// From when to when it is Summer Time in each year: found by looking at the clock, hour by hour, so that the rule stands
  /// in one place.
  private var summers: [Range<Int>] {
    years.compactMap { year in
      let hours = stride(from: day(year, 3, 1) * 86_400, to: day(year, 11, 30) * 86_400, by: 3600)
      guard let start = hours.first(where: { Moment(seconds: $0).london.isSummerTime }),
        let end = hours.first(where: { $0 > start && !Moment(seconds: $0).london.isSummerTime })
      else { return nil }
      return start..<end
    }
  }
}
