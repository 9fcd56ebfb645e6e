package import ProcedureModel
package import SourceText

/// By when something is to be done.
package struct DueTime: Sendable {
  /// The item; an added action's too.
  package let address: Address
  /// What is due, in the procedure's words or the item's.
  package let what: String
  package let at: Moment
  /// Whether it comes again: then `at` is the next time, or the first one that was missed.
  package let isRecurring: Bool
  /// Where it comes from, in words: `within 3 working days of being notified`, `every day at 17:00`, `given out`.
  package let basis: String
}
