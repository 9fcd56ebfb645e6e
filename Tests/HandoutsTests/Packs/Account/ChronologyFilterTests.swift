import Incidents
import SourceText
import TestSupport
import Testing

@testable import Handouts

@Suite struct ChronologyFilterTests {
  private static func situation() throws -> Situation { try PaperSample.situation(PaperSample.night) }

  private static func lines(
    person: String? = nil, item: String? = nil, role: String? = nil, service: String? = nil, from: Moment? = nil,
    to: Moment? = nil, in situation: Situation
  ) throws -> [Int] {
    let filter = try ChronologyFilter(
      person: person, item: item.map { ItemKey($0) }, role: role, service: service, from: from, to: to, in: situation)
    return Chronology(situation, filter).entries.map(\.number)
  }

  @Test(arguments: 0..<40) func `every choice is a part of the whole, and two together are what both have`(seed: Int)
    throws
  {
    let situation = try PaperSample.situation(RandomLog(seed: UInt64(seed)).log)
    let all = Chronology(situation).entries
    let whole = all.map(\.number)
    let middle = all[all.count / 2].place
    // From and up to a moment: together everything, and nothing twice.
    let before = try ChronologyFilterTests.lines(to: middle, in: situation)
    let after = try ChronologyFilterTests.lines(from: middle.adding(seconds: 1), in: situation)
    #expect(before + after == whole)
    let people = situation.state.written.map(\.by).filter { !$0.isEmpty }
    for person in Set(people) {
      let named = try ChronologyFilterTests.lines(person: person, in: situation)
      #expect(named == whole.filter { named.contains($0) })
      // Nobody's own entries are left out.
      for entry in all where entry.by == person || entry.typedBy == person { #expect(named.contains(entry.number)) }
      let both = try ChronologyFilterTests.lines(person: person, to: middle, in: situation)
      #expect(both == named.filter { before.contains($0) })
    }
    // After a random move some items are of a version that nothing leads from: `A1.1 (t3x0)`.
    let items = Set(RandomLog.items + all.compactMap(\.item)).sorted()
    for item in items {
      let about = try ChronologyFilterTests.lines(item: item, in: situation)
      #expect(about == whole.filter { about.contains($0) })
      for entry in all where entry.item == item { #expect(about.contains(entry.number)) }
    }
    // Over all items, everything that has one.
    let union = Set(try items.flatMap { try ChronologyFilterTests.lines(item: $0, in: situation) })
    for entry in all { #expect(entry.item == nil || union.contains(entry.number)) }
  }

  @Test func `a person is found by what they did, were given, typed or corrected`() throws {
    let night = try ChronologyFilterTests.situation()
    #expect(try ChronologyFilterTests.lines(person: "CD", in: night) == [4, 14, 15, 17, 18])
  }

  @Test func `a person who is affected is found by code, in fields and within words`() throws {
    var log = SealedLog()
    log.add("facts", at: "2026-11-20 02:00", [("people.P014K.service", "main"), ("people.P001B.service", "main")])
    log.add("note", at: "2026-11-20 02:10", [("text", "P001B's daughter rang")])
    log.add("note", at: "2026-11-20 02:20", [("text", "XP001B and P001BX are others")])
    log.add("edit", at: "2026-11-20 02:30", [("field", "people.P001B.told"), ("new", "2026-11-20T02:25:00+00:00")])
    let situation = try PaperSample.situation(log)
    #expect(try ChronologyFilterTests.lines(person: "P001B", in: situation) == [1, 2, 4])
  }

  @Test func `an item is found with its corrections, and at one service with what holds for all`() throws {
    var log = SealedLog()
    log.add("facts", at: "2026-11-20 02:00", [("services.main.type", "UP"), ("services.annexe.type", "UP")])
    log.add("state", at: "2026-11-20 02:10", [("item", "A1.1"), ("service", "main"), ("state", "done")])
    log.add("state", at: "2026-11-20 02:11", [("item", "A1.1"), ("service", "annexe"), ("state", "done")])
    log.add("state", at: "2026-11-20 02:12", [("item", "A1.1"), ("state", "started")])
    log.add("state", at: "2026-11-20 02:13", [("item", "A1.2"), ("state", "done")])
    log.add("correct", at: "2026-11-20 02:14", [("corrects", "5"), ("because", "Wrong row"), ("item", "A1.1")])
    let situation = try PaperSample.situation(log)
    #expect(try ChronologyFilterTests.lines(item: "A1.1", in: situation) == [2, 3, 4, 5, 6])
    #expect(try ChronologyFilterTests.lines(item: "A1.2", in: situation) == [5, 6])
    #expect(try ChronologyFilterTests.lines(item: "A1.1@main", in: situation) == [2, 4, 5, 6])
    #expect(try ChronologyFilterTests.lines(service: "annexe", in: situation).contains(2) == false)
    #expect(try ChronologyFilterTests.lines(service: "main", in: situation).contains(2))
  }

  @Test func `what the incident does not have is said with what it has`() throws {
    let night = try ChronologyFilterTests.situation()
    func message(_ make: () throws -> Void) -> String {
      do {
        try make()
        return "nothing thrown"
      } catch { return (error as? ChronologyFilter.Unknown)?.message ?? "another error" }
    }
    #expect(
      message { _ = try ChronologyFilter(person: "ZZ", in: night) }
        == "The incident has no person `ZZ`. It has: AB, CD.")
    #expect(
      message { _ = try ChronologyFilter(service: "moon", in: night) }
        == "The incident has no service `moon`. It has: main.")
    #expect(message { _ = try ChronologyFilter(role: "King", in: night) }.hasPrefix("The incident has no role `King`."))
  }
}
