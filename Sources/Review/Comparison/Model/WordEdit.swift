/// Words of an item that gave way to others. Between two edits all words are the same, to the byte.
package struct WordEdit: Sendable, Equatable {
  /// Why the words differ.
  package enum Cause: Sendable, Equatable {
    /// Other words.
    case words
    /// A term that was replaced in several places: an index of `Comparison.terms`.
    case term(Int)
    /// The number of a place that was renumbered and is meant still.
    case reference
    /// Case, punctuation, quotes, dashes, spaces or emphasis alone.
    case typography
  }

  /// Indexes of tokens in the old text; empty for an insertion.
  var old: Range<Int>
  /// Indexes of tokens in the new text; empty for a deletion.
  var new: Range<Int>
  package var cause: Cause
  /// Whether so much differs that old and new are better read one after the other.
  package var isRewritten = false

  /// Whether words gave way to others, be it that a term was replaced.
  var changesWords: Bool {
    switch cause {
    case .words, .term: true
    case .reference, .typography: false
    }
  }

  var mirrored: WordEdit { WordEdit(old: new, new: old, cause: cause, isRewritten: isRewritten) }
}
