internal import SourceText

/// What a time limit counts from, as a deadline's `after:` says it.
package enum DeadlineEvent: String, CaseIterable, Sendable {
  /// When word of the incident came in.
  case notified
  /// When the incident was opened.
  case started

  /// Reads the event's name, in small letters; nil for anything else. Judged on bytes.
  package init?(_ text: String) {
    guard let event = DeadlineEvent.allCases.first(where: { text.hasSameBytes(as: $0.rawValue) }) else { return nil }
    self = event
  }
}
