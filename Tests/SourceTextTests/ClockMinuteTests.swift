import SourceText
import Testing

@Suite struct ClockMinuteTests {
  @Test(arguments: [("17:00", "17:00"), ("9:30", "09:30"), ("09:30", "09:30"), ("00:00", "00:00"), ("23:59", "23:59")])
  func `hours and minutes are read`(text: String, written: String) throws {
    #expect(try #require(ClockMinute(text)).description == written)
  }

  @Test(
    arguments: [
      "", "17", "1700", "17.00", "17:0", "17:000", "24:00", "17:60", "-1:00", "+7:00", "17:00:00", " 17:00", "17:00 ",
      "１７:00", "17:0\u{301}0", ":", "017:00", "5pm",
    ])
  func `nothing else is`(text: String) {
    #expect(ClockMinute(text) == nil)
  }

  @Test func `every minute of a day is read as it is written, and in order`() throws {
    var last: ClockMinute?
    for hour in 0..<24 {
      for minute in 0..<60 {
        let clock = try #require(ClockMinute(hour: hour, minute: minute))
        #expect(ClockMinute(clock.description) == clock)
        if let last { #expect(last < clock) }
        last = clock
      }
    }
    #expect(ClockMinute(hour: 24, minute: 0) == nil)
    #expect(ClockMinute(hour: 0, minute: 60) == nil)
    #expect(ClockMinute(hour: -1, minute: 0) == nil)
    #expect(ClockMinute.endOfWorkingDay == ClockMinute("17:00"))
  }
}
