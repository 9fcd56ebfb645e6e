package import SourceText

/// An entry of the log as it stands after the corrections that were made to it.
package struct EffectiveEntry: Sendable {
  /// The entry as it was first written.
  package let entry: LogEntry
  /// When it happened, after correction.
  package let at: Moment
  /// Who did it, after correction.
  package let by: String
  /// The fields after correction.
  package let fields: [(name: String, value: String)]
  /// The lines that correct it, in their order.
  package let corrections: [LogEntry]
  /// Whether the last correction says that it is to count for nothing.
  package let isWithdrawn: Bool

  package var number: Int { entry.number }

  /// The text of a field; nil where the entry has none of that name.
  package subscript(name: String) -> String? {
    fields.first { $0.name.hasSameBytes(as: name) }?.value
  }

  /// The moment in a field; nil where there is none.
  package func moment(_ name: String) -> Moment? { self[name].flatMap { Moment(iso: $0) } }

  /// The fields of a correction that are its own and correct nothing.
  private static let own = ["corrects", "digest", "because", "withdrawn", "happened", "done-by", "corrected-because"]

  /// Puts each correction to the entry that it corrects. A later correction of the same field stands over an earlier one.
  /// - Parameter entries: in the order of their lines.
  /// - Returns: every entry but corrections and copies, in the order of their lines.
  static func effective(_ entries: ArraySlice<LogEntry>) -> [EffectiveEntry] {
    let made = entries.filter { $0.kind == .correct && !$0.isCopy }
    var corrections: [Int: [LogEntry]] = [:]
    // A correction says which line it means by its digest too, since numbers change where two records are put together.
    var numbers: [LogDigest: Int] = [:]
    if !made.isEmpty {
      for entry in entries where !entry.isCopy { numbers[entry.digest] = entry.number }
    }
    for correction in made {
      let byDigest = correction["digest"].flatMap { LogDigest(hex: $0) }.flatMap { numbers[$0] }
      if let line = byDigest ?? correction["corrects"].flatMap({ Int($0) }) {
        corrections[line, default: []].append(correction)
      }
    }
    var effective: [EffectiveEntry] = []
    effective.reserveCapacity(entries.count)
    for entry in entries where entry.kind != .correct && !entry.isCopy {
      effective.append(
        EffectiveEntry(entry, corrections: corrections.isEmpty ? [] : corrections[entry.number] ?? []))
    }
    return effective
  }

  private init(_ entry: LogEntry, corrections: [LogEntry]) {
    var fields = entry.fields
    var (at, by, isWithdrawn) = (entry.at, entry.by, false)
    for correction in corrections {
      at = correction.moment("happened") ?? at
      by = correction["done-by"] ?? by
      isWithdrawn = correction["withdrawn"] != nil
      for field in correction.fields {
        // A correction has a reason of its own; the entry's is corrected under another name.
        let name = field.name == "corrected-because" ? "because" : field.name
        guard
          field.name == "corrected-because" || !EffectiveEntry.own.contains(where: { $0.hasSameBytes(as: field.name) })
        else { continue }
        if let index = fields.firstIndex(where: { $0.name.hasSameBytes(as: name) }) {
          fields[index].value = field.value
        } else {
          fields.append((name, field.value))
        }
      }
    }
    self.entry = entry
    self.at = at
    self.by = by
    self.fields = fields
    self.corrections = corrections
    self.isWithdrawn = isWithdrawn
  }
}
