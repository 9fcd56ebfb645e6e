import Incidents
import SourceText
import Testing

@testable import Handouts

@Suite struct AgendaPointsTests {
  private static func points(_ log: SealedLog) throws -> [AgendaPointView] {
    AgendaPoints.filled(try PaperSample.situation(log), level: 2, lines: 3)
  }

  @Test func `the points are always the same seven, each with room`() throws {
    let titles = [
      "Apologies", "Situation", "What is overdue", "Risks", "Decisions needed", "Communications", "Next meeting",
    ]
    let blank = Situation(blank: try PaperSample.procedure(PaperSample.folders[1]), now: try PaperSample.now())
    for points in [
      try AgendaPointsTests.points(PaperSample.night), AgendaPoints.filled(blank, level: 2, lines: 3),
      AgendaPoints.bare(level: 2, lines: 3),
    ] {
      #expect(points.map(\.heading.words) == titles)
      #expect(points.allSatisfy { $0.ruled.count == 3 })
    }
    #expect(AgendaPoints.filled(blank, level: 2, lines: 3).allSatisfy { $0.lead == nil && $0.lines.isEmpty })
  }

  @Test func `what the incident knows is filled in`() throws {
    let points = try AgendaPointsTests.points(PaperSample.night)
    #expect(points[1].lead?.contains("Of 2 people 1 are told") == true)
    #expect(points[2].lines.map(\.address) == ["A1.2"])
    #expect(points[2].lines.first?.note == "due Fri 20 Nov 2026, 04:00; CD, City; open")
    #expect(points[3].lines.map(\.words) == ["Falls on stairs"])
    #expect(points[5].lines.map(\.words) == ["closure-confirmed"])
    #expect(points[6].lead == "The log names Fri 20 Nov 2026, 16:00.")
  }

  @Test func `the next meeting is the first that is still to come, and a past one is not printed`() throws {
    var log = PaperSample.night
    log.add("meeting", at: "2026-11-20 05:00", [("text", "Second"), ("next", "2026-11-20T15:00:00+00:00")])
    log.add("meeting", at: "2026-11-20 06:00", [("text", "Third"), ("next", "2026-11-20T09:00:00+00:00")])
    #expect(AgendaPoints.nextMeeting(try PaperSample.situation(log))?.iso == "2026-11-20T15:00:00+00:00")
    var past = SealedLog()
    past.add("meeting", at: "2026-11-20 06:00", [("text", "Third"), ("next", "2026-11-20T09:00:00+00:00")])
    #expect(AgendaPoints.nextMeeting(try PaperSample.situation(past)) == nil)
  }

  @Test func `the gravest risk comes first, one without a score before it, and closed ones not at all`() throws {
    var log = SealedLog()
    for (risk, scores) in [("R1", ("2", "2")), ("R2", ("5", "5")), ("R3", ("1", "1"))] {
      log.add(
        "risk", at: "2026-11-20 02:00",
        [("risk", risk), ("text", risk), ("likelihood", scores.0), ("impact", scores.1)])
    }
    log.add("risk", at: "2026-11-20 02:10", [("risk", "R4"), ("text", "R4")])
    log.add("risk", at: "2026-11-20 02:20", [("risk", "R3"), ("status", "closed")])
    #expect(try AgendaPointsTests.points(log)[3].lines.map(\.address) == ["R4", "R2", "R1"])
  }
}
