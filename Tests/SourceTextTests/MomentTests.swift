import SourceText
import Testing

@Suite struct MomentTests {
  @Test func `the bounds are the first and the last second of the calendar`() throws {
    let first = try #require(CalendarDate(iso: "0001-01-01"))
    let last = try #require(CalendarDate(iso: "9999-12-31"))
    #expect(Moment.bounds == first.dayNumber * 86_400...last.dayNumber * 86_400 + 86_399)
  }

  @Test func `a moment outside the bounds is the nearest inside`() {
    #expect(Moment(seconds: Int.max).seconds == Moment.bounds.upperBound)
    #expect(Moment(seconds: Int.min).seconds == Moment.bounds.lowerBound)
    #expect(Moment(seconds: 7).adding(seconds: Int.max) == Moment(seconds: Int.max))
    #expect(Moment(seconds: -7).adding(seconds: Int.min) == Moment(seconds: Int.min))
  }

  @Test func `seconds are added and taken away`() {
    #expect(Moment(seconds: 100).adding(seconds: 20).seconds == 120)
    #expect(Moment(seconds: 100).adding(seconds: -200).seconds == -100)
    #expect(Moment(seconds: -1) < Moment(seconds: 0))
  }
}
