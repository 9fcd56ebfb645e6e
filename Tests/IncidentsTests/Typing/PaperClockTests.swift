import SourceText
import Testing

@testable import Incidents

@Suite struct PaperClockTests {
  /// 20 November 2026, 12:00.
  private static let noon = Moment(seconds: 1_795_176_000)

  /// The moments of lines, or what is said of them; a `date` line says nothing where it is right.
  private static func read(_ lines: [String], notified: Moment? = nil, now: Moment = noon) -> [String] {
    var clock = PaperClock(now: now, notified: notified)
    return PaperLine.all(lines).flatMap { line -> [String] in
      switch line.content {
      case .date(let typed): return clock.turn(to: typed, at: 6, of: line.number).map { [$0.message] } ?? []
      case .entry(let entry):
        guard let day = clock.day else { return ["no day"] }
        let (moment, problems) = clock.moment(of: entry, on: day, line: line.number)
        return problems.isEmpty ? [moment?.iso ?? "?"] : problems.map { "\($0.answer): \($0.message)" }
      case .sheet, .nothing, .faulty: return []
      }
    }
  }

  @Test func `times are of the day above them, in London`() {
    #expect(
      Self.read(["date yesterday", "A1 23:50 AB", "date 20/11/2026", "A1 00:10 AB", "date 2026-07-01", "A1 9:00 AB"])
        == ["2026-11-19T23:50:00+00:00", "2026-11-20T00:10:00+00:00", "2026-07-01T09:00:00+01:00"])
  }

  @Test(
    "a day that is none is said, and no line falls to the day before it",
    arguments: ["2026-02-30", "14:20", "now", "+3d", "2026-11-20 14:20", "2026-11-20T14:20", "Friday", "2026"])
  func noDay(text: String) {
    let said = Self.read(["date 2026-11-20", "date \(text)", "A1 01:00 AB"])
    #expect(said.count == 2 && said.last == "no day", "\(said)")
  }

  @Test
  func `a time that goes back by more than six hours is asked about, unless a day stands before it or it is meant`() {
    let asked = "timeOrYes: the time is more than 6 hours before that of the line above: did midnight pass?"
    #expect(
      Self.read(["date 2026-11-19", "A1 23:50 AB", "A2 0:10 AB", "A3 0:20 AB"])[1...] == [
        asked, "2026-11-19T00:20:00+00:00",
      ])
    #expect(Self.read(["date 2026-11-19", "A1 12:00 AB", "A2 06:00 AB"])[1] == "2026-11-19T06:00:00+00:00")
    #expect(Self.read(["date 2026-11-19", "A1 12:01 AB", "A2 06:00 AB"])[1] == asked)
    #expect(Self.read(["date 2026-11-19", "A1 23:50 AB", "A2 0:10 AB !"])[1] == "2026-11-19T00:10:00+00:00")
    #expect(
      Self.read(["date 2026-11-19", "A1 23:50 AB", "date 2026-11-20", "A2 0:10 AB"])[1] == "2026-11-20T00:10:00+00:00")
    // A new sheet is no new day.
    #expect(Self.read(["date 2026-11-19", "A1 23:50 AB", "sheet unknown", "A2 0:10 AB"])[1] == asked)
  }

  @Test func `a time to come is never taken, one before notification only where it is meant`() {
    let come = Self.read(["date 2026-11-20", "A1 12:02 AB", "A1 12:02 AB !", "A1 12:01 AB"])
    #expect(come[0].hasPrefix("time: the time is still to come") && come[1] == come[0])
    #expect(come[2] == "2026-11-20T12:01:00+00:00", "a clock may be a minute off")
    let told = Moment(seconds: Self.noon.seconds - 3570)
    let before = Self.read(["date 2026-11-20", "A1 10:59 AB", "A1 10:59 AB !", "A1 11:00 AB"], notified: told)
    #expect(before[0].hasPrefix("timeOrYes: the time is before the council was told"))
    #expect(before[1...] == ["2026-11-20T10:59:00+00:00", "2026-11-20T11:00:00+00:00"])
  }

  @Test func `an hour that comes twice or never must be said, and going back in it is not going over midnight`() {
    let autumn = Self.read(["date 2026-10-25", "A1 01:30 AB", "A1 01:30 BST AB", "A1 01:30 gmt AB", "A1 02:30 BST AB"])
    #expect(autumn[0] == "time: that time comes twice, since the clocks go back that night")
    #expect(autumn[1...2] == ["2026-10-25T01:30:00+01:00", "2026-10-25T01:30:00+00:00"])
    #expect(autumn[3] == "time: London keeps GMT at that time")
    #expect(
      Self.read(["date 2026-03-29", "A1 01:30 AB"]) == [
        "time: that time does not exist, since the clocks go forward that night"
      ])
    // From 01:30 BST to 06:45 GMT are six hours and a quarter, which the clock shows as five and a quarter.
    #expect(Self.read(["date 2026-10-25", "A1 06:45 AB", "A1 01:30 BST AB"])[1].hasPrefix("timeOrYes"))
    #expect(Self.read(["date 2026-10-25", "A1 06:45 AB", "A1 01:30 GMT AB"])[1] == "2026-10-25T01:30:00+00:00")
  }
}
