import ProcedureModel
import SourceText
import TestSupport
import Testing

/// The table of `Documentation/content-account.md`: what the council's two versions hold, counted by hand.
@Suite("what the bundled versions hold")
struct ContentCountsTests {
  @Test("V02 and V03 are read without a word from the reader", arguments: ["V02", "V03"])
  func readsClean(version: String) throws {
    let read = try Self.read(version)
    #expect(read.diagnostics.map(\.message) == [])
  }

  @Test("control, sections, clauses and list entries", arguments: [("V02", 0, 8, 41, 66, 8), ("V03", 9, 9, 42, 67, 6)])
  func sections(version: String, control: Int, sections: Int, clauses: Int, bullets: Int, contacts: Int) throws {
    let procedure = try Self.procedure(version)
    #expect(procedure.control.fields.count == control)
    #expect(procedure.sections.count == sections)
    #expect(procedure.sections.flatMap(\.items).count == clauses)
    let entries = procedure.texts.filter { $0.appendix == nil && Self.isBullet($0) }
    #expect(entries.count == bullets)
    #expect(entries.filter { $0.owner == Address("5.1") }.count == contacts)
  }

  @Test("checklist groups, rows and their applicability", arguments: [("V02", 93, 0, 9), ("V03", 96, 3, 11)])
  func checklist(version: String, rows: Int, empty: Int, bullets: Int) throws {
    let procedure = try Self.procedure(version)
    let appendix = try #require(procedure.appendices.first { $0.letter == "A" })
    guard case .checklist(let checklist) = appendix.content else {
      Issue.record("appendix A is no checklist")
      return
    }
    let all = checklist.groups.flatMap(\.items)
    #expect(checklist.groups.count == 10)
    #expect(all.count == rows)
    let codes = all.map { $0.attributes.map(\.text) }
    #expect(codes.filter { $0 == ["All"] }.count == 66)
    #expect(codes.filter { $0 == ["CH"] }.count == 25)
    #expect(codes.filter { $0 == ["HC"] }.count == 2)
    #expect(codes.filter(\.isEmpty).count == empty)
    let places = procedure.texts.filter { $0.appendix == "A" }
    #expect(places.filter(Self.isBullet).count == bullets)
    #expect(places.filter { if case .note = $0.part { true } else { false } }.count == 1)
    #expect(all.contains { $0.address == Address("A2.13") && Self.hasNote($0) })
  }

  @Test("glossary terms", arguments: ["V02", "V03"])
  func glossary(version: String) throws {
    let procedure = try Self.procedure(version)
    let appendix = try #require(procedure.appendices.first { $0.letter == "B" })
    guard case .glossary(let glossary) = appendix.content else {
      Issue.record("appendix B is no glossary")
      return
    }
    #expect(glossary.terms.count == 9)
  }

  @Test("action plan groups, actions, bullets and key codes", arguments: [("V02", 6, 20), ("V03", 7, 21)])
  func actionPlan(version: String, groups: Int, now: Int) throws {
    let procedure = try Self.procedure(version)
    let appendix = try #require(procedure.appendices.first { $0.letter == "C" })
    guard case .actionPlan(let plan) = appendix.content else {
      Issue.record("appendix C is no action plan")
      return
    }
    #expect(plan.groups.count == groups)
    #expect(plan.columns.map(\.title) == ["Now", "Progress and escalation"])
    #expect(plan.groups.map { $0.columns[0].count }.reduce(0, +) == now)
    #expect(plan.groups.map { $0.columns[1].count }.reduce(0, +) == 9)
    #expect(plan.key.count == 9)
    #expect(procedure.texts.filter { $0.appendix == "C" && Self.isBullet($0) }.count == 10)
    #expect(plan.groups.flatMap(\.columns[0]).allSatisfy { !$0.attributes.isEmpty })
    #expect(plan.groups.flatMap(\.columns[1]).allSatisfy { $0.attributes.isEmpty })
  }

  @Test("operational plan tasks and bullets", arguments: ["V02", "V03"])
  func operationalPlan(version: String) throws {
    let procedure = try Self.procedure(version)
    let appendix = try #require(procedure.appendices.first { $0.letter == "D" })
    guard case .operationalPlan(let plan) = appendix.content else {
      Issue.record("appendix D is no operational plan")
      return
    }
    #expect(plan.tasks.count == 26)
    #expect(procedure.texts.filter { $0.appendix == "D" && Self.isBullet($0) }.count == 45)
    #expect(plan.tasks.filter(\.attributes.isEmpty).map(\.address.text) == ["D20"])
  }

  @Test("each version keeps its own faults of number and code")
  func faults() throws {
    let second = try Self.procedure("V02").sections.flatMap(\.items).map(\.address.text)
    #expect(second.filter { $0.hasPrefix("3.") } == ["3.1", "3.3", "3.3~2"])
    for version in ["V02", "V03"] {
      let groups = try Self.procedure(version).texts.filter { $0.appendix == "A" && Self.isHeading($0) }
      #expect(groups.map(\.address.text) == (1...10).map { "A.S\($0)" })
      #expect(groups.filter { !$0.attributes.isEmpty }.map(\.address.text) == ["A.S1"])
    }
  }

  private static func read(_ version: String) throws -> ReadProcedure {
    try PackageRoot.read("Content/provider-failure/\(version)")
  }

  private static func procedure(_ version: String) throws -> Procedure {
    let read = try read(version)
    return try #require(read.procedure)
  }

  private static func isBullet(_ place: TextPlace) -> Bool {
    if case .bullet = place.part { true } else { false }
  }

  private static func isHeading(_ place: TextPlace) -> Bool {
    if case .heading = place.part { true } else { false }
  }

  private static func hasNote(_ item: Item) -> Bool {
    item.blocks.contains { if case .note = $0 { true } else { false } }
  }
}
