import SourceText
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  /// Counts day by day with a table of month lengths, which shares no arithmetic with the code.
  @Test("day numbers run without gap or repetition over eight centuries, both ways")
  func dayNumbers() throws {
    var number = try #require(CalendarDate(year: 1600, month: 1, day: 1)).dayNumber
    // 370 years of 365 days, 90 of them leap (1700, 1800 and 1900 are not).
    #expect(number == -(370 * 365 + 90))
    for year in 1600..<2400 {
      let leap = [1700, 1800, 1900, 2100, 2200, 2300].contains(year) ? false : year % 4 == 0
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        guard CalendarDate.lastDay(ofMonth: index + 1, year: year) == length else {
          Issue.record("\(year)-\(index + 1)")
          return
        }
        for day in 1...length {
          let date = CalendarDate(year: year, month: index + 1, day: day)
          guard let date, date.dayNumber == number, CalendarDate(dayNumber: number) == date else {
            Issue.record("\(year)-\(index + 1)-\(day)")
            return
          }
          number += 1
        }
        #expect(CalendarDate(year: year, month: index + 1, day: length + 1) == nil)
      }
    }
  }

  @Test(
    "known days",
    arguments: [("1970-01-01", 0), ("2000-03-01", 11_017), ("2018-06-11", 17_693), ("0001-01-01", -719_162)])
  func knownDays(_ text: String, _ number: Int) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.dayNumber == number)
    #expect(date.description == text)
  }

  @Test("the first and the last day have nothing beyond them")
  func ends() throws {
    let first = try #require(CalendarDate(iso: "0001-01-01"))
    let last = try #require(CalendarDate(iso: "9999-12-31"))
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(first.adding(days: last.dayNumber - first.dayNumber) == last)
    #expect(last.adding(days: Int.max) == nil && first.adding(days: Int.min) == nil)
    #expect(CalendarDate(dayNumber: Int.max) == nil && CalendarDate(dayNumber: Int.min) == nil)
    #expect(first < last)
  }

  @Test(
    "only YYYY-MM-DD of a day that exists is a date",
    arguments: [
      "", "2018-06-1", "2018-06-111", "2018-6-11", "2018/06/11", "2018-06-00", "2018-00-11", "2018-02-29", "2018-04-31",
      "0000-01-01", "-018-06-11", "+018-06-11", "２018-06-11", "2018-06-1\u{301}", " 2018-06-11",
    ])
  func noDate(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("dates are in the order of their days")
  func order() {
    let dates = ["2018-06-11", "2018-06-12", "2018-07-01", "2019-01-01"].compactMap { CalendarDate(iso: $0) }
    #expect(dates.count == 4)
    #expect(dates.reversed().sorted() == dates)
    #expect(CalendarDate.lastDay(ofMonth: 13, year: 2018) == 0)
  }
}
