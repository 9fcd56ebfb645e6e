import SourceText
import Testing

@testable import Handouts

@Suite struct LogTimeTests {
  @Test(
    arguments: [
      ("2026-11-20T02:10:59+00:00", "Fri 20 Nov 2026, 02:10"), ("2026-07-01T23:30:00Z", "Thu 2 Jul 2026, 00:30"),
      ("2026-10-25T00:30:00Z", "Sun 25 Oct 2026, 01:30 (summer time)"),
      ("2026-10-25T01:30:00Z", "Sun 25 Oct 2026, 01:30 (winter time)"),
    ])
  func `a moment is printed with its day, as a clock in London shows it`(iso: String, words: String) throws {
    #expect(LogTime.words(try #require(Moment(iso: iso))) == words)
  }
}
