package import SourceText

/// One line of an incident's log as the account of the incident tells it: what happened, when it was written down, by
/// whom, and everything that was said of it later.
package struct ChronologyEntry: Sendable {
  /// A correction of the entry: which line made it, by whom and why, and what it changed.
  package struct Correction: Sendable {
    package let line: Int
    package let by: String
    package let at: Moment
    package let because: String?
    /// Whether it says that the entry is to count for nothing.
    package let isWithdrawal: Bool
    package let changes: [Change]
  }

  /// What a field was before a correction, and what it is since.
  package struct Change: Sendable {
    package let label: String
    /// Nil where the entry did not have the field.
    package let old: String?
    package let new: String
  }

  /// One field in words.
  package struct Field: Sendable {
    package let label: String
    package let words: String
  }

  /// The number of the line in the log.
  package let number: Int
  /// Where it stands among the others: when it happened; for a line that says no time, when the line before was recorded.
  package let place: Moment
  /// When it happened, after correction; nil for a line that is no entry.
  package let happened: Moment?
  /// When it was written down; nil for a line that is no entry.
  package let recorded: Moment?
  /// Initials of whoever did it, after correction; empty where nobody was named.
  package let by: String
  /// Initials of whoever typed it in from paper; nil where nobody else did.
  package let typedBy: String?
  /// The id of the printed sheet that it was typed from.
  package let sheet: String?
  /// The kind in words; what is not understood is said to be so.
  package let kind: String
  /// Its address as printed; nil for an entry about no item.
  package let item: String?
  package let itemWords: String?
  /// `Rose House (rose-house)`.
  package let service: String?
  /// All other fields, after correction.
  package let fields: [Field]
  package let corrections: [Correction]
  package let isWithdrawn: Bool
  /// What is not right with the line, or not understood in it, as whole sentences.
  package let warnings: [String]
  /// The version of the procedure that was in force when it was written down; empty where no line says.
  package let version: String

  /// What was written down more than so many seconds after it happened is said to be late.
  static let lateAfterSeconds = 5 * 60

  /// `written down 50 min later`; nil where it was written down at once.
  package var delay: String? {
    guard let happened, let recorded else { return nil }
    let seconds = recorded.seconds - happened.seconds
    guard abs(seconds) > ChronologyEntry.lateAfterSeconds else { return nil }
    return "written down \(ChronologyEntry.length(minutes: abs(seconds) / 60)) \(seconds < 0 ? "before" : "later")"
  }

  /// `50 min`, `3 h 5 min`, `2 days 4 h`.
  private static func length(minutes: Int) -> String {
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
    let parts = [days == 1 ? "1 day" : "\(days) days", "\(hours) h", "\(rest) min"]
    let counts = [days, hours, days > 0 ? 0 : rest]
    return zip(parts, counts).filter { $0.1 > 0 }.map(\.0).joined(separator: " ")
  }
}
