package import SourceText

/// The minutes of a meeting: what was decided, and what is to be done.
package struct Minutes: Sendable {
  package struct Decision: Sendable {
    package let number: Int
    package let words: String
    /// The recommendation that it answers: `1(ii)`.
    package let answers: PlacedText?
    /// Conditions that it names, in order.
    package let conditions: [String]
    package let range: SourceRange
  }

  /// A line of the action tracker.
  package struct Action: Sendable {
    package let number: Int
    package let subject: String
    /// The meeting that it comes from.
    package let date: CalendarDate?
    package let words: String
    package let lead: PlacedText?
    package let deadline: CalendarDate?
    package let isOpen: Bool
    package let progress: String
    package let range: SourceRange
  }

  package let paper: Paper
  package let board: String
  package let date: CalendarDate?
  /// The file of the report that was before the board.
  package let report: PlacedText?
  package let present: [String]
  package let decisions: [Decision]
  package let actions: [Action]
  package let isSample: Bool
}
