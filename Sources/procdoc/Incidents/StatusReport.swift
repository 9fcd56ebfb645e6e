import Handouts
import Incidents
import ProcedureModel
import SourceText

/// What `procdoc incident status` says, as JSON; `StatusText` prints the same for people. Times are ISO 8601 with London's
/// offset.
struct StatusReport: Encodable {
  struct Group: Encodable {
    @Null var appendix: String?
    let title: String
    let counts: ItemCounts
  }

  struct Officer: Encodable {
    /// A role's title, or initials to whom items were given out.
    let officer: String
    /// Who holds the role, or whose initials they are.
    @Null var name: String?
    let counts: ItemCounts
  }

  struct Service: Encodable {
    let id: String
    @Null var name: String?
    let total: Int
    let done: Int
    let started: Int
    let open: Int
    let notApplicable: Int
  }

  struct Due: Encodable {
    let item: String
    let what: String
    let at: String
    let basis: String
    /// Negative where it is overdue.
    let minutesLeft: Int
    let recurring: Bool
  }

  struct Item: Encodable {
    let item: String
    let words: String
  }

  struct Withdrawn: Encodable {
    let item: String
    @Null var service: String?
    let state: String
  }

  struct Condition: Encodable {
    let condition: String
    @Null var service: String?
    let met: Bool
    /// Whether it was met on an earlier day, and must be said anew.
    let lapsed: Bool
    let saidBy: String
  }

  struct Issued: Encodable {
    struct Holder: Encodable {
      let holder: String
      let copies: Int
    }

    let issue: Int
    let handout: String
    let title: String
    let edition: String
    let at: String
    let file: String
    @Null var replacedBy: Int?
    /// What is no longer right in it, in words.
    let changed: [String]
    let holders: [Holder]

    init(_ standing: IssueReview.Standing) {
      let issued = standing.issued
      issue = issued.number
      handout = issued.handout
      title = issued.title
      edition = issued.edition
      at = issued.entry.at.iso
      file = issued.file
      _replacedBy = Null(wrappedValue: issued.replacedBy)
      changed = standing.changed
      holders = issued.holders.map { Holder(holder: $0.name, copies: $0.copies) }
    }
  }

  let incident: String
  let mode: String
  let procedure: String
  let version: String
  let asOf: String
  let lines: Int
  let position: String
  let problems: [String]
  let counts: ItemCounts
  let leftOut: Int
  let plansInForce: [String]
  let typesWithoutPlan: [String]
  let groups: [Group]
  let officers: [Officer]
  let services: [Service]
  let due: [Due]
  /// Everything whose time has come, clauses with a deadline too, which are in no count.
  let overdue: [Item]
  /// Items that were done, or struck out, by words of an earlier version that have changed since: open until somebody
  /// records them again.
  let confirmAgain: [Item]
  /// What is recorded of rows that are no longer in the version in force: `A9.1 (V02)`.
  let withdrawn: [Withdrawn]
  /// Items that are not settled and that nobody is named for.
  let unassigned: [Item]
  let missing: [String]
  let rolesNobodyHolds: [String]
  let people: PeopleCounts
  let conditions: [Condition]
  let issued: [Issued]

  init(_ situation: Situation, _ standings: [IssueReview.Standing] = []) {
    issued = standings.map { Issued($0) }
    let (facts, now) = (situation.facts, situation.now)
    func counts(_ items: [TrackedItem]) -> ItemCounts { ItemCounts(items, at: now) }
    func listed(_ items: [TrackedItem]) -> [Item] { items.map { Item(item: $0.address.text, words: $0.words) } }
    incident = facts.id
    mode = facts.mode.rawValue
    procedure = situation.procedure.control.title.text
    version = situation.procedure.control.version.text
    asOf = now.iso
    lines = situation.position.lines
    position = situation.position.description
    problems = situation.problems.map(\.message)
    let all = ItemCounts(situation.items, at: now)
    self.counts = all
    leftOut = all.leftOut
    plansInForce = situation.plansInForce
    typesWithoutPlan = situation.typesWithoutPlan
    groups = ItemCounts.groups(situation.itemsInForce, at: now).map {
      Group(appendix: Null(wrappedValue: $0.appendix), title: $0.title, counts: $0.counts)
    }
    let items = situation.itemsInForce
    let roles = situation.roles.map { role in
      Officer(
        officer: role.role.title.text, name: Null(wrappedValue: role.holder),
        counts: counts(items.filter { $0.roles.contains { $0.hasSameBytes(as: role.role.title.text) } }))
    }
    var initials: [String] = []
    for given in items.compactMap(\.record.initials) where !initials.contains(where: { $0.hasSameBytes(as: given) }) {
      initials.append(given)
    }
    let given = initials.map { initials in
      Officer(
        officer: initials, name: Null(wrappedValue: facts.signature(initials)?.name),
        counts: counts(items.filter { $0.record.initials.map { $0.hasSameBytes(as: initials) } ?? false }))
    }
    officers = roles + given
    services = facts.services.map { service in
      let own = ServiceCounts(service, situation.items)
      return Service(
        id: service.id, name: Null(wrappedValue: service.name), total: own.total, done: own.done, started: own.started,
        open: own.open,
        notApplicable: own.notApplicable)
    }
    due = situation.dueTimesInReadingOrder.map { due in
      Due(
        item: due.address.text, what: due.what, at: due.at.iso, basis: due.basis,
        minutesLeft: Int((Double(due.at.seconds - now.seconds) / 60).rounded(.down)), recurring: due.isRecurring)
    }
    overdue = situation.dueTimesInReadingOrder.filter { $0.at < now }.map {
      Item(item: $0.address.text, words: $0.what)
    }
    confirmAgain = listed(items.filter { !$0.toConfirm.isEmpty })
    withdrawn = situation.withdrawnRecords.map { key, record in
      Withdrawn(item: key.address.text, service: Null(wrappedValue: key.service), state: record.status.rawValue)
    }
    unassigned = listed(items.filter { $0.isUnassigned && !$0.status.isSettled })
    missing = MissingFacts.names(facts, roles: situation.roles)
    rolesNobodyHolds = situation.unheldRoles.map(\.role.title.text)
    people = PeopleCounts(facts.people)
    conditions = situation.state.conditions.map { said in
      let condition = situation.procedure.disclosure?.condition(said.name)
      return Condition(
        condition: said.name, service: Null(wrappedValue: said.service), met: said.holds(at: now, condition),
        lapsed: said.hasLapsed(at: now, condition), saidBy: said.entry["said-by"] ?? "")
    }
  }
}
