package import SourceText

/// What was typed in from paper, checked against an incident.
package struct TypedPaper: Sendable {
  /// One line that can be recorded.
  package struct Entry: Sendable {
    package enum Standing: Hashable, Sendable {
      case new
      /// It stands in this line of the log already, from the same sheet.
      case recordedBefore(line: Int)
      /// It stands in this line of what is typed already.
      case typedBefore(line: Int)
    }

    /// The line, counted from 1.
    package let line: Int
    /// With address, service and initials in their right spelling.
    package let draft: DraftEntry
    /// The day that it stands under.
    package let day: CalendarDate
    /// The sheet id as it is kept.
    package let sheet: String
    package let standing: Standing
    /// Where its item stands in the version in force; nil for a note.
    package let place: VersionHistory.Place?
    /// The words of its item in the version that the paper was; nil for a note or an added action.
    package let words: String?
    /// The version that the paper was.
    package let version: IncidentVersion
  }

  /// In the order of their lines.
  package fileprivate(set) var entries: [Entry] = []
  /// In the order of their lines.
  package fileprivate(set) var problems: [PaperProblem] = []
  /// The sheets that are named, each once, with their ids as they are kept.
  package fileprivate(set) var sheets: [(reference: SheetReference, text: String)] = []

  /// What is to be recorded.
  package var drafts: [DraftEntry] { entries.filter { $0.standing == .new }.map(\.draft) }

  mutating func add(_ entry: Entry) { entries.append(entry) }
  mutating func add(_ new: [PaperProblem]) { problems += new }
  mutating func add(_ reference: SheetReference, _ text: String) {
    if !sheets.contains(where: { $0.text.hasSameBytes(as: text) }) { sheets.append((reference, text)) }
  }
}
