/// What people wrote into a worksheet.
package struct WorksheetReading: Sendable {
  /// One cell that says something new.
  package struct Edit: Sendable, Hashable {
    package let subject: Worksheet.Subject
    package let key: String
    /// The head of the column.
    package let field: String
    /// What stands there now; empty for nothing.
    package let old: String
    /// What is to stand there; empty to take it out.
    package let new: String
  }

  package internal(set) var edits: [Edit] = []
  /// What keeps it from being read back: with one of these nothing is to be written.
  package internal(set) var problems: [String] = []
  /// What a person must know and decide nothing about.
  package internal(set) var remarks: [String] = []
}
