internal import ProcedureModel
internal import SourceText

/// The deadlines that the procedure itself sets, as clock times of one incident.
struct StandingDeadlines {
  /// Deadlines of clauses that are still to be kept. Clauses are no rows and so stand on no checklist; they are recorded
  /// like rows all the same.
  private(set) var ofClauses: [DueTime] = []

  private let deadlines: [StandingDeadline]
  private let state: IncidentState
  private let facts: IncidentFacts
  private let clock: DeadlineClock

  init(_ procedure: Procedure, _ state: IncidentState, _ facts: IncidentFacts) {
    self.state = state
    self.facts = facts
    deadlines = StandingDeadline.all(procedure)
    clock = DeadlineClock(holidays: BankHolidays(added: facts.closedDays))
    let items = Set(procedure.appendices.flatMap(\.recordableItems).map(\.address))
    var clauses: [Address] = []
    for address in deadlines.map(\.address) where !items.contains(address) && !clauses.contains(address) {
      clauses.append(address)
    }
    for clause in clauses {
      let records = ItemRecords(state, clause, at: facts.services)
      ofClauses += dueTimes(of: clause, at: facts.services, records).filter(\.isOpen).map(\.time)
    }
  }

  /// The due times of an item, in the order in which the procedure gives them, and whether each is still to be kept.
  /// - Parameter services: those that the item concerns.
  func dueTimes(
    of address: Address, at services: [IncidentFacts.Service], _ records: ItemRecords
  ) -> [(time: DueTime, isOpen: Bool)] {
    deadlines.compactMap { deadline in
      guard deadline.address == address, let due = dueTime(deadline, records) else { return nil }
      return (due, due.isRecurring ? records.status != .notApplicable : !records.status.isSettled)
    }
  }

  /// Nil where nobody knows yet when it began.
  private func dueTime(_ deadline: StandingDeadline, _ records: ItemRecords) -> DueTime? {
    guard let start = deadline.isFromStart ? state.start?.at : facts.notified ?? state.start?.at else { return nil }
    let at: Moment
    switch deadline.rule {
    case .within(let limit, let close): at = clock.due(limit, from: start, close: close)
    case .every(let recurrence, let time): at = next(recurrence, time, start: start, records)
    }
    return DueTime(
      address: deadline.address, what: deadline.what, at: at, isRecurring: deadline.isRecurring, basis: deadline.basis)
  }

  /// The first time that nothing done so far covers, at any of the services that it concerns.
  private func next(_ recurrence: Recurrence, _ time: ClockMinute, start: Moment, _ records: ItemRecords) -> Moment {
    let whole = records.whole.doneAt
    let atServices = records.services.filter { $0.record.status != .notApplicable }.map { at in
      // A service of which nothing is recorded has the record for all.
      next(recurrence, time, start: start, done: whole + at.record.doneAt)
    }
    return atServices.min() ?? next(recurrence, time, start: start, done: whole)
  }

  /// What is done in good time covers the time that comes next; what is done late covers all that were missed.
  private func next(_ recurrence: Recurrence, _ time: ClockMinute, start: Moment, done: [Moment]) -> Moment {
    var covered = start
    var due = clock.next(recurrence, at: time, start: start, after: start)
    for moment in done.sorted() where moment > covered {
      covered = max(due, moment)
      due = clock.next(recurrence, at: time, start: start, after: covered)
    }
    return due
  }
}
