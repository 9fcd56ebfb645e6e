import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct VersionHistoryTests {
  static func start(_ minute: Int = 0) -> DraftEntry {
    LogSample.draft(.start, minute, ("incident", "i"), ("version", "V1"), ("fingerprint", "f1"))
  }

  /// `update(from: "1", to: "2", …)`: from V1 with the fingerprint f1 to V2.
  static func update(
    _ from: String, _ to: String, _ minute: Int, moved: String? = nil, withdrawn: String? = nil, changed: String? = nil,
    kept: String? = nil
  ) -> DraftEntry {
    LogSample.draft(
      .update, minute, ("from", "V\(from.prefix(1))"), ("version", "V\(to.prefix(1))"), ("moved", moved),
      ("withdrawn", withdrawn), ("changed", changed), ("kept", kept), ("fingerprint", "f\(to)"),
      ("fingerprint-before", "f\(from)"), ("folder", "procedure-v\(to)"))
  }

  /// `A1.2 done` for each item of which something is recorded for all services; `A1.2 confirm` where it is to be confirmed.
  static func states(_ state: IncidentState) -> [String] {
    state.items.map { key, record in
      "\(key) \(record.toConfirm == nil ? record.status.rawValue : "confirm")"
    }.sorted()
  }

  private static func states(_ drafts: DraftEntry...) -> [String] { states(LogSample.state([start()] + drafts)) }

  @Test func `an incident that was never moved has the one version that it began on`() {
    let versions = LogSample.log([Self.start(), LogSample.state("A1.1", "done")]).versions()
    #expect(versions.versions.map(\.name) == ["V1"])
    #expect(versions.inForce.folder == "procedure" && versions.inForce.fingerprint == "f1")
    #expect(IncidentLog([]).versions().inForce.folder == "procedure")
  }

  @Test func `what was recorded before a move stands at its row, and what is recorded after it where it is said`() {
    let moved = Self.update("1", "2", 5, moved: "A1.1>A1.2 A1.2>A1.1", withdrawn: "A1.3")
    #expect(
      Self.states(
        LogSample.state("A1.1", "done", 1), LogSample.state("A1.3", "done", 1), LogSample.state("A1.4", "done", 1),
        moved, LogSample.state("A1.1", "started", 6), LogSample.state("A1.3@s", "done", 7))
        == ["A1.1 started", "A1.2 done", "A1.3 (V1) done", "A1.3@s done", "A1.4 done"])
  }

  @Test func `done by words that changed is open until it is recorded again, unless somebody decided that it stays`() {
    let done = ["A1.1", "A1.2", "A1.3", "A1.4", "A1.5"].map { LogSample.state($0, "done", 1) }
    let move = Self.update("1", "2", 5, moved: "A1.5>A1.6", changed: "A1.1 A1.2 A1.6", kept: "A1.3")
    let before = [Self.start()] + done + [LogSample.state("A1.2", "started", 2), move]
    #expect(
      Self.states(LogSample.state(before)) == [
        "A1.1 confirm", "A1.2 started", "A1.3 done", "A1.4 done", "A1.6 confirm",
      ])
    let record = LogSample.state(before).record(Address("A1.1"))
    #expect(record.status == .open && record.toConfirm?.earlierWords == "V1" && record.doneAt.count == 1)
    #expect(record.by == "AB" && record.at == LogSample.minute(1))
    let after = before + [LogSample.state("A1.1", "done", 8), LogSample.state("A1.6", "open", 8)]
    #expect(Self.states(LogSample.state(after)).contains("A1.1 done"))
    #expect(Self.states(LogSample.state(after)).contains("A1.6 open"))
    // Also struck out, and by the same person without words.
    #expect(Self.states(LogSample.state("A1.1", "not-applicable", 1), move) == ["A1.1 confirm"])
  }

  @Test func `done by other words never stands over done by those of now, whenever it happened`() throws {
    let sheet = "i/V1/2-\(String(repeating: "a", count: 6))"
    func typed(_ state: String, _ minute: Int) -> DraftEntry {
      LogSample.draft(.state, minute, ("item", "A1.1"), ("state", state), ("sheet", sheet))
    }
    let move = Self.update("1", "2", 5, changed: "A1.1")
    #expect(Self.states(move, typed("done", 3)) == ["A1.1 confirm"], "typed late, done before")
    #expect(Self.states(move, typed("done", 8)) == ["A1.1 confirm"], "on the old paper after the move")
    #expect(Self.states(move, LogSample.state("A1.1", "done", 6), typed("done", 8)) == ["A1.1 done"])
    #expect(Self.states(move, LogSample.state("A1.1", "done", 6), typed("open", 8)) == ["A1.1 open"])
    #expect(Self.states(move, LogSample.state("A1.1", "started", 6), typed("done", 8)) == ["A1.1 confirm"])
  }

  @Test func `at services what is done by the words of now stands over what is done by others`() throws {
    let procedure = try SituationSample.small(deadlines: "  - {item: \"1.1\", what: x, within: 1 working day}\n")
    func status(_ drafts: [DraftEntry]) throws -> (ItemStatus, Int) {
      let situation = SituationSample.situation(procedure, drafts, at: 100)
      let item = try #require(situation.item(Address("A1.1")))
      return (item.status, item.toConfirm.count)
    }
    let move = LogSample.draft(
      .update, 5, ("from", "V1"), ("version", "V2"), ("changed", "A1.1"), ("fingerprint", "f2"))
    let own = LogSample.state("A1.1@rose-house", "done", 1)
    #expect(try status([own, move]) == (.open, 1))
    #expect(try status([own, move, LogSample.state("A1.1", "done", 8)]) == (.done, 0))
    #expect(try status([LogSample.state("A1.1", "done", 1), move]) == (.open, 1))
    #expect(
      try status([LogSample.state("A1.1", "done", 1), move, LogSample.state("A1.1@rose-house", "done", 8)])
        == (.started, 1))
  }

  @Test func `notes, assignments, added actions and rows brought back go with their rows`() {
    let state = LogSample.state([
      Self.start(), LogSample.draft(.note, 1, ("text", "x"), ("item", "A1.1")),
      LogSample.draft(.assign, 1, ("item", "A1.1"), ("initials", "CD")),
      LogSample.draft(.add, 1, ("item", "X1"), ("text", "y"), ("after", "A1.1")),
      LogSample.draft(.include, 1, ("item", "A1.1"), ("because", "z")), LogSample.state("X1", "done", 2),
      Self.update("1", "2", 5, moved: "A1.1>A2.7", changed: "A2.7 X1"),
    ])
    let row = Address("A2.7")
    #expect(state.entries(.note)[0]["item"] == "A2.7" && state.entries(.note)[0].entry["item"] == "A1.1")
    #expect(state.record(row).initials == "CD" && state.included[row] != nil)
    #expect(state.added[0].after == row && state.added[0].address == Address("X1"))
    #expect(state.record(Address("X1")).status == .done, "an added action is the incident's own")
    #expect(state.nextAdded == Address("X2"))
  }

  @Test func `a correction is read on the version on which it was made`() {
    let move = Self.update("1", "2", 5, moved: "A1.1>A1.2 A1.2>A1.3", changed: "A1.2")
    func corrected(_ fields: (String, String)..., before: Bool = false) -> [String] {
      let correction = DraftEntry(
        .correct, at: LogSample.minute(before ? 3 : 7), by: "AB",
        [("corrects", "2"), ("because", "x")] + fields.map { ($0.0, $0.1) })
      let done = LogSample.state("A1.1", "done", 1)
      return Self.states(
        LogSample.state([Self.start(), done] + (before ? [correction, move] : [move, correction])))
    }
    #expect(corrected(("note", "y")) == ["A1.2 confirm"])
    #expect(corrected(("item", "A1.2"), before: true) == ["A1.3 done"])
    #expect(corrected(("item", "A1.2")) == ["A1.2 done"], "who corrects it has the words of now before them")
    #expect(corrected(("withdrawn", "yes")) == [])
  }

  @Test func `as it was known before a move, the old version is in force with its addresses`() {
    let log = LogSample.log([
      Self.start(), LogSample.state("A1.1", "done", 1), Self.update("1", "2", 5, moved: "A1.1>A1.2"),
      LogSample.state("A1.1", "started", 9),
    ])
    #expect(log.versions(knownAt: LogSample.minute(4)).inForce.name == "V1")
    #expect(log.versions(knownAt: LogSample.minute(5)).inForce.folder == "procedure-v2")
    #expect(Self.states(IncidentState(log, asKnownAt: LogSample.minute(4))) == ["A1.1 done"])
    #expect(Self.states(IncidentState(log, asKnownAt: LogSample.minute(6))) == ["A1.2 done"])
  }

  @Test func `moved twice, and back to the first, everything stands where it stood`() {
    let first = [
      Self.start(), LogSample.state("A1.1", "done", 1), LogSample.state("A1.2", "done", 1),
      LogSample.state("A1.3", "done", 1),
    ]
    let second = [
      Self.update("1", "2", 5, moved: "A1.1>A1.3", withdrawn: "A1.2 A1.3", changed: "A1.3"),
      LogSample.state("A1.4", "done", 6),
    ]
    #expect(
      Self.states(LogSample.state(first + second)) == ["A1.2 (V1) done", "A1.3 (V1) done", "A1.3 confirm", "A1.4 done"])
    let third = [Self.update("2", "3", 8, moved: "A1.3>A1.9 A1.4>A1.8"), LogSample.state("A1.2", "done", 9)]
    #expect(
      Self.states(LogSample.state(first + second + third)) == [
        "A1.2 (V1) done", "A1.2 done", "A1.3 (V1) done", "A1.8 done", "A1.9 confirm",
      ])
    let back = [
      Self.update("3", "1", 10, moved: "A1.8>A1.4", withdrawn: "A1.9 A1.2"), LogSample.state("A1.5", "done", 11),
    ]
    #expect(
      Self.states(LogSample.state(first + second + third + back)) == [
        "A1.1 done", "A1.2 (V3) done", "A1.2 done", "A1.3 done", "A1.4 done", "A1.5 done",
      ])
  }

  @Test func `two versions of one name are two where their sources are`() {
    let log = LogSample.log([
      Self.start(), LogSample.state("A1.1", "done", 1), Self.update("1", "2", 2, moved: "A1.1>A1.2"),
      LogSample.state("A1.5", "done", 3), Self.update("2", "2b", 4, moved: "A1.2>A1.3 A1.5>A1.6"),
    ])
    #expect(log.versions().versions.map(\.name) == ["V1", "V2", "V2"])
    #expect(Self.states(IncidentState(log)) == ["A1.3 done", "A1.6 done"])
    func folder(_ sheet: String) -> String? {
      SheetReference(sheet).flatMap { log.versions().version(of: $0) }?.folder
    }
    #expect(folder("i/v2/4-aaaaaa") == "procedure-v2")
    #expect(folder("i/V2/5-aaaaaa") == "procedure-v2b")
    #expect(folder("blank/V2") == "procedure-v2b")
    #expect(folder("i/V1/900-aaaaaa") == "procedure")
    #expect(SheetReference("blank/V9").flatMap { log.versions().version(of: $0) } == nil)
    #expect(log.versions().version(of: .unknown) == nil)
  }

  @Test func `records that were put together are read each on its own version, in either order`() {
    let shared = LogSample.lines([Self.start(), LogSample.state("A1.1", "done", 1)])
    let position = LogSample.position(shared)
    let moved = LogSample.lines(
      [Self.update("1", "2", 3, moved: "A1.1>A1.2 A1.2>A1.3"), LogSample.state("A1.1", "started", 4)], after: position)
    let other = LogSample.lines(
      [LogSample.state("A1.2", "done", 5), LogSample.state("A1.1@s", "done", 6)], after: position)
    let wanted = ["A1.1 started", "A1.2 done", "A1.2@s done", "A1.3 done"]
    for lines in [shared + moved + other, shared + other + moved] {
      let log = IncidentLog(Array(lines.joined()))
      #expect(Self.states(IncidentState(log)) == wanted)
      // What is recorded after that is on the version in force.
      let next = LogSample.lines([LogSample.state("A1.4", "done", 9)], after: log.position)
      let last = IncidentLog(Array((lines + next).joined()))
      #expect(Self.states(IncidentState(last)) == wanted + ["A1.4 done"])
    }
    // Twice the same lines count once.
    let twice = IncidentLog(Array((shared + moved + shared + moved).joined()))
    #expect(twice.versions().versions.count == 2)
    #expect(Self.states(IncidentState(twice)) == ["A1.1 started", "A1.2 done"])
  }

  @Test func `what two records were moved to apart is kept under its version where it cannot be brought over`() {
    let shared = LogSample.lines([Self.start()])
    let position = LogSample.position(shared)
    let one = LogSample.lines([Self.update("1", "2", 3), LogSample.state("A1.1", "done", 4)], after: position)
    let two = LogSample.lines([Self.update("1", "3", 3), LogSample.state("A1.2", "done", 4)], after: position)
    let state = IncidentState(IncidentLog(Array((shared + one + two).joined())))
    #expect(state.versions.inForce.name == "V3")
    #expect(Self.states(state) == ["A1.1 (V2) done", "A1.2 done"])
  }

  @Test func `no entry is lost by any moves, and nothing is done at a row that nobody did there`() {
    var generator = SeededGenerator(seed: 5)
    let pool = (1...8).map { "A1.\($0)" }
    for _ in 0..<300 {
      var drafts = [Self.start()]
      // For each entry its row, which has the same number in each version, and the words by which it was done.
      var rows = Dictionary(uniqueKeysWithValues: pool.map { ($0, (row: $0, words: 0)) })
      var done: [(row: String, words: Int)] = []
      var current = "1"
      for step in 1...Int.random(in: 2...12, using: &generator) {
        if Int.random(in: 0..<4, using: &generator) > 0 {
          let address = pool.randomElement(using: &generator) ?? ""
          guard let row = rows[address] else { continue }
          drafts.append(LogSample.state(address, "done", step))
          done.append(row)
        } else {
          var changes: [ItemChange] = []
          var next: [String: (row: String, words: Int)] = [:]
          let places = pool.shuffled(using: &generator)
          for (old, new) in zip(pool, places) {
            guard let row = rows[old], Int.random(in: 0..<5, using: &generator) > 0 else {
              if rows[old] != nil { changes.append(VersionMoveTests.change(old, nil)) }
              next[new] = ("new in \(step) at \(new)", 0)
              continue
            }
            let isChanged = Bool.random(using: &generator)
            changes.append(VersionMoveTests.change(old, new, isChanged: isChanged))
            next[new] = (row.row, row.words + (isChanged ? 1 : 0))
          }
          drafts.append(
            DraftEntry(
              .update, at: LogSample.minute(step), by: "AB",
              VersionMove(changes).fields + [
                ("version", "V\(step + 1)"), ("fingerprint", "f\(step + 1)"), ("fingerprint-before", "f\(current)"),
              ]))
          current = "\(step + 1)"
          rows = next
        }
      }
      let state = LogSample.state(drafts)
      let entries = state.entries.filter { $0.entry.kind == .state }
      #expect(entries.count == done.count)
      for (entry, did) in zip(entries, done) {
        guard let place = entry["item"], let row = rows[place] else {
          #expect(entry["item"]?.hasSuffix(")") ?? false, "withdrawn: \(entry["item"] ?? "")")
          #expect(!rows.values.contains { $0.row == did.row })
          continue
        }
        #expect(row.row == did.row)
        #expect((entry.earlierWords == nil) == (row.words == did.words))
      }
      for (address, row) in rows {
        let isDone = done.contains { $0.row == row.row && $0.words == row.words }
        #expect((state.record(Address(address)).status == .done) == isDone)
      }
    }
  }
}
