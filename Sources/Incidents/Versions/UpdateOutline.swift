package import ProcedureModel
internal import SourceText

/// What becomes of an incident's items when it is moved to another version: what a person looks at before they say yes. Items
/// of which nothing changed, not even the address, are only counted.
package struct UpdateOutline: Sendable {
  package enum Heading: Sendable, CaseIterable, Hashable {
    /// Done, or struck out, and the words are the same.
    case kept
    /// Done, or struck out, by words that have changed.
    case confirm
    /// As those, and somebody decided that they stay done all the same.
    case decided
    /// Not done, and the words have changed.
    case changed
    /// Not in the old version, or left out there, and to be done now.
    case new
    case withdrawn
    /// To be done before, and left out now.
    case outside
    /// Others lead it or are to do it.
    case officers
  }

  /// One item under one heading; an item may stand under several.
  package struct Line: Sendable {
    package let heading: Heading
    /// In the new version; of a withdrawn item that in the old one.
    package let address: Address
    /// In the old version, where that is another.
    package let before: Address?
    package let words: String
    /// What is recorded of it, for all services and at each; empty where nothing is.
    package let recorded: [(service: String?, record: ItemRecord)]
    /// What changed, in sentences; may be empty.
    package let what: String
  }

  /// By headings; under each in the order of reading of the new version, and what is withdrawn in that of the old.
  package private(set) var lines: [Line] = []
  /// Items that are done, or struck out, and of which nothing changed.
  package private(set) var settledUnchanged = 0
  /// Entries about items.
  package let entries: Int
  /// Of these those that are about items that are withdrawn; all others stand at their items in the new version.
  package let keptApart: Int

  private let before: Situation
  private let after: Situation
  private let lookup: ItemLookup
  private let records: [Address: [(service: String?, record: ItemRecord)]]

  /// - Parameters:
  ///   - before: the incident on the version that it runs on.
  ///   - after: the incident as it would be, on the new version.
  ///   - changes: of every item of the old version that can be recorded, and of those that are new.
  ///   - move: as it is to be recorded.
  package init(before: Situation, after: Situation, _ changes: [ItemChange], _ move: VersionMove) {
    self.before = before
    self.after = after
    lookup = ItemLookup(after.procedure)
    var records: [Address: [(service: String?, record: ItemRecord)]] = [:]
    for (key, record) in before.state.items { records[key.address, default: []].append((key.service, record)) }
    self.records = records.mapValues { $0.sorted { ($0.service ?? "") < ($1.service ?? "") } }
    let items = after.state.entries.compactMap { $0["item"] }
    entries = items.count
    let lookup = lookup
    keptApart = items.filter { !lookup.has(Address($0)) && !AddedAction.isAddress(Address($0)) }.count
    for change in changes { add(change, move) }
    let order = Heading.allCases
    lines = order.flatMap { heading in lines.filter { $0.heading == heading } }
  }

  /// The lines under a heading.
  package func lines(_ heading: Heading) -> [Line] { lines.filter { $0.heading == heading } }

  private mutating func add(_ change: ItemChange, _ move: VersionMove) {
    let wasIn = change.old.map { before.item($0)?.isInForce ?? true } ?? false
    let recorded = change.old.flatMap { records[$0] } ?? []
    let isSettled = recorded.contains { $0.record.status.isSettled || $0.record.toConfirm != nil }
    func add(_ heading: Heading, _ address: Address, _ words: String?) {
      lines.append(
        Line(
          heading: heading, address: address, before: change.old.flatMap { $0 == address ? nil : $0 },
          words: words ?? "", recorded: recorded, what: change.what))
    }
    guard let new = change.new else {
      if let old = change.old, wasIn || !recorded.isEmpty { add(.withdrawn, old, before.words(old)) }
      return
    }
    let isIn = !lookup.isLeftOut(new, facts: after.facts) || after.state.included[new] != nil
    let words = after.words(new)
    if isIn, !wasIn { add(.new, new, words) }
    if wasIn, !isIn { add(.outside, new, words) }
    if isSettled, move.changed.contains(new) {
      add(.confirm, new, words)
    } else if isSettled, change.isChanged {
      add(.decided, new, words)
    } else if isSettled {
      if change.old != new || !change.what.isEmpty { add(.kept, new, words) } else { settledUnchanged += 1 }
    } else if change.isChanged, wasIn, isIn {
      add(.changed, new, words)
    }
    if change.hasOtherOfficers, wasIn, isIn { add(.officers, new, words) }
  }

  /// What was decided, as the log says it in one line.
  package var decided: String {
    func count(_ heading: Heading) -> Int { lines(heading).count }
    let counts = [
      (entries, "entries about rows carried over"),
      (count(.kept) + settledUnchanged, "done by the same words: stay done"),
      (count(.confirm), "done by other words: open again, to be confirmed"),
      (count(.decided), "done by other words: stay done by decision"), (count(.new), "new"),
      (count(.withdrawn), "withdrawn: kept in the record"), (count(.outside), "now left out"),
    ]
    return counts.filter { $0.0 > 0 || $0.1.utf8.starts(with: "entries".utf8) }.map { "\($0) \($1)" }
      .joined(separator: "; ")
  }
}

extension Situation {
  /// The words of an item, or what is due of a clause with a deadline.
  package func words(_ address: Address) -> String? {
    item(address)?.words ?? procedure.settings.deadlines.first { $0.item.text.hasSameBytes(as: address.text) }?.what
  }
}
