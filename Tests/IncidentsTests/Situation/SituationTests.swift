import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct SituationTests {
  @Test(arguments: ["V02", "V03"])
  func `every row, action and task of a version stands in it once, in the order of reading`(version: String) throws {
    let procedure = try SituationSample.procedure(version)
    let situation = SituationSample.situation(procedure)
    let expected = procedure.appendices.flatMap(\.recordableItems).map(\.address)
    #expect(situation.items.map(\.address) == expected)
    #expect(expected.count > 100)
    for address in expected { #expect(situation.item(address)?.address == address) }
    #expect(situation.item(Address("Z9")) == nil)
    let counts = ItemCounts(situation.items, at: situation.now)
    #expect(counts.total + counts.leftOut == expected.count)
    #expect(counts.open == counts.total)
  }

  @Test func `a blank pack has every item, no due times and nothing known`() throws {
    let situation = Situation(blank: try SituationSample.procedure(), now: LogSample.start)
    #expect(situation.isBlank)
    #expect(situation.dueTimes.isEmpty)
    #expect(situation.items.allSatisfy { $0.isInForce && $0.dueTimes.isEmpty && $0.status == .open })
    #expect(situation.facts.services.isEmpty)
    #expect(situation.position.lines == 0)
  }

  @Test func `an added action stands last, and what was known at a moment is judged by then`() throws {
    let procedure = try SituationSample.procedure()
    let facts = IncidentSample.facts()
    let log = LogSample.log([
      LogSample.draft(.start, 0, ("incident", "a")),
      DraftEntry(.facts, at: LogSample.start, by: "AB", facts.names.map { ($0, facts[$0]) }),
      SituationSample.draft(.add, 30, ("item", "X1"), ("text", "Ring"), ("due", LogSample.minute(40).iso)),
    ])
    let now = Situation(procedure, log, now: LogSample.minute(60))
    #expect(now.items.last?.address == Address("X1"))
    #expect(now.items.last?.isOverdue(at: now.now) == true)
    let then = Situation(procedure, log, knownAt: LogSample.minute(20), now: LogSample.minute(60))
    #expect(then.item(Address("X1")) == nil)
    #expect(then.now == LogSample.minute(20))
    #expect(then.position.lines == 2)
  }
}
