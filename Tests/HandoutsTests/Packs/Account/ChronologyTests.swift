import Incidents
import SourceText
import TestSupport
import Testing

@testable import Handouts

@Suite struct ChronologyTests {
  private static func chronology(_ log: SealedLog) throws -> [ChronologyEntry] {
    Chronology(try PaperSample.situation(log)).entries
  }

  private static func night(_ line: Int) throws -> ChronologyEntry {
    try #require(try chronology(PaperSample.night).first { $0.number == line })
  }

  @Test(arguments: 0..<60) func `every line of a log stands in it once with all its words`(seed: Int) throws {
    let random = RandomLog(seed: UInt64(seed))
    let entries = try ChronologyTests.chronology(random.log)
    #expect(entries.map(\.number).sorted() == Array(1...random.lines))
    for entry in entries {
      let cells = ChronologyTable.cells(entry).joined(separator: "\n")
      for word in random.words[entry.number] ?? [] { #expect(cells.contains(word), "line \(entry.number): \(word)") }
    }
    #expect(!random.words.isEmpty)
  }

  @Test(arguments: 0..<20) func `lines stand by when they happened, and at one time by their numbers`(seed: Int) throws
  {
    let entries = try ChronologyTests.chronology(RandomLog(seed: UInt64(seed)).log)
    for (one, next) in zip(entries, entries.dropFirst()) {
      #expect((one.place, one.number) < (next.place, next.number))
    }
    for entry in entries { #expect(entry.happened.map { $0 == entry.place } ?? true) }
  }

  @Test func `what was typed late stands when it happened and says how much later it was written down`() throws {
    var log = SealedLog()
    log.add("note", at: "2026-11-20 03:00", [("text", "First written")])
    log.add("note", at: "2026-11-20 02:00", recorded: "2026-11-20 03:05", [("text", "First happened")])
    log.add("note", at: "2026-11-20 02:00", recorded: "2026-11-20 02:05", [("text", "At once")])
    log.add("note", at: "2026-11-20 02:00", recorded: "2026-11-22 02:06", [("text", "Days after")])
    log.add("note", at: "2026-11-20 04:00", recorded: "2026-11-20 03:50", [("text", "Before its time")])
    let entries = try ChronologyTests.chronology(log)
    #expect(entries.map(\.number) == [2, 3, 4, 1, 5])
    #expect(
      entries.map(\.delay) == [
        "written down 1 h 5 min later", nil, "written down 2 days later", nil, "written down 10 min before",
      ])
  }

  @Test func `who did it, who typed it and the sheet are told apart from what was recorded`() throws {
    var log = SealedLog()
    log.add(
      "state", at: "2026-11-20 02:00", recorded: "2026-11-20 09:00", by: "EF",
      [("item", "A1.1"), ("state", "done"), ("typed-by", "CD"), ("sheet", "2026-11-20-a/V1/3-abcdef")])
    let entry = try #require(try ChronologyTests.chronology(log).first)
    #expect(entry.by == "EF" && entry.typedBy == "CD" && entry.sheet == "2026-11-20-a/V1/3-abcdef")
    #expect(entry.item == "A1.1" && entry.itemWords == "Ask readers to stay seated.")
    #expect(entry.fields.map(\.label) == ["State"] && entry.fields.map(\.words) == ["done"])
  }

  @Test func `a corrected line says what it was, by which line and why, and the correction stands by itself too`()
    throws
  {
    let movement = try ChronologyTests.night(14)
    let correction = try #require(movement.corrections.first)
    #expect(movement.corrections.count == 1 && correction.line == 17 && correction.by == "CD")
    #expect(correction.because == "Misheard" && !correction.isWithdrawal)
    #expect(correction.changes.map(\.label) == ["To"])
    #expect(correction.changes.map(\.old) == ["Annexe"] && correction.changes.map(\.new) == ["Reading room"])
    #expect(movement.fields.contains { $0.label == "To" && $0.words == "Reading room" })
    #expect(try ChronologyTests.night(17).fields.map(\.words) == ["14", "Misheard", "Reading room"])
    #expect(try ChronologyTests.night(15).isWithdrawn)
    #expect(try !ChronologyTests.night(14).isWithdrawn)
  }

  @Test func `a corrected time moves a line to when it really happened`() throws {
    var log = SealedLog()
    log.add("note", at: "2026-11-20 05:00", [("text", "Wrong time")])
    log.add("note", at: "2026-11-20 03:00", [("text", "Between")])
    log.add(
      "correct", at: "2026-11-20 05:10",
      [("corrects", "1"), ("because", "Clock"), ("happened", "2026-11-20T02:00:00+00:00"), ("done-by", "CD")])
    let entries = try ChronologyTests.chronology(log)
    #expect(entries.map(\.number) == [1, 2, 3])
    #expect(entries[0].by == "CD" && entries[0].delay == "written down 3 h later")
    #expect(entries[0].corrections[0].changes.map(\.label) == ["When", "By"])
  }

  @Test func `lines that are damaged, not understood or no entries say so where they stand`() throws {
    let torn = try ChronologyTests.night(21)
    #expect(torn.kind == "No entry" && torn.happened == nil && !torn.warnings.isEmpty)
    #expect(try ChronologyTests.night(20).kind == "Not understood: balloon")
    #expect(try !ChronologyTests.night(20).warnings.isEmpty)
    #expect(try ChronologyTests.night(19).warnings.isEmpty)
    var log = SealedLog()
    log.add(
      raw: #"{"n":1,"kind":"note","at":"2026-11-20T02:01:00+00:00","recorded":"2026-11-20T02:01:00+00:00","by":"AB","#
        + #""text":"Typed in by hand","prev":"","hash":"00"}"#)
    #expect(try ChronologyTests.chronology(log)[0].warnings.contains { $0.contains("digest is wrong") })
  }

  @Test func `each line says which version was in force when it was written`() throws {
    var log = SealedLog()
    log.add("start", at: "2026-11-20 02:00", [("incident", "a"), ("version", "V02")])
    log.add("note", at: "2026-11-20 02:10", [("text", "x")])
    // A hand edit of incident.yaml puts no version in force.
    log.add("edit", at: "2026-11-20 02:15", [("field", "version"), ("old", "V02"), ("new", "V09")])
    log.add("update", at: "2026-11-20 02:20", [("from", "V02"), ("version", "V03"), ("fingerprint", "b")])
    log.add("note", at: "2026-11-20 02:05", recorded: "2026-11-20 02:30", [("text", "x")])
    let entries = try ChronologyTests.chronology(log)
    #expect(entries.map(\.number) == [1, 5, 2, 3, 4])
    #expect(entries.map(\.version) == ["V02", "V03", "V02", "V02", "V03"])
  }
}
