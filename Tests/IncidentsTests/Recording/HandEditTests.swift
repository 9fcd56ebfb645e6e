import Files
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// What people change in `incident.yaml` and `people.csv` between two commands.
@Suite struct HandEditTests {
  static let names =
    [
      "provider", "lead", "telephone", "reason", "notified", "services.rose-house.name", "services.rose-house.type",
      "services.new-house.id", "services.new-house.name", "roles.PL.role", "roles.PL.holder", "signatures.AB.name",
      "signatures.EF.initials", "signatures.EF.post", "contacts.GP.role", "contacts.GP.telephone",
      "closed-days.2026-12-24",
      "fields.next-update", "fields.x.y",
    ]
    + (1...5).flatMap { number in
      let code = PersonCode(number: number)?.description ?? ""
      return ["code", "worker", "told", "risk"].map { "people.\(code).\($0)" }
    }

  /// A value that the field may have.
  static func value(_ name: String, using generator: inout SeededGenerator) -> String {
    let parts = name.split(separator: ".").map(String.init)
    switch parts.last {
    case "notified", "told": return RandomIncident.times.randomElement(using: &generator) ?? ""
    case "id", "role", "initials", "code": return parts[1]
    case "2026-12-24": return "A day \(Int.random(in: 0..<9, using: &generator))"
    default:
      let text = "x" + HostileTexts.random(using: &generator) + "x"
      // A byte order mark within a table is refused, as a file that was put together of two.
      return parts[0] == "people" ? String(text.unicodeScalars.filter { $0 != "\u{FEFF}" }.map(Character.init)) : text
    }
  }

  /// The fields that say which entry is meant come and go with the entry.
  static func change(_ table: FactTable, using generator: inout SeededGenerator) -> FactTable {
    var table = table
    for name in names.shuffled(using: &generator).prefix(Int.random(in: 1...5, using: &generator)) {
      let parts = name.split(separator: ".").map(String.init)
      let identity = [
        "services": "id", "roles": "role", "signatures": "initials", "contacts": "role", "people": "code",
      ][parts[0]]
      let isGone = Int.random(in: 0..<4, using: &generator) == 0
      if let identity {
        let own = "\(parts[0]).\(parts[1])."
        if name == own + identity, isGone {
          for field in table.names where field.hasPrefix(own) { table[field] = nil }
          continue
        }
        if table[own + identity] == nil { table[own + identity] = parts[1] }
        if name == own + identity { continue }
      }
      table[name] = isGone ? nil : value(name, using: &generator)
    }
    return table
  }

  static func check(_ rounds: Int, seed: UInt64) throws -> Int {
    var generator = SeededGenerator(seed: seed)
    let sample = try IncidentSample()
    var table = IncidentSample.facts()
    var logged = 0
    var isBroken = false
    var before = table
    for round in 1...rounds {
      table = change(table, using: &generator)
      try sample.set("incident.yaml", IncidentFile.text(of: table))
      try sample.set("people.csv", PeopleFile.text(of: table))
      // In between the files may be broken: nothing is lost, and everything is logged when they are mended.
      isBroken = Int.random(in: 0..<4, using: &generator) == 0
      if isBroken {
        let name = Bool.random(using: &generator) ? "incident.yaml" : "people.csv"
        try sample.set(name, name == "people.csv" ? [0xFF] : Array("provider: [x".utf8))
      }
      let known = before.changes(to: table)
      let recorded = try sample.open().note([LogSample.draft(.note, round, ("text", "\(round)"))], minute: round)
      #expect(recorded.entries.count == 1)
      if isBroken {
        #expect(recorded.edits == [])
        #expect(recorded.diagnostics.contains { $0.severity == .error })
        continue
      }
      #expect(Set(recorded.edits) == Set(known), "round \(round)")
      #expect(recorded.edits.count == known.count)
      logged += known.count
      before = table
      let log = try sample.open().readLog()
      #expect(log.problems == [])
      let lines = log.entries.filter { recorded.lines.contains($0.number) }
      #expect(lines.dropLast().allSatisfy { $0.kind == .edit && $0.by.isEmpty })
      #expect(
        lines.dropLast().map { FactTable.Change(name: $0["field"] ?? "", old: $0["old"], new: $0["new"]) }
          == recorded.edits)
      // In any order: an entry that was taken out and put back stands at the end of one of them.
      #expect(IncidentState(log).facts.changes(to: table) == [])
      // Once only.
      #expect(try sample.open().note([]).edits == [])
    }
    return logged
  }

  @Test func `each field that was changed by hand is logged once, with what it was and what it is`() throws {
    #expect(try HandEditTests.check(60, seed: 3) > 60)
  }

  @Test(.proof) func proveHandEdits() throws {
    var logged = 0
    for seed in 100..<140 { logged += try HandEditTests.check(100, seed: UInt64(seed)) }
    Proof.record(
      "Whatever is changed by hand in incident.yaml and people.csv is logged once, field by field, also where the files were broken in between",
      figure: "\(logged) fields in 4000 rounds")
  }

  @Test func `an edit that changes no fact is no entry, and is looked at until something is recorded`() throws {
    let sample = try IncidentSample()
    try sample.set("incident.yaml", Array("# A comment.\n".utf8) + (try sample.bytes("incident.yaml")))
    #expect(try sample.open().note([]).lines.isEmpty)
    #expect(try sample.open().note([LogSample.state("A1.1", "done")]).edits == [])
    let calls = FaultyCalls()
    try sample.open(calls).note([LogSample.state("A1.1", "done")])
    #expect(calls.log.filter { $0.hasPrefix("read ") }.count == 6)
    #expect(try sample.wholeLog().entries.count == 4)
  }

  @Test func `a broken file is known by what the log says of it, and set together with a hand edit in the other`()
    throws
  {
    let sample = try IncidentSample()
    try sample.set("incident.yaml", Array("provider: [".utf8))
    try sample.edit("people.csv", "worker 1", "other 1")
    var provider: String?
    try sample.open().note([LogSample.state("A1.1", "done")]) { provider = $0.table["provider"] }
    #expect(provider == "Acme Care")
    // Writing the file that can be read does not count the broken one as seen.
    let people = try sample.text("people.csv")
    try sample.open().note([LogSample.draft(.note, 1, ("text", "x"))]) {
      $0.newPeople = Array(people.replacing("worker 2", with: "other 2").utf8)
    }
    var table = IncidentSample.facts()
    table["provider"] = "Mended Care"
    try sample.set("incident.yaml", IncidentFile.text(of: table))
    let recorded = try sample.open().note([])
    #expect(
      recorded.edits.map(\.name).sorted() == [
        "people.\(PersonCode(number: 1)?.description ?? "").worker",
        "people.\(PersonCode(number: 2)?.description ?? "").worker", "provider",
      ])
  }

  @Test func `a file that is gone is said, and its facts are not`() throws {
    let sample = try IncidentSample()
    try FileManager.default.removeItem(atPath: sample.path + "/incident.yaml")
    let recorded = try sample.open().note([LogSample.state("A1.1", "done")])
    #expect(recorded.edits == [])
    #expect(recorded.diagnostics.map(\.rule) == ["missing-file"])
    #expect(IncidentState(try sample.wholeLog()).facts["provider"] == "Acme Care")
  }

  @Test func `the longest texts that a file may hold can be logged as edited`() throws {
    let sample = try IncidentSample()
    for character in ["\u{E0041}", "\u{AD}", "\"", "x"] {
      var table = IncidentSample.facts()
      let text = String(repeating: character, count: 4000 / character.utf8.count)
      table["provider"] = text
      table["fields." + String(repeating: "x", count: 200)] = text
      table["roles.r.role"] = "r"
      table["roles.r.holder"] = text
      try sample.set("incident.yaml", IncidentFile.text(of: table))
      #expect(try sample.open().note([]).edits.isEmpty == false)
    }
    var table = IncidentSample.facts()
    table["provider"] = String(repeating: "x", count: 4001)
    try sample.set("incident.yaml", IncidentFile.text(of: table))
    let recorded = try sample.open().note([LogSample.state("A1.1", "done")])
    #expect(recorded.diagnostics.map(\.message) == ["`provider` is too long: it may have 4000 bytes"])
    #expect(try sample.wholeLog().entries.last?["item"] == "A1.1")
  }

  @Test func `of many that record at once after an edit, one logs it`() async throws {
    let sample = try IncidentSample()
    try sample.edit("incident.yaml", "Acme Care", "Edited Care")
    try sample.edit("people.csv", "worker 1", "edited 1")
    let path = sample.path
    let edits = await withTaskGroup(of: Int.self, returning: Int.self) { group in
      for number in 0..<8 {
        group.addTask {
          let folder = IncidentFolder(path: path, calls: FaultyCalls())
          return (try? folder.note([LogSample.draft(.note, number, ("text", "\(number)"))]).edits.count) ?? 0
        }
      }
      return await group.reduce(0, +)
    }
    #expect(edits == 2)
    #expect(try sample.wholeLog().entries.filter { $0.kind == .edit }.count == 2)
    #expect(try sample.wholeLog().entries.filter { $0.kind == .note }.count == 8)
  }
}
