/// Why something was not recorded, for the person. No words of it hold a value of the incident.
package struct Refusal: Error, Hashable, Sendable {
  /// What is wrong, as a whole sentence without a full stop.
  package let message: String
  /// What to do: one or more whole sentences.
  package let hint: String

  package init(_ message: String, hint: String) {
    self.message = message
    self.hint = hint
  }
}
