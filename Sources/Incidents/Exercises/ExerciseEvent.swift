package import SourceText

/// One event that is played into an exercise: a call, a visit, a piece of news.
package struct ExerciseEvent: Sendable {
  /// What whoever gets it is expected to do.
  package struct Expected: Sendable {
    /// The address of the item, as written.
    package let item: PlacedText
    /// The state in which it is expected.
    package let state: ItemStatus
    /// Within how many minutes; nil where none is set.
    package let minutes: Int?
    /// What an observer looks for besides.
    package let note: String?
  }

  package let number: Int
  package let at: EventTime
  package let from: String
  /// A role of the procedure, by code or title.
  package let to: PlacedText
  package let says: String
  package let expected: [Expected]
  /// Where it stands in the file.
  package let range: SourceRange
}
