import SourceText

/// What happened to a piece of a document between its old text and its new one.
///
/// Who opens the document in a word processor may accept each change, or reject it. All accepted give the new text, all
/// rejected the old one. Text that moved is deleted in one place and inserted in the other.
package enum TrackedChange: Hashable, Sendable {
  /// The old text and the new one both have it.
  case unchanged
  /// Only the new text has it. The author is shown beside it, as `procdoc: wording`.
  case inserted(by: String)
  /// Only the old text has it. The author is shown beside it.
  case deleted(by: String)

  /// Whether two changes are of one kind, whoever made them: both inserted, both deleted or both unchanged.
  func isSameKind(as other: TrackedChange) -> Bool {
    switch (self, other) {
    case (.unchanged, .unchanged), (.inserted, .inserted), (.deleted, .deleted): true
    case (.unchanged, _), (.inserted, _), (.deleted, _): false
    }
  }

  /// Whether two changes are one and the same, made by the same author.
  func isSame(as other: TrackedChange) -> Bool {
    switch (self, other) {
    case (.unchanged, .unchanged): true
    case (.inserted(let author), .inserted(let other)), (.deleted(let author), .deleted(let other)):
      author.hasSameBytes(as: other)
    case (.unchanged, _), (.inserted, _), (.deleted, _): false
    }
  }
}
