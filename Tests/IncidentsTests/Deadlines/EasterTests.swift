import Incidents
import SourceText
import Testing

@Suite struct EasterTests {
  /// From the Python package dateutil, which counts in another way.
  @Test(
    arguments: [
      "1900-04-15", "1943-04-25", "1996-04-07", "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31", "2026-04-05",
      "2038-04-25", "2100-03-28", "2199-04-14", "2285-03-22",
    ])
  func `known Sundays come out`(text: String) throws {
    let day = try #require(CalendarDate(iso: text))
    #expect(Easter.sunday(in: day.year) == day)
  }

  @Test func `it is a Sunday from 22 March to 25 April in every year`() throws {
    for year in 1...9999 {
      let day = try #require(Easter.sunday(in: year))
      let inMonth = day.month * 100 + day.day
      guard day.year == year, day.weekday == .sunday, 322...425 ~= inMonth else {
        Issue.record("\(day)")
        return
      }
    }
    #expect(Easter.sunday(in: 0) == nil)
    #expect(Easter.sunday(in: 10_000) == nil)
  }
}
