package import SourceText

/// What a board wants to read, and in which order (`Content/boards/NAME.yaml`).
package struct BoardProfile: Sendable {
  /// A row of the report's head, or a heading of its text.
  package struct Entry: Sendable {
    /// Our name for it, the same at every board: `reasons`.
    package let key: PlacedText
    /// As the board prints it.
    package let title: String
    /// The heading or row that it stands under.
    package let group: String?
    package let isRequired: Bool
    /// Words that may be its whole answer; empty where it must say something.
    package let none: [String]
    /// Nil for a row of the head.
    package let content: Content?
    /// What the board wants to hear.
    package let question: String?
    /// The body that recommendations are for, where there are several.
    package let to: String?
    package let ifYes: Consequence?
    /// The titles of a table's columns.
    package let columns: [String]
  }

  /// What may stand under a heading.
  package enum Content: String, Sendable, CaseIterable {
    case text, paragraphs, recommendations, documents, table
    case yesNo = "yes-no"

    /// Whether its paragraphs bear numbers that run through the report.
    package var isNumbered: Bool {
      switch self {
      case .paragraphs, .recommendations: true
      case .text, .documents, .table, .yesNo: false
      }
    }
  }

  /// What must be there if the answer is Yes.
  package enum Consequence: String, Sendable, CaseIterable {
    case impactAssessment = "impact-assessment"
    case appendix
  }

  /// The file's name without its ending.
  package let name: String
  /// What the board is called.
  package let title: String
  package let head: [Entry]
  package let headings: [Entry]
}

extension BoardProfile {
  /// Whether two headings are the same: without regard to case, spaces and marks at the end.
  package static func isSame(_ left: String, _ right: String) -> Bool { folded(left).hasSameBytes(as: folded(right)) }

  /// Whether an answer is one of the words that may stand alone.
  package static func isNone(_ answer: String, _ words: [String]) -> Bool { words.contains { isSame($0, answer) } }

  private static func folded(_ text: String) -> String {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(words.reversed().drop { ".?!:".contains($0) }.reversed())
  }
}
