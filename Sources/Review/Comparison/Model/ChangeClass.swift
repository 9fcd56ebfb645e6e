/// What happened to an item. The first that holds is its primary class.
package enum ChangeClass: String, Sendable, CaseIterable, Encodable, Comparable {
  case removed, added, split, merged
  /// It stands under another heading, in another list or column.
  case moved
  /// It stands before or behind other members of its list than it did.
  case reordered
  /// Its words are others, beyond replaced terms, case and punctuation.
  case edited
  /// Who it applies to, who leads, the officers.
  case attribute
  /// Its own number is another.
  case renumbered
  /// Case, punctuation, quotes, dashes, spaces or emphasis alone.
  case typographic
  case unchanged

  package static func < (left: ChangeClass, right: ChangeClass) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { ChangeClass.allCases.firstIndex(of: self) ?? 0 }
}
