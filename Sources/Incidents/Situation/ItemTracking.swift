internal import ProcedureModel
internal import SourceText

/// Goes through a procedure's checklists and plans and says of each item whether it applies, what is recorded of it and by
/// when it is due.
struct ItemTracking {
  private(set) var items: [TrackedItem] = []
  private(set) var dueTimes: [DueTime] = []

  private let state: IncidentState
  private let facts: IncidentFacts
  private let rolesOfItem: [Address: [String]]
  private let plans: PlansInForce
  /// Nil where there is no incident.
  private let deadlines: StandingDeadlines?

  init(
    _ procedure: Procedure, _ state: IncidentState, _ facts: IncidentFacts, plans: PlansInForce, isBlank: Bool
  ) {
    self.state = state
    self.facts = facts
    self.plans = plans
    rolesOfItem = ItemTracking.rolesOfItems(procedure)
    deadlines = isBlank ? nil : StandingDeadlines(procedure, state, facts)
    for appendix in procedure.appendices {
      let inForce = plans.letters.contains { $0.hasSameBytes(as: appendix.letter) }
      switch appendix.content {
      case .glossary: break
      case .checklist(let checklist):
        for group in checklist.groups {
          for row in group.items {
            add(row, appendix, group.title.plain, services: ItemTracking.services(of: row, checklist, facts))
          }
        }
      case .actionPlan(let plan):
        for group in plan.groups {
          for column in group.columns {
            for action in column {
              add(action, appendix, group.title.plain, services: services(plan.inForceFor?.text, inForce))
            }
          }
        }
      case .operationalPlan(let plan):
        for task in plan.tasks {
          add(task, appendix, appendix.title, services: services(plan.inForceFor?.text, inForce))
        }
      }
    }
    for action in state.added { add(action) }
    let ofItems = items.filter(\.isInForce).flatMap(\.openDueTimes)
    dueTimes = (ofItems + (deadlines?.ofClauses ?? [])).sorted { ($0.at, $0.address) < ($1.at, $1.address) }
  }

  /// The services that a row concerns: nil if none, which leaves it out. A row that does not say whom it applies to
  /// concerns all, so that none is lost by a slip; and every row concerns a service whose type is not known, or is none of
  /// the checklist's.
  static func services(
    of row: Item, _ checklist: Checklist, _ facts: IncidentFacts
  ) -> [IncidentFacts.Service]? {
    let isForAll =
      row.attributes.isEmpty
      || row.attributes.contains { code in checklist.everyone.map { $0.hasSameBytes(as: code.text) } ?? false }
    let concerned = facts.services.filter { service in
      guard !isForAll, let type = service.type,
        checklist.applicability.contains(where: { $0.code.hasSameBytes(as: type) }),
        !(checklist.everyone?.hasSameBytes(as: type) ?? false)
      else { return true }
      return row.attributes.contains { $0.text.hasSameBytes(as: type) }
    }
    return concerned.isEmpty && !facts.services.isEmpty && !isForAll ? nil : concerned
  }

  /// The services that a plan concerns: nil if it is not in force. Every plan concerns a service for whose type there is
  /// none.
  private func services(_ type: String?, _ isInForce: Bool) -> [IncidentFacts.Service]? {
    guard isInForce else { return nil }
    return facts.services.filter { service in
      guard let type, let own = service.type else { return true }
      return own.hasSameBytes(as: type) || plans.typesWithoutPlan.contains { $0.hasSameBytes(as: own) }
    }
  }

  private mutating func add(
    _ item: Item, _ appendix: Appendix, _ group: String, services: [IncidentFacts.Service]?
  ) {
    let records = ItemRecords(state, item.address, at: services ?? facts.services)
    let applicability: TrackedItem.Applicability
    if services != nil {
      applicability = .applies
    } else if let entry = state.included[item.address] {
      applicability = .included(entry)
    } else {
      // What was recorded of a row before a type was set or corrected must not go from sight.
      applicability = records.isEmpty ? .leftOut : .applies
    }
    let dues = dueTimes(item.address, item.text.plain, services: services ?? facts.services, records)
    items.append(
      TrackedItem(
        address: item.address, item: item, added: nil, appendix: appendix.letter, group: group,
        applicability: applicability, concerns: services ?? [], record: records.whole, services: records.services,
        dueTimes: dues.all, openDueTimes: dues.open, roles: rolesOfItem[item.address] ?? []))
  }

  private mutating func add(_ action: AddedAction) {
    let services = action.service.map { id in facts.services.filter { $0.id.hasSameBytes(as: id) } } ?? facts.services
    let records = ItemRecords(state, action.address, at: services)
    let dues = dueTimes(action.address, action.text, services: services, records)
    items.append(
      TrackedItem(
        address: action.address, item: nil, added: action, appendix: nil, group: "Added actions",
        applicability: .applies, concerns: services, record: records.whole, services: records.services,
        dueTimes: dues.all, openDueTimes: dues.open, roles: []))
  }

  /// When an item is due: by the procedure, and as it was given out. Neither hides the other.
  private func dueTimes(
    _ address: Address, _ words: String, services: [IncidentFacts.Service], _ records: ItemRecords
  ) -> (all: [DueTime], open: [DueTime]) {
    var dues = deadlines?.dueTimes(of: address, at: services, records) ?? []
    let isRecurring = dues.contains { $0.time.isRecurring }
    func give(_ record: ItemRecord, _ status: ItemStatus, _ basis: String) {
      guard let due = record.due, let said = record.dueSaidAt else { return }
      // A duty that comes again stays done from the day before: what counts is whether it was done since.
      let isOpen = isRecurring ? !record.doneAt.contains { $0 >= said } && status != .notApplicable : !status.isSettled
      dues.append(
        (DueTime(address: address, what: words, at: due, isRecurring: false, basis: basis), isOpen))
    }
    give(records.whole, records.status, "given out")
    for at in records.services
    where at.record.dueSaidAt != records.whole.dueSaidAt || at.record.due != records.whole.due {
      give(at.record, at.record.status, "given out at \(at.service.name ?? at.service.id)")
    }
    let sorted = dues.sorted { $0.time.at < $1.time.at }
    return (sorted.map(\.time), sorted.filter(\.isOpen).map(\.time))
  }

  /// The titles of the roles on whose cards each item stands.
  private static func rolesOfItems(_ procedure: Procedure) -> [Address: [String]] {
    guard let cards = procedure.cards else { return [:] }
    var roles: [Address: [String]] = [:]
    for card in cards.cards {
      let title = cards.roles.first { RoleHolders.isRole(card.role.text, $0) }?.title.text ?? card.role.text
      for band in card.bands {
        for item in band.items where !(roles[Address(item.text)] ?? []).contains(title) {
          roles[Address(item.text), default: []].append(title)
        }
      }
    }
    return roles
  }
}
