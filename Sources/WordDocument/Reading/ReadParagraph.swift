/// A paragraph as it stands in a Word file.
package struct ReadParagraph: Hashable, Sendable {
  /// Words with one history.
  package struct Piece: Hashable, Sendable {
    package var text: String
    /// The outermost first; several where somebody deleted what another had inserted.
    package var changes: [ReadChange]
    /// The ids of the comments that are about these words.
    package var comments: [String]

    /// Whether the words are there once all changes are accepted.
    package var isAccepted: Bool { !changes.contains { $0.kind == .deleted } }
  }

  package var style = ""
  package var pieces: [Piece] = []
  /// The bookmarks that begin in it, or right before it.
  package var bookmarks: [String] = []
  /// The ids of comments whose mark stands in it.
  package var commentMarks: [String] = []
  /// What happened to the mark at its end.
  package var markChanges: [ReadChange] = []
  /// How many changes of its look are tracked.
  package var formattingChanges = 0

  package init() {}

  /// Its words once all changes are accepted.
  package var accepted: String { text { $0.isAccepted } }

  /// The words of some pieces.
  package func text(where isMeant: (Piece) -> Bool) -> String {
    pieces.filter(isMeant).map(\.text).joined()
  }
}
