import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct ItemTrackingTests {
  /// The codes that a row of the checklist, or the plan of an action, is for, as the model has them.
  private static func types(_ item: Item, _ appendix: Appendix) -> [String] {
    switch appendix.content {
    case .actionPlan(let plan): plan.inForceFor.map { [$0.text] } ?? []
    case .operationalPlan(let plan): plan.inForceFor.map { [$0.text] } ?? []
    case .checklist, .glossary: item.attributes.map(\.text).contains("All") ? [] : item.attributes.map(\.text)
    }
  }

  @Test(
    arguments: ["V02", "V03"],
    [["HC"], ["CH"], ["CH", "HC"], [], [nil], ["CH", nil], ["XX"], ["CH", "XX"], ["ch"]] as [[String?]])
  func `an item concerns the services of its types, and those of which nobody knows`(version: String, types: [String?])
    throws
  {
    let procedure = try SituationSample.procedure(version)
    let situation = SituationSample.situation(procedure, types: types)
    for appendix in procedure.appendices {
      for item in appendix.recordableItems {
        let own = Self.types(item, appendix)
        let tracked = try #require(situation.item(item.address))
        let concerned = types.filter { type in own.isEmpty || !["CH", "HC"].contains(type) || own.contains(type ?? "") }
        #expect(tracked.isInForce == (types.isEmpty || !concerned.isEmpty), "\(item.address)")
        #expect(tracked.concerns.map(\.type) == concerned, "\(item.address)")
      }
    }
  }

  @Test func `a row that was brought back is in force, and says why`() throws {
    let situation = SituationSample.situation(
      try SituationSample.procedure(), types: ["CH"],
      [SituationSample.draft(.include, 5, ("item", "A2.4"), ("because", "why"))])
    let item = try #require(situation.item(Address("A2.4")))
    guard case .included(let entry) = item.applicability else { throw CancellationError() }
    #expect(entry["because"] == "why")
    #expect(!situation.leftOut.contains { $0.address == item.address })
  }

  @Test func `what was recorded before a type was set does not go from sight`() throws {
    let drafts = [
      LogSample.state("A2.4", "done", 5), SituationSample.draft(.assign, 5, ("item", "C3.1"), ("initials", "AB")),
    ]
    let situation = SituationSample.situation(try SituationSample.procedure(), types: ["CH"], drafts)
    #expect(situation.item(Address("A2.4"))?.isInForce == true)
    #expect(situation.item(Address("C3.1"))?.isInForce == true)
    #expect(situation.item(Address("C3.2"))?.isInForce == false)
    // A deadline of a plan that is not in force.
    #expect(situation.item(Address("C5.3"))?.isOverdue(at: LogSample.minute(90_000)) == false)
  }

  @Test func `what is recorded at services makes the item's state, and an entry for all holds until one is later`()
    throws
  {
    let procedure = try SituationSample.procedure()
    func item(_ drafts: DraftEntry...) throws -> TrackedItem {
      try #require(SituationSample.situation(procedure, drafts).item(Address("A2.1")))
    }
    let none = try item(LogSample.state("A2.1", "started", 5))
    #expect(none.services.isEmpty)
    #expect(none.status == .started)
    let one = try item(LogSample.state("A2.1@rose-house", "done", 5))
    #expect(one.services.map(\.record.status) == [.done, .open])
    #expect(one.status == .started)
    #expect(
      try item(LogSample.state("A2.1@rose-house", "done", 5), LogSample.state("A2.1@elm-court", "done", 6)).status
        == .done)
    #expect(
      try item(LogSample.state("A2.1@rose-house", "done", 5), LogSample.state("A2.1@elm-court", "not-applicable", 6))
        .status == .done)
    #expect(try item(LogSample.state("A2.1@rose-house", "done", 5), LogSample.state("A2.1", "open", 6)).status == .open)
    #expect(try item(LogSample.state("A2.1", "open", 6), LogSample.state("A2.1@rose-house", "done", 5)).status == .open)
    // At the same minute, what was recorded last.
    let tie = try item(LogSample.state("A2.1", "started", 5), LogSample.state("A2.1@rose-house", "done", 5))
    #expect(tie.services.map(\.record.status) == [.done, .started])
    let back = try item(LogSample.state("A2.1@rose-house", "done", 5), LogSample.state("A2.1", "started", 5))
    #expect(back.services.map(\.record.status) == [.started, .started])
  }

  @Test func `what is only given out at a service shows there`() throws {
    let due = LogSample.minute(30).iso
    let situation = SituationSample.situation(
      try SituationSample.procedure(),
      [SituationSample.draft(.assign, 5, ("item", "A2.1"), ("service", "rose-house"), ("initials", "CD"), ("due", due))]
    )
    let item = try #require(situation.item(Address("A2.1")))
    #expect(item.services.map(\.record.initials) == ["CD", nil])
    #expect(!item.isUnassigned)
    #expect(item.status == .open)
    #expect(item.due?.basis == "given out at House 1")
    #expect(item.isOverdue(at: LogSample.minute(31)))
    #expect(situation.dueTimes.contains { $0.address == item.address })
  }

  @Test func `a time at which it was given out does not hide the procedure's own, nor the other way round`() throws {
    let procedure = try SituationSample.small(
      deadlines: "  - {item: A1.1, what: w, within: 2 hours}\n  - {item: A1.2, what: d, every: day}")
    func dues(_ item: String, _ minute: Int, _ more: DraftEntry...) -> [String] {
      let given = SituationSample.draft(.assign, 5, ("item", item), ("due", LogSample.minute(minute).iso))
      return SituationSample.dues(SituationSample.situation(procedure, [given] + more), item)
    }
    #expect(dues("A1.1", 60) == ["2026-11-20 03:10", "2026-11-20 04:05"])
    #expect(dues("A1.1", 300) == ["2026-11-20 04:05", "2026-11-20 07:10"])
    #expect(dues("A1.1", 60, LogSample.state("A1.1", "done", 30)) == [])
    #expect(dues("A1.2", 60) == ["2026-11-20 03:10", "2026-11-20 17:00"])
    // Done once, the duty comes again and what was given out does not.
    #expect(dues("A1.2", 60, LogSample.state("A1.2", "done", 30)) == ["2026-11-21 17:00"])
    #expect(dues("A1.2", 60, LogSample.state("A1.2", "not-applicable", 30)) == [])
    // Done before it was given out: what was given out is still to be kept.
    #expect(dues("A1.2", 60, LogSample.state("A1.2", "done", 2)) == ["2026-11-20 03:10", "2026-11-21 17:00"])
    let item = SituationSample.situation(procedure, [LogSample.state("A1.1", "done", 30)]).item(Address("A1.1"))
    #expect(item?.due?.at.london.time.dayAndClock == "2026-11-20 04:05")
    #expect(item?.isOverdue(at: LogSample.minute(9000)) == false)
  }

  @Test func `the roles of an item are those on whose cards it stands`() throws {
    let situation = SituationSample.situation(try SituationSample.procedure())
    #expect(situation.item(Address("C3.2"))?.roles == ["Adult Social Care", "Commissioners"])
  }
}
