package import ProcedureModel
internal import SourceText

/// Two entries that say different things of one row. Both stand in the log; somebody must find out which is right.
package struct PaperConflict: Hashable, Sendable {
  package let address: Address
  /// The service that both speak of; nil for all.
  package let service: String?
  /// The line of the log that the new entry disagrees with.
  package let line: Int
  /// The line of the file that says the other thing.
  package let typed: Int

  /// Where new entries disagree with what the log holds of the same row.
  ///
  /// It is no disagreement that something was started first and done later, nor that a duty that comes again was done more
  /// than once.
  /// - Parameters:
  ///   - paper: what is new.
  ///   - state: of the log before.
  ///   - recurring: addresses of duties that come again.
  package static func all(_ paper: TypedPaper, _ state: IncidentState, recurring: Set<Address>) -> [PaperConflict] {
    var known: [ItemKey: [EffectiveEntry]] = [:]
    for entry in state.entries where entry.entry.kind == .state && !entry.isWithdrawn {
      if let item = entry["item"] {
        known[ItemKey(Address(item), service: entry["service"]), default: []].append(entry)
      }
    }
    return paper.entries.filter { $0.standing == .new && $0.draft.kind == .state }.flatMap { new in
      let said = Said(new.draft)
      return (known[said.key] ?? []).filter {
        said.disagrees(with: Said($0), isRecurring: recurring.contains(said.key.address))
      }
      .map { PaperConflict(address: said.key.address, service: said.key.service, line: $0.number, typed: new.line) }
    }
  }

  /// What an entry says of a row.
  private struct Said {
    let key: ItemKey
    let state: String
    let at: Int
    let by: String
    let words: String

    init(_ draft: DraftEntry) {
      func field(_ name: String) -> String? { draft.fields.first { $0.name.hasSameBytes(as: name) }?.value }
      key = ItemKey(Address(field("item") ?? ""), service: field("service"))
      (state, at, by) = (field("state") ?? "", draft.at.seconds, draft.by)
      words = field("because") ?? field("note") ?? ""
    }

    init(_ entry: EffectiveEntry) {
      key = ItemKey(Address(entry["item"] ?? ""), service: entry["service"])
      (state, at, by) = (entry["state"] ?? "", entry.at.seconds, entry.by)
      words = entry["because"] ?? entry["note"] ?? ""
    }

    func disagrees(with old: Said, isRecurring: Bool) -> Bool {
      let isSame =
        state.hasSameBytes(as: old.state) && at == old.at && by.hasSameBytes(as: old.by)
        && words.hasSameBytes(as: old.words)
      if isSame { return false }
      // One goes on from the other.
      let (first, last) = at < old.at ? (self, old) : (old, self)
      if first.isStep, !last.isStep, first.at <= last.at { return false }
      return !(isRecurring && state.hasSameBytes(as: "done") && old.state.hasSameBytes(as: "done"))
    }

    /// Whether it says only that the row is under way, or open again.
    private var isStep: Bool { ["started", "open"].contains { $0.hasSameBytes(as: state) } }
  }
}
