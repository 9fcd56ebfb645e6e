internal import SourceText

/// One correction of an entry: who made it and why, and what it changed.
package struct EntryCorrection: Sendable {
  /// Something of an entry that is not what it was before.
  package struct Change: Sendable {
    /// The name of the field; `at` for when it happened and `by` for who did it, as every entry has them.
    package let name: String
    /// Nil where the entry did not have the field.
    package let old: String?
    package let new: String
  }

  /// The correction as written; its `because` is why it was made.
  package let entry: LogEntry
  package let changes: [Change]
  /// Whether it says that the entry is to count for nothing.
  package var isWithdrawal: Bool { entry["withdrawn"] != nil }

  /// The fields of a correction that are its own and correct nothing.
  private static let own: Set<String> = [
    "corrects", "digest", "because", "withdrawn", "happened", "done-by", "corrected-because",
  ]

  /// An entry as it stands after some of its corrections.
  struct Standing {
    private(set) var at: Moment
    private(set) var by: String
    private(set) var fields: [(name: String, value: String)]
    /// The version by whose words it was recorded, where those have changed since.
    private(set) var earlierWords: String?

    init(_ entry: LogEntry, _ versions: VersionHistory) {
      at = entry.at
      by = entry.by
      (fields, earlierWords) = versions.broughtOver(entry)
    }

    /// Takes a correction in, and says what it changed.
    mutating func apply(_ correction: LogEntry, _ versions: VersionHistory) -> EntryCorrection {
      let said = versions.broughtOver(correction)
      if correction["item"] != nil { earlierWords = said.earlierWords }
      var changes: [Change] = []
      if let happened = correction.moment("happened") {
        changes.append(Change(name: "at", old: at.iso, new: happened.iso))
        at = happened
      }
      if let person = correction["done-by"] {
        changes.append(Change(name: "by", old: by, new: person))
        by = person
      }
      for field in said.fields {
        // A correction has a reason of its own; the entry's is corrected under another name.
        let name = field.name == "corrected-because" ? "because" : field.name
        guard field.name == "corrected-because" || !EntryCorrection.own.contains(field.name) else { continue }
        if let index = fields.firstIndex(where: { $0.name.hasSameBytes(as: name) }) {
          changes.append(Change(name: name, old: fields[index].value, new: field.value))
          fields[index].value = field.value
        } else {
          changes.append(Change(name: name, old: nil, new: field.value))
          fields.append((name, field.value))
        }
      }
      return EntryCorrection(entry: correction, changes: changes)
    }
  }
}
