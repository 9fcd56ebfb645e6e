internal import ProcedureModel
internal import SourceText

/// The deadlines that the procedure itself sets, as clock times of one incident.
struct StandingDeadlines {
  /// By the address of the item.
  private(set) var dueTimes: [Address: DueTime] = [:]
  /// Deadlines of clauses, which are no rows and so stand on no checklist; recorded like rows all the same.
  private(set) var ofClauses: [DueTime] = []

  private let state: IncidentState
  private let facts: IncidentFacts
  private let clock: DeadlineClock

  init(_ procedure: Procedure, _ state: IncidentState, _ facts: IncidentFacts) {
    self.state = state
    self.facts = facts
    clock = DeadlineClock(holidays: BankHolidays(added: facts.closedDays))
    let items = Set(procedure.appendices.flatMap(\.recordableItems).map(\.address))
    for deadline in procedure.settings.deadlines {
      guard let due = dueTime(deadline) else { continue }
      if items.contains(due.address) {
        // Of two for one item, the earlier counts.
        if let other = dueTimes[due.address], other.at <= due.at { continue }
        dueTimes[due.address] = due
      } else if due.isRecurring || !state.record(due.address).status.isSettled {
        ofClauses.append(due)
      }
    }
  }

  /// Nil where its words cannot be read, which `procdoc check` says, or where nobody knows yet when it began.
  private func dueTime(_ deadline: Settings.Deadline) -> DueTime? {
    let address = Address(deadline.item.text)
    let isFromStart = deadline.after?.text.hasSameBytes(as: "started") ?? false
    guard let start = isFromStart ? state.start?.at : facts.notified ?? state.start?.at else { return nil }
    if let within = deadline.within {
      guard let limit = TimeLimit(within.text) else { return nil }
      let close = deadline.close.flatMap { ClockMinute($0.text) } ?? .endOfWorkingDay
      return DueTime(
        address: address, what: deadline.what, at: clock.due(limit, from: start, close: close), isRecurring: false,
        basis: "within \(limit) of \(isFromStart ? "the start" : "being notified")")
    }
    guard let every = deadline.every, let recurrence = Recurrence(every.text) else { return nil }
    let time = deadline.at.flatMap { ClockMinute($0.text) } ?? .endOfWorkingDay
    let basis: String
    if case .elapsed = recurrence { basis = "every \(every.text)" } else { basis = "every \(every.text) at \(time)" }
    return DueTime(
      address: address, what: deadline.what, at: next(recurrence, time, start: start, state.record(address).doneAt),
      isRecurring: true, basis: basis)
  }

  /// The first time that nothing done so far covers. What is done in good time covers the time that comes next; what is
  /// done late covers all that were missed.
  private func next(_ recurrence: Recurrence, _ time: ClockMinute, start: Moment, _ done: [Moment]) -> Moment {
    var covered = start
    var due = clock.next(recurrence, at: time, start: start, after: start)
    for moment in done.sorted() where moment > covered {
      covered = max(due, moment)
      due = clock.next(recurrence, at: time, start: start, after: covered)
    }
    return due
  }
}
