import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct StandingDeadlinesTests {
  /// When A1.1 is due next, of a daily duty at five, after it was done at some London times.
  private func next(_ done: [String], every: String = "day", facts: [(String, String?)] = [], item: String = "A1.1")
    throws -> [String]
  {
    let procedure = try SituationSample.small(deadlines: "  - {item: \(item), what: w, every: \(every)}")
    return SituationSample.dues(
      SituationSample.situation(
        procedure, facts: facts, try done.map { LogSample.state(item, "done", try SituationSample.minute($0)) }), item)
  }

  @Test func `a daily duty done early, late, twice or not at all`() throws {
    #expect(try next([]) == ["2026-11-20 17:00"])
    #expect(try next(["2026-11-20 09:00"]) == ["2026-11-21 17:00"])
    #expect(try next(["2026-11-20 09:00", "2026-11-20 09:05"]) == ["2026-11-21 17:00"])
    #expect(try next(["2026-11-20 17:00"]) == ["2026-11-21 17:00"])
    #expect(try next(["2026-11-20 18:00"]) == ["2026-11-21 17:00"])
    #expect(try next(["2026-11-22 12:00"]) == ["2026-11-22 17:00"])
    #expect(try next(["2026-11-20 09:00", "2026-11-23 18:00"]) == ["2026-11-24 17:00"])
    // In whatever order they were typed.
    #expect(try next(["2026-11-21 09:00", "2026-11-20 09:00"]) == ["2026-11-22 17:00"])
  }

  @Test func `a duty of working days passes weekends, bank holidays and the days that offices are closed`() throws {
    // 20 November 2026 is a Friday.
    #expect(try next(["2026-11-20 09:00"], every: "working day") == ["2026-11-23 17:00"])
    #expect(
      try next(["2026-11-20 09:00"], every: "working day", facts: [("closed-days.2026-11-23", "2026-11-23")]) == [
        "2026-11-24 17:00"
      ])
    #expect(try next(["2026-12-24 09:00"], every: "working day") == ["2026-12-24 17:00"])
    #expect(try next(["2026-12-23 18:00", "2026-12-24 09:00"], every: "working day") == ["2026-12-29 17:00"])
  }

  @Test func `a daily duty is due at five by the clocks, in summer time and after`() throws {
    let facts: [(String, String?)] = [("notified", "2026-10-24T09:00:00+01:00")]
    #expect(try next([], facts: facts) == ["2026-10-24 17:00"])
    #expect(try next(["2026-10-24 10:00"], facts: facts) == ["2026-10-25 17:00"])
    let procedure = try SituationSample.small(deadlines: "  - {item: A1.1, what: w, every: day}")
    let situation = SituationSample.situation(
      procedure, facts: facts, [LogSample.state("A1.1", "done", try SituationSample.minute("2026-10-24 10:00"))])
    #expect(situation.dueTimes.map(\.at.iso) == ["2026-10-25T17:00:00+00:00"])
  }

  @Test func `a duty done at each service counts from the service where it was done least`() throws {
    let procedure = try SituationSample.small(deadlines: "  - {item: A1.1, what: w, every: day}")
    func dues(_ drafts: DraftEntry...) -> [String] {
      SituationSample.dues(SituationSample.situation(procedure, drafts), "A1.1")
    }
    let rose = LogSample.state("A1.1@rose-house", "done", 60)
    #expect(dues(rose) == ["2026-11-20 17:00"])
    #expect(dues(rose, LogSample.state("A1.1@elm-court", "done", 90)) == ["2026-11-21 17:00"])
    #expect(dues(rose, LogSample.state("A1.1", "done", 90)) == ["2026-11-21 17:00"])
    #expect(dues(rose, LogSample.state("A1.1@elm-court", "not-applicable", 90)) == ["2026-11-21 17:00"])
  }

  @Test func `a limit counts from being notified, or from the start, and ends when the item is done`() throws {
    let procedure = try SituationSample.small(
      deadlines:
        "  - {item: A1.1, what: a, within: 2 hours}\n  - {item: A1.2, what: b, within: 2 hours, after: started}\n"
        + "  - {item: A1.3, what: c, within: 1 working day, close: \"12:30\"}")
    let situation = SituationSample.situation(procedure)
    #expect(
      situation.dueTimes.map { "\($0.address) \($0.at.london.time.dayAndClock) \($0.basis)" } == [
        "A1.1 2026-11-20 04:05 within 2 hours of being notified", "A1.2 2026-11-20 04:10 within 2 hours of the start",
        "A1.3 2026-11-23 12:30 within 1 working day of being notified",
      ])
    #expect(
      SituationSample.dues(SituationSample.situation(procedure, facts: [("notified", nil)]), "A1.1") == [
        "2026-11-20 04:10"
      ])
    #expect(
      SituationSample.dues(SituationSample.situation(procedure, [LogSample.state("A1.1", "done", 5)]), "A1.1") == [])
    #expect(
      SituationSample.dues(SituationSample.situation(procedure, [LogSample.state("A1.1", "started", 5)]), "A1.1").count
        == 1)
  }

  @Test func `without a start nobody knows when anything is due`() throws {
    let procedure = try SituationSample.small(deadlines: "  - {item: A1.1, what: a, within: 2 hours}")
    #expect(Situation(procedure, LogSample.log([]), now: LogSample.start).dueTimes.isEmpty)
  }

  @Test func `a clause's deadline is kept by recording the clause, for all or at each service`() throws {
    let procedure = try SituationSample.procedure()
    func dues(_ drafts: DraftEntry...) -> [String] {
      SituationSample.dues(SituationSample.situation(procedure, drafts), "7.1")
    }
    #expect(dues() == ["2026-11-25 17:00"])
    #expect(dues(LogSample.state("7.1", "started", 5)).count == 1)
    #expect(dues(LogSample.state("7.1", "done", 5)) == [])
    #expect(dues(LogSample.state("7.1@rose-house", "done", 5)).count == 1)
    #expect(dues(LogSample.state("7.1@rose-house", "done", 5), LogSample.state("7.1@elm-court", "done", 5)) == [])
  }

  @Test func `the deadlines of a plan that is not in force do not show`() throws {
    let procedure = try SituationSample.procedure()
    let situation = SituationSample.situation(procedure, types: ["CH"])
    #expect(situation.dueTimes.map(\.address.text).sorted() == ["7.1", "D3"])
    #expect(
      SituationSample.situation(procedure, types: ["HC"]).dueTimes.map(\.address.text).sorted() == ["7.1", "C5.3"])
    #expect(ItemCounts(situation.items, at: LogSample.minute(100_000)).overdue == 1)
  }

  @Test func `of two deadlines for one item both show, the earlier first`() throws {
    let procedure = try SituationSample.small(
      deadlines: "  - {item: A1.1, what: a, within: 5 hours}\n  - {item: A1.1, what: b, within: 2 hours}")
    let situation = SituationSample.situation(procedure)
    #expect(situation.dueTimes.map(\.what) == ["b", "a"])
    #expect(situation.item(Address("A1.1"))?.due?.what == "b")
  }
}
