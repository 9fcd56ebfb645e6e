/// What truly became of an item or heading, known because it was made so.
package struct TrueChange: Sendable, Equatable {
  /// Addresses in the old version; two where items were merged, none where one was added.
  package let old: [String]
  /// Addresses in the new version; two where an item was split, none where it was removed.
  package let new: [String]
  /// Raw values of `Class`: all that hold.
  package let classes: Set<String>
  /// Words of the old and of the new text that edits have changed, not counting terms and references. A shorter
  /// account may exist where an edit happened to bring in a word that stood there.
  package let oldWords: Int
  package let newWords: Int

  package init(old: [String], new: [String], classes: Set<String>, oldWords: Int = 0, newWords: Int = 0) {
    self.old = old
    self.new = new
    self.classes = classes
    self.oldWords = oldWords
    self.newWords = newWords
  }

  package enum Class: String, Sendable, CaseIterable {
    case added, removed, split, merged
    /// In another section, out of the order of the rest.
    case moved
    /// In another place of its own section. Of two neighbours that change places, both.
    case reordered
    /// Its words differ, terms and references aside.
    case edited
    /// Words of it were replaced because a term was replaced everywhere.
    case term
    /// Whom it applies to differs.
    case attribute
    /// Its own number differs; that of its first part if it was split, from that of the first if it was merged.
    case renumbered
    /// None of the others holds. References in it may have followed what they name.
    case unchanged
  }
}
