package import ProcedureModel
package import SourceText

/// What is true of an incident, or was known at a past moment: the log read from its start.
package struct IncidentState: Sendable {
  package internal(set) var facts = FactTable()
  /// What is recorded of items, by item and service. An item without an entry is open.
  package private(set) var items: [ItemKey: ItemRecord] = [:]
  /// Rows that the type leaves out and that were brought back, with the entry that says why.
  package private(set) var included: [Address: EffectiveEntry] = [:]
  /// In the order of their numbers.
  package private(set) var added: [AddedAction] = []
  /// In the order in which they were first recorded.
  package private(set) var risks: [Risk] = []
  /// What was said last of each condition, of all services or of one; what is said of one stands over the other.
  package private(set) var conditions: [ConditionState] = []
  /// The `start` entry; nil for a log without one.
  package private(set) var start: EffectiveEntry?
  /// Every entry but corrections and facts, in the order of the log; withdrawn ones too.
  package private(set) var entries: [EffectiveEntry] = []
  /// Every entry as it was written, in the order of the log: corrections and facts too.
  package let written: [LogEntry]
  /// The versions that the incident ran on, the one in force last.
  package let versions: VersionHistory

  /// - Parameters:
  ///   - log: the log.
  ///   - moment: only what was recorded by then counts; nil for all of it.
  package init(_ log: IncidentLog, asKnownAt moment: Moment? = nil) {
    self.init(moment.map { log.entries(knownAt: $0) } ?? log.entries[...])
  }

  /// - Parameter known: the entries that count, in the order of their lines.
  init(_ known: ArraySlice<LogEntry>) {
    written = Array(known)
    versions = VersionHistory(known)
    let effective = EffectiveEntry.effective(known, versions)
    for entry in effective { take(entry) }
    if let mode = IncidentState.beginning(known) { facts["mode"] = mode }
    // By when it happened: what is typed late does not stand over what is known of a later time.
    for entry in IncidentState.byTime(effective) where !entry.isWithdrawn { take(inTime: entry) }
    added.sort {
      (AddedAction.number($0.address) ?? 0, $0.entry.number) < (AddedAction.number($1.address) ?? 0, $1.entry.number)
    }
    risks.sort { $0.entries.map(\.number).min() ?? 0 < $1.entries.map(\.number).min() ?? 0 }
  }

  /// In the order in which they happened; of two at the same moment the one recorded first comes first.
  private static func byTime(_ entries: [EffectiveEntry]) -> [EffectiveEntry] {
    let isSorted = entries.indices.dropFirst().allSatisfy { entries[$0 - 1].at <= entries[$0].at }
    return isSorted ? entries : entries.sorted { ($0.at, $0.number) < ($1.at, $1.number) }
  }

  /// The entries of a kind that are not withdrawn, in the order in which they happened.
  package func entries(_ kinds: EntryKind...) -> [EffectiveEntry] {
    IncidentState.byTime(entries.filter { entry in !entry.isWithdrawn && kinds.contains { $0 == entry.entry.kind } })
  }

  /// What is recorded of an item for all services.
  package func record(_ address: Address) -> ItemRecord { items[ItemKey(address)] ?? ItemRecord() }

  /// The number of the next added action: `X3`. The number of one that was withdrawn is not given out again, since it stands
  /// on paper.
  package var nextAdded: Address { Address("X\(highest(.add, "item") + 1)") }

  /// The number of the next risk: `R3`.
  package var nextRisk: String { "R\(highest(.risk, "risk") + 1)" }

  /// The highest number after a letter in a field of the entries of a kind, withdrawn or not, before and after correction.
  private func highest(_ kind: EntryKind, _ field: String) -> Int {
    entries.filter { $0.entry.kind == kind }.flatMap { [$0[field], $0.entry[field]] }
      .compactMap { Int(digits: ($0 ?? "").utf8.dropFirst()) }.max() ?? 0
  }

  /// Takes in what counts by the order of the log.
  private mutating func take(_ entry: EffectiveEntry) {
    switch entry.entry.kind {
    case .facts:
      for field in entry.fields { facts[field.name] = field.value }
      return
    case .set, .edit:
      if let name = entry["field"], !entry.isWithdrawn { facts[name] = entry["new"] }
    case .start: if start == nil { start = entry }
    default: break
    }
    entries.append(entry)
  }

  /// Takes in what counts by the order in which it happened.
  private mutating func take(inTime entry: EffectiveEntry) {
    switch entry.entry.kind {
    case .state, .include, .assign, .add: take(action: entry)
    case .risk:
      guard let id = entry["risk"] else { break }
      if let index = risks.firstIndex(where: { $0.id.hasSameBytes(as: id) }) {
        risks[index].entries.append(entry)
      } else {
        risks.append(Risk(id: id, entries: [entry]))
      }
    case .condition:
      guard let name = entry["condition"], let state = entry["state"] else { break }
      let service = entry["service"]
      // What is said of all services stands over what was said of one before.
      conditions.removeAll { earlier in
        earlier.name.hasSameBytes(as: name)
          && (service.map { earlier.service?.hasSameBytes(as: $0) ?? false } ?? true)
      }
      conditions.append(
        ConditionState(name: name, service: service, isMet: state.hasSameBytes(as: "met"), entry: entry))
    case .start, .facts, .set, .edit, .note, .decision, .complaint, .contact, .meeting, .staff, .rota, .movement,
      .correct, .handover, .issue, .copies, .inject, .close, .reopen, .told, .approve, .release, .update, nil:
      break
    }
  }

  private mutating func take(action entry: EffectiveEntry) {
    guard let item = entry["item"] else { return }
    let address = Address(item)
    // The service of an added action is the action's own, not that of the record.
    let key = ItemKey(address, service: entry.entry.kind == .add ? nil : entry["service"])
    switch entry.entry.kind {
    case .state: items[key, default: ItemRecord()].take(state: entry)
    case .assign: items[key, default: ItemRecord()].take(assignment: entry)
    case .include: included[address] = entry
    case .add:
      items[key, default: ItemRecord()].take(assignment: entry)
      added.append(
        AddedAction(
          address: address, text: entry["text"] ?? "", after: entry["after"].map { Address($0) },
          service: entry["service"], entry: entry))
    default: break
    }
  }
}
