import SourceText
import Testing

@Suite struct WeekdayTests {
  @Test func `names begin with Monday, and the weekend is the last two`() {
    #expect(
      Weekday.allCases.map(\.name) == [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
      ])
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
  }
}
