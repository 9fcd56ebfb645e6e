package import SourceText

/// What a version says of its approval: by whom, of which text, on what conditions.
package struct Approval: Sendable, Encodable {
  /// The fingerprint of the text that was approved, 64 hex digits, as `approve` wrote it; nil where the approval names
  /// none.
  package let approved: PlacedText?
  /// The fingerprint of the text as it stands, 64 hex digits (`ApprovedText`); nil where the approval names none.
  package let current: String?
  /// Conditions of the approval that are still open, in the order written.
  package let subjectTo: [PlacedText]

  package init(approved: PlacedText?, current: String?, subjectTo: [PlacedText]) {
    self.approved = approved
    self.current = current
    self.subjectTo = subjectTo
  }

  /// Of a version that nobody approved.
  package static let none = Approval(approved: nil, current: nil, subjectTo: [])

  /// Whether the text has changed since it was approved.
  package var isOutdated: Bool {
    guard let approved, let current else { return false }
    return !approved.text.hasSameBytes(as: current)
  }
}
