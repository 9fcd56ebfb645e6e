/// Why something was not recorded, for the person: everything that is wrong at once. No words of it hold a value of the
/// incident but what the person has just typed as an address, a code or initials.
package struct Refusal: Error, Hashable, Sendable {
  package struct Reason: Hashable, Sendable {
    /// What is wrong, as a whole sentence without a full stop.
    package let message: String
    /// What to do: one or more whole sentences.
    package let hint: String

    package init(_ message: String, hint: String) {
      self.message = message
      self.hint = hint
    }
  }

  package let reasons: [Reason]

  package init(_ reasons: [Reason]) {
    self.reasons = reasons
  }

  package init(_ message: String, hint: String) {
    self.init([Reason(message, hint: hint)])
  }
}
