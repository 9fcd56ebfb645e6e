package import SourceText

/// An entry of the log as it stands after the corrections that were made to it.
package struct EffectiveEntry: Sendable {
  /// The entry as it was first written.
  package let entry: LogEntry
  /// When it happened, after correction.
  package let at: Moment
  /// Who did it, after correction.
  package let by: String
  /// The fields after correction, with their addresses as they are in the version in force.
  package let fields: [(name: String, value: String)]
  /// The lines that correct it, in their order.
  package let corrections: [LogEntry]
  /// Whether the last correction says that it is to count for nothing.
  package let isWithdrawn: Bool
  /// The version by whose words it was recorded, where the words of its item have changed since, and nobody decided that
  /// what was done stays done; else nil.
  package let earlierWords: String?

  package var number: Int { entry.number }

  /// The text of a field; nil where the entry has none of that name.
  package subscript(name: String) -> String? {
    fields.first { $0.name.hasSameBytes(as: name) }?.value
  }

  /// The moment in a field; nil where there is none.
  package func moment(_ name: String) -> Moment? { self[name].flatMap { Moment(iso: $0) } }

  /// What each correction changed, in the order of their lines.
  package let steps: [EntryCorrection]

  /// Puts each correction to the entry that it corrects. A later correction of the same field stands over an earlier one.
  /// - Parameters:
  ///   - entries: in the order of their lines.
  ///   - versions: brings them over to the version in force.
  /// - Returns: every entry but corrections and copies, in the order of their lines.
  static func effective(_ entries: ArraySlice<LogEntry>, _ versions: VersionHistory) -> [EffectiveEntry] {
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
        EffectiveEntry(entry, corrections: corrections.isEmpty ? [] : corrections[entry.number] ?? [], versions))
    }
    return effective
  }

  private init(_ entry: LogEntry, corrections: [LogEntry], _ versions: VersionHistory) {
    var standing = EntryCorrection.Standing(entry, versions)
    steps = corrections.map { standing.apply($0, versions) }
    let (at, by, fields) = (standing.at, standing.by, standing.fields)
    let isWithdrawn = steps.last?.isWithdrawal ?? false
    self.entry = entry
    self.at = at
    self.by = by
    self.fields = fields
    self.corrections = corrections
    self.isWithdrawn = isWithdrawn
    earlierWords = standing.earlierWords
  }
}
