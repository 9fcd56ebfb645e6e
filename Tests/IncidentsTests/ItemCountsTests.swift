import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite struct ItemCountsTests {
  private static let checklist = Sample.checklist(
    """
    ## First

    1.1 Done. `All`

    1.2 Started. `All`

    1.3 Open. `All`

    1.4 Given out. `All`

    ## Second

    2.1 Struck out. `CH`

    2.2 Left out. `HC`

    2.3 Brought back. `HC`
    """, settings: "applies: {All: Both, CH: Care home, HC: Home care}\neveryone: All")

  /// Lines of a log that nobody sealed: they count as they stand.
  private static func log(_ entries: [String]) -> IncidentLog {
    let head = #""at":"2026-11-20T02:00:00+00:00","recorded":"2026-11-20T02:00:00+00:00","by":"AB""#
    return IncidentLog(Array(entries.map { "{\(head),\($0)}\n" }.joined().utf8))
  }

  private static func situation(_ entries: [String], facts: String = "") throws -> Situation {
    let procedure = try #require(TestProcedure(checklist).read.procedure)
    let services = #""kind":"facts","services.rose.type":"CH","services.elm.type":"CH""# + facts
    return Situation(
      procedure, log([services] + entries), now: try #require(Moment(iso: "2026-11-20T12:00:00+00:00")))
  }

  private static let lines = [
    #""kind":"state","item":"A1.1","state":"done""#, #""kind":"state","item":"A1.2","state":"started""#,
    #""kind":"assign","item":"A1.4","initials":"CD","due":"2026-11-20T11:00:00+00:00""#,
    #""kind":"state","item":"A2.1","state":"not-applicable","because":"None""#,
    #""kind":"include","item":"A2.3","because":"One home does both""#,
    #""kind":"add","item":"X1","text":"Find keys","to":"SCC","due":"2026-11-20T13:00:00+00:00""#,
  ]

  @Test func `each item in force counts once, and rows that the type leaves out count apart`() throws {
    let situation = try ItemCountsTests.situation(ItemCountsTests.lines)
    let counts = ItemCounts(situation.items, at: situation.now)
    #expect(counts.total == 7)
    #expect([counts.done, counts.started, counts.open, counts.notApplicable] == [1, 1, 4, 1])
    #expect(counts.leftOut == 1)
  }

  @Test func `what is done or struck out is neither overdue nor without a name`() throws {
    let situation = try ItemCountsTests.situation(ItemCountsTests.lines)
    let counts = ItemCounts(situation.items, at: situation.now)
    #expect(counts.overdue == 1, "A1.4; X1 is due later")
    #expect(counts.unassigned == 3, "A1.2, A1.3 and A2.3")
    let later = ItemCounts(situation.items, at: situation.now.adding(seconds: 2 * 3600))
    #expect(later.overdue == 2)
    let settled = try ItemCountsTests.situation(
      ItemCountsTests.lines + [#""kind":"state","item":"A1.4","state":"done""#])
    #expect(ItemCounts(settled.items, at: settled.now).overdue == 0)
  }

  @Test func `an item given out at one service alone has somebody named`() throws {
    let before = try ItemCountsTests.situation([])
    let after = try ItemCountsTests.situation([#""kind":"assign","item":"A1.1","service":"rose","initials":"CD""#])
    #expect(
      ItemCounts(before.items, at: before.now).unassigned == ItemCounts(after.items, at: after.now).unassigned + 1)
    #expect(ItemCounts(after.items, at: after.now).open == ItemCounts(before.items, at: before.now).open)
  }

  @Test func `groups come in the order of reading and add up to the whole`() throws {
    let situation = try ItemCountsTests.situation(ItemCountsTests.lines)
    let groups = ItemCounts.groups(situation.items, at: situation.now)
    #expect(groups.map(\.title) == ["First", "Second", "Added actions"])
    #expect(groups.map(\.appendix) == ["A", "A", nil])
    #expect(groups.map(\.counts.total) == [4, 2, 1])
    let whole = ItemCounts(situation.items, at: situation.now)
    for number in [
      \ItemCounts.total, \.done, \.started, \.open, \.notApplicable, \.overdue, \.unassigned, \.leftOut,
    ] {
      #expect(groups.map { $0.counts[keyPath: number] }.reduce(0, +) == whole[keyPath: number])
    }
  }

  @Test func `no items are no counts`() {
    #expect(ItemCounts([], at: Moment(seconds: 0)).total == 0)
    #expect(ItemCounts.groups([], at: Moment(seconds: 0)).isEmpty)
  }
}
