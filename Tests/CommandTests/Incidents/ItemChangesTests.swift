import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents
@testable import Review
@testable import procdoc

/// What an incident takes from a comparison, over generated versions of which it is known what became of each row.
@Suite struct ItemChangesTests {
  /// A revision of rows with nothing in the plan that its truth cannot tell: no two rows alike.
  static func revision(_ seed: UInt64) -> GeneratedRevision {
    var plan = GeneratedPlan(items: 60, edited: 0.1)
    (plan.rows, plan.similarRows, plan.repeatedRows, plan.shortRows) = (0.7, 0, 0, 0)
    (plan.inserted, plan.deleted, plan.moved, plan.reordered) = (0.05, 0.05, 0.04, 0.02)
    (plan.split, plan.merged, plan.attributes, plan.replacesTerm) = (0.03, 0.03, 0.05, false)
    return GeneratedRevision(seed: seed, plan: plan)
  }

  static func isRow(_ address: String) -> Bool { address.hasPrefix("A") && address.contains(".") }

  /// Entries of all kinds that hold a row, some corrected, some at a service.
  static func drafts(_ rows: [String], using generator: inout SeededGenerator) -> [DraftEntry] {
    var drafts: [DraftEntry] = []
    for number in 0..<Int.random(in: 5...40, using: &generator) {
      let item = rows.randomElement(using: &generator) ?? ""
      let service: String? = Int.random(in: 0..<4, using: &generator) == 0 ? "rose-house" : nil
      let at = Moment(seconds: 1_795_140_600 + number * 60)
      func draft(_ kind: EntryKind, _ fields: (String, String?)...) -> DraftEntry {
        DraftEntry(kind, at: at, by: "AB", fields.map { ($0.0, $0.1) })
      }
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: drafts.append(draft(.note, ("text", "n"), ("item", item)))
      case 1: drafts.append(draft(.assign, ("item", item), ("initials", "CD"), ("service", service)))
      case 2: drafts.append(draft(.add, ("item", "X\(number + 1)"), ("text", "t"), ("after", item)))
      case 3: drafts.append(draft(.decision, ("text", "d"), ("item", item)))
      case 4 where !drafts.isEmpty:
        let line = Int.random(in: 2...drafts.count + 1, using: &generator)
        drafts.append(draft(.correct, ("corrects", "\(line)"), ("because", "b"), ("note", "c")))
      case 5: drafts.append(draft(.state, ("item", item), ("state", "started"), ("service", service)))
      default: drafts.append(draft(.state, ("item", item), ("state", "done"), ("service", service)))
      }
    }
    return drafts
  }

  static func log(_ drafts: [DraftEntry]) -> IncidentLog {
    var lines = LogLines(after: LogPosition(lines: 0, digest: ""), seen: "", recorded: Moment(seconds: 1_795_150_000))
    for draft in drafts { lines.add(draft) }
    return IncidentLog(lines.bytes)
  }

  /// The words that carry the sense, sorted: what the comparison calls editorial changes none of them.
  static func heavy(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !FunctionWords.contains($0) }
      .sorted()
  }

  /// Moves an incident with random entries; counts the entries.
  static func check(_ seed: UInt64) throws -> Int {
    let revision = revision(seed)
    let old = try #require(ProcedureReader.read(folder: "V01", sources: revision.old).procedure)
    let new = try #require(ProcedureReader.read(folder: "V02", sources: revision.new).procedure)
    let changes = ItemChanges.all(Comparison(old: old, new: new))
    let (oldTexts, newTexts) = (revision.oldTexts, revision.newTexts)

    // Every row of both versions is in the account once, but where rows were put together.
    let rows = revision.truth.flatMap(\.old).filter { isRow($0) && oldTexts[$0] != nil }
    #expect(changes.compactMap { $0.old?.text }.sorted() == rows.sorted(), "seed \(seed)")
    #expect(
      Set(changes.compactMap { $0.new?.text })
        == Set(revision.truth.flatMap(\.new).filter { isRow($0) && newTexts[$0] != nil }), "seed \(seed)")

    var generator = SeededGenerator(seed: seed &+ 77)
    let start = DraftEntry(
      .start, at: Moment(seconds: 1_795_140_000), by: "AB", [("version", "V01"), ("fingerprint", old.fingerprint)])
    let drafts = [start] + drafts(rows, using: &generator)
    let move = VersionMove(changes)
    let update = DraftEntry(
      .update, at: Moment(seconds: 1_795_149_000), by: "AB",
      [("from", "V01"), ("version", "V02")] + move.fields + [
        ("fingerprint", new.fingerprint), ("fingerprint-before", old.fingerprint),
      ])
    let (before, after) = (IncidentState(log(drafts)), IncidentState(log(drafts + [update])))

    // Each entry stands on both sides, and says the same but for its row's address.
    #expect(after.entries.count == before.entries.count + 1, "seed \(seed)")
    let truth = Dictionary(
      revision.truth.flatMap { change in change.old.map { ($0, change) } }, uniquingKeysWith: { first, _ in first })
    for (was, now) in zip(before.entries, after.entries) {
      #expect(was.number == now.number && was.corrections.count == now.corrections.count)
      for (field, moved) in zip(was.fields, now.fields) {
        guard field.name == "item" || field.name == "after", let change = truth[field.value] else {
          #expect(field == moved, "seed \(seed)")
          continue
        }
        // The row is where it truly is, or kept apart where there is none. One that was written anew may be taken for
        // another: then what is recorded is kept apart too, and never put to a wrong row.
        let isApart = moved.value == "\(field.value) (V01)"
        let mayBeApart = change.new.isEmpty || change.classes.contains("edited")
        #expect(
          change.new.contains(moved.value) || isApart && mayBeApart,
          "seed \(seed): \(field.value) is \(moved.value), truly \(change.new)")
      }
    }
    // Nothing is done that nobody did: whatever is shown done was done by just these words, small ones and their order apart.
    for (key, record) in after.items where record.status == .done && isRow(key.address.text) {
      guard let words = newTexts[key.address.text] else { continue }
      let did = before.items.contains { key, record in
        record.status == .done && oldTexts[key.address.text].map { heavy($0) == heavy(words) } ?? false
      }
      #expect(did, "seed \(seed): \(key)")
    }
    // And what was done by the words that it still has is not asked for again.
    for (key, record) in before.items where record.status == .done {
      guard let change = truth[key.address.text], change.new.count == 1, change.old.count == 1,
        change.classes.isDisjoint(with: ["edited", "split", "merged"])
      else { continue }
      let place = ItemKey(Address(change.new[0]), service: key.service)
      #expect(after.items[place]?.status == .done, "seed \(seed): \(key)")
    }
    return before.entries.count
  }

  @Test
  func `an incident that is moved between generated versions loses no entry, and shows nothing done that nobody did`()
    throws
  {
    var entries = 0
    for seed in 1...30 { entries += try Self.check(UInt64(seed)) }
    #expect(entries > 300)
  }

  @Test(.proof) func proveMovesLoseNothing() throws {
    var entries = 0
    for seed in 1000..<1600 { entries += try Self.check(UInt64(seed)) }
    Proof.record(
      "An incident that is moved to another version loses no entry, each stands at its row, and nothing is shown done that nobody did by those words",
      figure: "\(entries) entries, 600 pairs of generated versions")
  }

  /// `A1.2>A1.3 changed officers: What.`
  private static func account(_ old: [String: String], _ new: [String: String]) throws -> [String] {
    let comparison = Comparison(
      old: try #require(TestProcedure(old).read.procedure), new: try #require(TestProcedure(new).read.procedure))
    return ItemChanges.all(comparison).map { change in
      "\(change.old?.text ?? "-")>\(change.new?.text ?? "-")" + (change.isChanged ? " changed" : "")
        + (change.hasOtherOfficers ? " officers" : "") + (change.what.isEmpty ? "" : ": \(change.what)")
    }
  }

  private static func rows(_ text: String) -> [String: String] {
    Sample.checklist("## 1 Group `All`\n\n" + text, settings: "applies: {All: Both, CH: Care home, HC: Home care}")
  }

  @Test func `a row is done by other words where its own, or those of a bullet under it, changed in substance`() throws
  {
    let first = "1.1 Call every member of the team to the office.\n"
    let second = "1.2 Count the keys of the building:\n  - front door and cellar\n  - garden gate\n\n"
    #expect(
      try Self.account(Self.rows(first + "\n" + second), Self.rows(first + "\n" + second)) == [
        "A1.1>A1.1", "A1.2>A1.2",
      ])
    let edited = try Self.account(
      Self.rows(first + "\n" + second),
      Self.rows("1.1 Call every member of the team, to the office.\n\n" + second.replacing("garden gate", with: "shed"))
    )
    #expect(edited.count == 2 && edited[0].hasPrefix("A1.1>A1.1") && !edited[0].contains("changed:"), "\(edited)")
    #expect(edited[1].hasPrefix("A1.2>A1.2 changed: ") && edited[1].contains("shed"), "\(edited)")
    #expect(
      try Self.account(
        Self.rows(first + "\n" + second), Self.rows(first + "\n" + second.replacing("  - garden gate\n", with: ""))
      )
      .last?.hasPrefix("A1.2>A1.2 changed") ?? false)
  }

  @Test func `of rows that were put together or split nothing stays done`() throws {
    let (one, two) = (
      "Call every member of the team to the office at once.", "Then count all the keys of the building."
    )
    let apart = Self.rows("1.1 \(one)\n\n1.2 \(two)\n\n1.3 Ask the police whether the road is closed.\n")
    let together = Self.rows("1.1 \(one) \(two)\n\n1.2 Ask the police whether the road is closed.\n")
    let merged = try Self.account(apart, together)
    #expect(merged.count == 3 && merged[0].hasPrefix("A1.1>A1.1 changed") && merged[1].hasPrefix("A1.2>A1.1 changed"))
    let split = try Self.account(together, apart)
    #expect(
      split.count == 3 && split[0].hasPrefix("A1.1>A1.1 changed") && split[1] == "->A1.2: A part of what was A1.1.")
  }

  @Test func `other leads of an action are other officers, and no other work`() throws {
    func plan(_ leads: String) -> [String: String] {
      Sample.actionPlan(
        "## 1 Group\n\n### Process\n\n- Call every member of the team to the office. `\(leads)`\n",
        settings: "columns: [{title: Process}]\nkey: [{code: PL, meaning: Lead}, {code: A, meaning: Admin}]")
    }
    let account = try Self.account(plan("PL"), plan("A"))
    #expect(account.count == 1 && account[0].contains(" officers") && !account[0].contains("changed"), "\(account)")
  }
}
