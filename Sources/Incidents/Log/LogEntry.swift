package import SourceText

/// One entry of the log, as it was written.
package struct LogEntry: Sendable {
  /// The number of its line, counted from 1.
  package let number: Int
  /// Nil for a kind that this version of the tool does not know.
  package let kind: EntryKind?
  /// The kind as written.
  package let kindName: String
  /// When it happened, as the person said.
  package let at: Moment
  /// When it was written down.
  package let recorded: Moment
  /// The initials of whoever recorded it; empty where nobody was named.
  package let by: String
  /// Everything else, in the order written.
  package let fields: [(name: String, value: String)]
  /// Whether the line is not as it was written: its own digest or the chain to the line before it does not hold.
  package let isDamaged: Bool
  /// Whether it is, byte by byte, a line that stands further up: it counts once.
  package let isCopy: Bool
  /// Whether it was written in the knowledge of the line before it.
  let isFollowing: Bool
  /// The line that it follows, counted from 1: the one before it, but where two records were put together; 0 for none.
  let follows: Int
  /// Whether it was written in this place, and so in the knowledge of all lines before it; else it was put here from another
  /// record, and follows what it says it follows.
  let isInPlace: Bool
  let digest: LogDigest

  init(
    number: Int, kindName: String, at: Moment, recorded: Moment, by: String, fields: [(name: String, value: String)],
    digest: LogDigest, isDamaged: Bool, isFollowing: Bool, follows: Int, isInPlace: Bool,
    isCopy: Bool
  ) {
    self.number = number
    kind = EntryKind(rawValue: kindName)
    self.kindName = kindName
    self.at = at
    self.recorded = recorded
    self.by = by
    self.fields = fields
    self.digest = digest
    self.isDamaged = isDamaged
    self.isFollowing = isFollowing
    self.follows = follows
    self.isInPlace = isInPlace
    self.isCopy = isCopy
  }

  /// The text of a field; nil where the entry has none of that name.
  package subscript(name: String) -> String? {
    fields.first { $0.name.hasSameBytes(as: name) }?.value
  }

  /// The moment in a field; nil where there is none.
  package func moment(_ name: String) -> Moment? { self[name].flatMap { Moment(iso: $0) } }
}

/// An entry that is to be recorded.
package struct DraftEntry: Sendable {
  package let kind: EntryKind
  /// When it happened.
  package let at: Moment
  /// Initials; empty where nobody is named.
  package let by: String
  /// By name; texts without anything in them are left out.
  package let fields: [(name: String, value: String)]

  package init(_ kind: EntryKind, at: Moment, by: String, _ fields: [(name: String, value: String?)]) {
    self.kind = kind
    self.at = at
    self.by = by
    self.fields = fields.compactMap { field in
      guard let value = field.value, !value.isEmpty else { return nil }
      return (field.name, value)
    }
  }

  /// The same with one more field.
  func adding(_ name: String, _ value: String) -> DraftEntry {
    DraftEntry(kind, at: at, by: by, fields.map { ($0.name, $0.value) } + [(name, value)])
  }
}
