import SourceText
import Testing

@testable import Handouts

@Suite("moments in a pack")
struct PackTimeTests {
  @Test(
    "are a clock in London, a day of the week and a day, with the year where it is another",
    arguments: [
      ("2026-11-20T14:20:00+00:00", "14:20 Fri 20 Nov"), ("2026-07-01T23:30:00Z", "00:30 Thu 2 Jul"),
      ("2027-01-01T09:05:59+00:00", "09:05 Fri 1 Jan 2027"), ("2026-10-25T00:30:00Z", "01:30 Sun 25 Oct (BST)"),
      ("2026-10-25T01:30:00Z", "01:30 Sun 25 Oct (GMT)"), ("2026-10-25T02:30:00Z", "02:30 Sun 25 Oct"),
    ])
  func short(moment: String, words: String) throws {
    let now = try #require(Moment(iso: PackSample.now))
    #expect(PackTime.short(try #require(Moment(iso: moment)), now) == words)
  }
}
