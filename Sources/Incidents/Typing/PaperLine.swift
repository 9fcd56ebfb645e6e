/// One line that was typed in from paper: what it says, which stretch of it says what, and what is wrong with its form.
package struct PaperLine: Sendable {
  package enum Content: Hashable, Sendable {
    /// An empty line or a remark after `#`.
    case nothing
    /// `sheet` and an id, as typed: the lines after it stand on that sheet.
    case sheet(String)
    /// `date` and a day, as typed: the lines after it happened on that day.
    case date(String)
    case entry(PaperEntry)
    /// It cannot be read; the problems say why.
    case faulty
  }

  /// What a stretch of the line is.
  package enum Role: String, Sendable, CaseIterable {
    case keyword, value, subject, state, time, initials, words, mark, remark
    /// It was not looked at, because of what is wrong before it.
    case unread
  }

  package struct Part: Hashable, Sendable {
    package let role: Role
    /// In Unicode scalars from 0.
    package let range: Range<Int>
  }

  /// Counted from 1; 0 for what was said on the command line.
  package let number: Int
  package let text: String
  /// In order; together they hold every character that is no space.
  package let parts: [Part]
  package let content: Content
  package let problems: [PaperProblem]

  /// The longest line that is read, in Unicode scalars.
  static let longest = 4000

  /// The line with another time in the place of its own; nil where it has none.
  package func replacingTime(with time: String) -> String? {
    guard case .entry(let entry) = content else { return nil }
    let scalars = Array(text.unicodeScalars)
    var view = String.UnicodeScalarView(scalars[..<entry.places.time.lowerBound])
    view.append(contentsOf: time.unicodeScalars)
    view.append(contentsOf: scalars[entry.places.time.upperBound...])
    return String(view)
  }

  /// The lines of a text.
  package static func all(_ lines: [String]) -> [PaperLine] {
    lines.enumerated().map { PaperLineReader.read($1, number: $0 + 1) }
  }
}
