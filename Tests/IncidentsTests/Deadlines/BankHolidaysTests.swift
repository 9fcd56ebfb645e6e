import Incidents
import SourceText
import TestSupport
import Testing

@Suite struct BankHolidaysTests {
  private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

  @Test func `the days of 2018 to 2035 are those of the Python package holidays`() throws {
    let text = String(decoding: try PackageRoot.bytes(of: "Tests/Fixtures/time/bank-holidays.txt"), as: UTF8.self)
    let listed = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    #expect(listed.count == 147)
    #expect((2018...2035).flatMap { BankHolidays.days(in: $0) }.map(\.description) == listed)
  }

  @Test func `every year has its eight days or more, in order, none on a weekend and none twice`() {
    for year in 1...9999 {
      let days = BankHolidays.days(in: year)
      let isInOrder = zip(days, days.dropFirst()).allSatisfy { $0 < $1 }
      guard days.count >= 8, isInOrder, days.allSatisfy({ $0.year == year && !$0.weekday.isWeekend }) else {
        Issue.record("\(year): \(days)")
        return
      }
    }
    #expect(BankHolidays.days(in: 0).isEmpty && BankHolidays.days(in: 10_000).isEmpty)
  }

  @Test(
    arguments: [
      ("2026-11-20", true), ("2026-11-21", false), ("2026-11-22", false), ("2026-12-25", false),
      // Boxing Day is a Saturday in 2026.
      ("2026-12-28", false), ("2026-12-29", true), ("2020-05-04", true), ("2020-05-08", false), ("2022-05-30", true),
      ("2022-09-19", false), ("2023-09-19", true),
    ])
  func `working days are the others from Monday to Friday`(text: String, isWorkingDay: Bool) throws {
    #expect(BankHolidays().isWorkingDay(try Self.day(text)) == isWorkingDay)
  }

  @Test func `a day that a person adds is no working day`() throws {
    let friday = try Self.day("2026-11-20")
    let holidays = BankHolidays(added: [friday])
    #expect(holidays.contains(friday) && !holidays.isWorkingDay(friday))
    #expect(!BankHolidays().contains(friday))
    #expect(holidays.contains(try Self.day("2026-12-25")))
    #expect(!holidays.contains(try Self.day("2027-11-20")))
  }

  @Test(
    arguments: [
      ("2026-11-19", "2026-11-20"), ("2026-11-20", "2026-11-23"), ("2026-12-24", "2026-12-29"),
      ("2027-12-24", "2027-12-29"), ("2026-12-31", "2027-01-04"), ("2026-04-02", "2026-04-07"),
    ])
  func `the next working day is over weekends and holidays`(from: String, next: String) throws {
    #expect(BankHolidays().workingDay(after: try Self.day(from)) == (try Self.day(next)))
  }

  @Test func `after the last day of the calendar there is none`() throws {
    #expect(BankHolidays().workingDay(after: try Self.day("9999-12-31")) == nil)
  }
}
