import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct EventPlanTests {
  /// Two rows, one role.
  private static func situation(_ drafts: [DraftEntry], now: Int = 300) throws -> Situation {
    let files =
      Sample.procedure("## 1 Scope\n\n1.1 Words.")
      + Sample.checklist("## 1 Group\n\n1.1 First row.\n\n1.2 Second row.")
      + ["cards.yaml": "roles:\n  - {code: PL, title: Project lead}\ncards:\n  PL:\n    now: [A1.1]\n"]
    let procedure = try #require(TestProcedure(files).read.procedure)
    let start = LogSample.draft(.start, 0, ("mode", "exercise"), ("version", "V01"))
    let facts = LogSample.draft(.facts, 0, ("services.a.id", "a"), ("services.b.id", "b"))
    return Situation(procedure, LogSample.log([start, facts] + drafts), now: LogSample.minute(now))
  }

  private static func plan(_ expect: String, _ drafts: [DraftEntry], now: Int = 300) throws -> EventPlan.Event {
    let text = "events:\n  - {number: 3, at: \"+60\", from: a, to: pl, says: c, expect: [{\(expect)}]}\n"
    let file = try #require(EventFile.read(path: "e", bytes: Array(text.utf8)).file)
    let (plan, diagnostics) = EventPlan.make(file, path: "e", try situation(drafts, now: now))
    return try #require(plan?.events.first, "\(diagnostics)")
  }

  private static func verdict(_ expect: String, _ drafts: [DraftEntry], now: Int = 300) throws -> EventPlan.Verdict {
    try #require(try plan(expect, drafts, now: now).answers.first?.verdict)
  }

  @Test func `an answer is in time to the minute that is set, and late after it`() throws {
    for (minute, verdict) in [
      (60, .inTime(minutes: 0)), (85, .inTime(minutes: 25)), (90, .inTime(minutes: 30)),
      (91, .late(minutes: 31, by: 1)),
      (200, .late(minutes: 140, by: 110)), (59, .before),
    ] as [(Int, EventPlan.Verdict)] {
      let done = LogSample.state("A1.1", "done", minute)
      #expect(try EventPlanTests.verdict("item: A1.1, within: 30", [done]) == verdict, "\(minute)")
    }
    #expect(try EventPlanTests.verdict("item: A1.1, within: 30", [], now: 90) == .open)
    #expect(try EventPlanTests.verdict("item: A1.1, within: 30", [], now: 91) == .missed)
    #expect(try EventPlanTests.verdict("item: A1.1", [], now: 9999) == .open)
    #expect(try EventPlanTests.verdict("item: A1.1", [LogSample.state("A1.1", "done", 250)]) == .inTime(minutes: 190))
  }

  @Test func `minutes are those of the clock, whatever the seconds`() throws {
    let played = DraftEntry(
      .inject, at: LogSample.minute(60).adding(seconds: 5), by: "AB", [("event", "3"), ("text", "c")])
    let done = DraftEntry(
      .state, at: LogSample.minute(90).adding(seconds: 50), by: "AB", [("item", "A1.1"), ("state", "done")])
    #expect(try EventPlanTests.verdict("item: A1.1, within: 30", [played, done]) == .inTime(minutes: 30))
  }

  @Test func `time counts from when the event was played, if that was logged and not withdrawn`() throws {
    let played = LogSample.draft(.inject, 80, ("event", "3"), ("text", "c"))
    let done = LogSample.state("A1.1", "done", 100)
    #expect(try EventPlanTests.verdict("item: A1.1, within: 30", [played, done]) == .inTime(minutes: 20))
    #expect(try EventPlanTests.verdict("item: A1.1, within: 30", [done]) == .late(minutes: 40, by: 10))
    let other = LogSample.draft(.inject, 80, ("event", "30"), ("text", "c"))
    #expect(try EventPlanTests.verdict("item: A1.1, within: 30", [other, done]) == .late(minutes: 40, by: 10))
    let withdrawn = LogSample.draft(.correct, 101, ("corrects", "3"), ("because", "x"), ("withdrawn", "yes"))
    #expect(
      try EventPlanTests.verdict("item: A1.1, within: 30", [played, done, withdrawn]) == .late(minutes: 40, by: 10))
  }

  @Test func `only the item, the state and the service that are expected count; what is done was begun`() throws {
    let drafts = [
      LogSample.state("A1.2", "done", 61), LogSample.state("A1.1", "not-applicable", 62),
      LogSample.state("A1.1@b", "started", 65), LogSample.state("A1.1@b", "done", 70),
    ]
    #expect(try EventPlanTests.verdict("item: a1.1", drafts) == .inTime(minutes: 10))
    #expect(try EventPlanTests.verdict("item: A1.1, state: started", drafts) == .inTime(minutes: 5))
    #expect(try EventPlanTests.verdict("item: A1.1, state: not-applicable", drafts) == .inTime(minutes: 2))
    #expect(try EventPlanTests.verdict("item: A1.1@a", drafts) == .open)
    #expect(try EventPlanTests.verdict("item: A1.1@b, state: started", Array(drafts.dropLast())) == .inTime(minutes: 5))
    let all = [LogSample.state("A1.1", "done", 75)]
    #expect(try EventPlanTests.verdict("item: A1.1@a", all) == .inTime(minutes: 15))
  }

  @Test func `a role or an item that there is not is named with its place`() throws {
    let text = """
      events:
        - {number: 1, at: "+1", from: a, to: King, says: c, expect: [{item: A9.9}]}
        - {number: 2, at: "+1", from: a, to: Project-Lead, says: c, expect: [{item: "1.1"}]}
      """
    let file = try #require(EventFile.read(path: "e", bytes: Array(text.utf8)).file)
    let (plan, diagnostics) = EventPlan.make(file, path: "e", try EventPlanTests.situation([]))
    #expect(plan == nil)
    #expect(diagnostics.map(\.range.start.line) == [2, 2, 3])
    #expect(diagnostics.first?.hint == "Its roles are: PL.")
  }
}
