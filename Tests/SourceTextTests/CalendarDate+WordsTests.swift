import SourceText
import Testing

@Suite struct CalendarDateWordsTests {
  /// Days of which the weekday is known from elsewhere: the calendar began anew on a Friday in 1582, the first landing
  /// on the Moon was on a Sunday, 2000 began on a Saturday.
  @Test(
    arguments: [
      ("1582-10-15", "Friday"), ("1969-07-20", "Sunday"), ("1970-01-01", "Thursday"), ("2000-01-01", "Saturday"),
      ("2026-11-20", "Friday"), ("0001-01-01", "Monday"), ("9999-12-31", "Friday"),
    ])
  func `known days have their weekday`(text: String, weekday: String) throws {
    #expect(try #require(CalendarDate(iso: text)).weekday.name == weekday)
  }

  @Test func `weekdays follow each other over four hundred years`() throws {
    var day = try #require(CalendarDate(iso: "1800-01-01"))
    var weekday = day.weekday.rawValue
    for _ in 0..<146_097 {
      day = try #require(day.adding(days: 1))
      weekday = (weekday + 1) % 7
      guard day.weekday.rawValue == weekday else {
        Issue.record("\(day)")
        return
      }
    }
  }

  @Test func `a day is written with its month in words`() throws {
    #expect(try #require(CalendarDate(iso: "2026-11-20")).inWords == "20 November 2026")
    #expect(try #require(CalendarDate(iso: "2018-06-01")).inWords == "1 June 2018")
    #expect(CalendarDate.months.count == 12)
  }
}
