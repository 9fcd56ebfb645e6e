package import ProcedureModel
package import SourceText

/// An incident as it stands at one moment: the procedure's items that apply with what is recorded of them, roles with their
/// holders, due times. Whatever is printed or shown of an incident is read from here.
///
/// For the blank pack of a version there is a situation without an incident: `isBlank`.
package struct Situation: Sendable {
  package let procedure: Procedure
  package let facts: IncidentFacts
  package let state: IncidentState
  /// How far the log reached.
  package let position: LogPosition
  /// What is not right with the log.
  package let problems: [LogProblem]
  /// The moment that due times are judged at, and that is printed.
  package let now: Moment
  /// Whether there is no incident: nothing is known and every field is a blank.
  package let isBlank: Bool
  /// Every item of checklists and plans in the order of reading, then added actions; those that do not apply too.
  package let items: [TrackedItem]
  /// The plans in force, by the letters of their appendices, in order.
  package let plansInForce: [String]
  /// Types of service for which no plan is; then all plans are in force.
  package let typesWithoutPlan: [String]
  /// Every time by which something that is not done is due, the earliest first.
  package let dueTimes: [DueTime]
  /// In the order of `cards.yaml`.
  package let roles: [RoleState]

  private let places: [Address: Int]

  /// An incident.
  /// - Parameters:
  ///   - procedure: the incident's own copy.
  ///   - log: the whole log.
  ///   - knownAt: only what was recorded by then counts, and `now` is then; nil for all of it.
  ///   - now: the moment to judge by.
  package init(_ procedure: Procedure, _ log: IncidentLog, knownAt: Moment? = nil, now: Moment) {
    self.init(
      procedure, IncidentState(log, asKnownAt: knownAt), position: knownAt.map { log.position(at: $0) } ?? log.position,
      problems: log.problems, now: knownAt ?? now, isBlank: false)
  }

  /// The blank pack of a version.
  package init(blank procedure: Procedure, now: Moment) {
    self.init(
      procedure, IncidentState(IncidentLog([])), position: LogPosition(lines: 0, digest: ""), problems: [], now: now,
      isBlank: true)
  }

  init(
    _ procedure: Procedure, _ state: IncidentState, position: LogPosition, problems: [LogProblem], now: Moment,
    isBlank: Bool
  ) {
    let facts = IncidentFacts(state.facts)
    self.procedure = procedure
    self.state = state
    self.facts = facts
    self.position = position
    self.problems = problems
    self.now = now
    self.isBlank = isBlank
    let force = PlansInForce(procedure, types: facts.services.map(\.type))
    plansInForce = force.letters
    typesWithoutPlan = force.typesWithoutPlan
    let tracking = ItemTracking(procedure, state, facts, plans: force, isBlank: isBlank)
    items = tracking.items
    dueTimes = tracking.dueTimes
    roles = RoleHolders.roles(procedure, facts, on: now)
    places = Dictionary(tracking.items.enumerated().map { ($1.address, $0) }) { first, _ in first }
  }

  /// The item of an address, left out or not; nil where there is none.
  package func item(_ address: Address) -> TrackedItem? { places[address].map { items[$0] } }

  /// The items that are to be done: those that apply.
  package var itemsInForce: [TrackedItem] { items.filter(\.isInForce) }

  /// The rows that the type leaves out and that nobody brought back.
  package var leftOut: [TrackedItem] { items.filter { !$0.isInForce } }

  /// What is recorded of rows that are no longer in the version in force, by their addresses: `A9.1 (V02)`.
  package var withdrawnRecords: [(key: ItemKey, record: ItemRecord)] {
    state.items.filter { key, _ in state.versions.isKept(key.address) }.map { ($0, $1) }
      .sorted { $0.key.description.utf8.lexicographicallyPrecedes($1.key.description.utf8) }
  }

  /// The rows that entries name and that are no longer in the version in force, for all services.
  package var withdrawnKeys: [ItemKey] {
    state.entries.compactMap { $0["item"] }.map { ItemKey(Address($0)) }.filter { state.versions.isKept($0.address) }
  }

  /// Roles that nobody holds.
  package var unheldRoles: [RoleState] { roles.filter { $0.holder == nil } }
}
