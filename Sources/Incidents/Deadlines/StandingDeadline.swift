package import ProcedureModel
package import SourceText

/// A deadline that the procedure itself sets, read: whatever incident it is, and whenever it began.
package struct StandingDeadline: Sendable {
  package enum Rule: Sendable {
    /// Once, so long after the beginning; a working day ends at `close`.
    case within(TimeLimit, close: ClockMinute)
    /// Again and again; hours and minutes do not heed `at`.
    case every(Recurrence, at: ClockMinute)
  }

  /// The item or clause that it is about.
  package let address: Address
  /// What is due, in the procedure's words.
  package let what: String
  /// Whether it counts from when the incident was started; else from when the council was told.
  package let isFromStart: Bool
  package let rule: Rule
  /// Where the time comes from, in words: `within 3 working days of being notified`, `every day at 17:00`.
  package let basis: String

  /// Nil where its words cannot be read, which `procdoc check` says.
  package init?(_ deadline: Settings.Deadline) {
    address = Address(deadline.item.text)
    what = deadline.what
    isFromStart = deadline.after.flatMap { DeadlineEvent($0.text) } == .started
    if let within = deadline.within {
      guard let limit = TimeLimit(within.text) else { return nil }
      rule = .within(limit, close: deadline.close.flatMap { ClockMinute($0.text) } ?? .endOfWorkingDay)
      basis = "within \(limit) of \(isFromStart ? "the start" : "being notified")"
      return
    }
    guard let every = deadline.every, let recurrence = Recurrence(every.text) else { return nil }
    let time = deadline.at.flatMap { ClockMinute($0.text) } ?? .endOfWorkingDay
    rule = .every(recurrence, at: time)
    if case .elapsed = recurrence { basis = "every \(every.text)" } else { basis = "every \(every.text) at \(time)" }
  }

  /// The deadlines of a procedure that can be read, in its order.
  package static func all(_ procedure: Procedure) -> [StandingDeadline] {
    procedure.settings.deadlines.compactMap { StandingDeadline($0) }
  }

  /// Whether a duty comes again.
  package var isRecurring: Bool {
    switch rule {
    case .within: false
    case .every: true
    }
  }
}
