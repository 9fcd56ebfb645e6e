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
  private let standing: [Address: DueTime]
  private let isBlank: Bool

  init(
    _ procedure: Procedure, _ state: IncidentState, _ facts: IncidentFacts, plans: [String], now: Moment, isBlank: Bool
  ) {
    self.state = state
    self.facts = facts
    self.isBlank = isBlank
    rolesOfItem = ItemTracking.rolesOfItems(procedure)
    standing = [:]
    for appendix in procedure.appendices {
      let inForce = plans.contains { $0.hasSameBytes(as: appendix.letter) }
      switch appendix.content {
      case .glossary: break
      case .checklist(let checklist):
        for group in checklist.groups {
          for row in group.items { add(row, appendix, group.title.plain, services: services(of: row, checklist)) }
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
    dueTimes = items.filter(\.isInForce).compactMap(\.due).sorted { ($0.at, $0.address) < ($1.at, $1.address) }
  }

  /// The services that a row concerns: nil if none, which leaves it out. A row that does not say whom it applies to
  /// concerns all, so that none is lost by a slip; so does every row where no service's type is known.
  private func services(of row: Item, _ checklist: Checklist) -> [IncidentFacts.Service]? {
    let isForAll =
      row.attributes.isEmpty
      || row.attributes.contains { code in checklist.everyone.map { $0.hasSameBytes(as: code.text) } ?? false }
    let concerned = facts.services.filter { service in
      guard !isForAll, let type = service.type else { return true }
      return row.attributes.contains { $0.text.hasSameBytes(as: type) }
    }
    return concerned.isEmpty && !facts.services.isEmpty && !isForAll ? nil : concerned
  }

  /// The services that a plan concerns: nil if it is not in force.
  private func services(_ type: String?, _ isInForce: Bool) -> [IncidentFacts.Service]? {
    guard isInForce else { return nil }
    let concerned = facts.services.filter { service in type.map { service.type?.hasSameBytes(as: $0) ?? true } ?? true }
    return concerned.isEmpty ? facts.services : concerned
  }

  private mutating func add(
    _ item: Item, _ appendix: Appendix, _ group: String, services: [IncidentFacts.Service]?
  ) {
    let applicability: TrackedItem.Applicability =
      services != nil ? .applies : state.included[item.address].map { .included($0) } ?? .leftOut
    items.append(
      TrackedItem(
        address: item.address, item: item, added: nil, appendix: appendix.letter, group: group,
        applicability: applicability, concerns: services ?? [], record: state.record(item.address),
        services: records(item.address, at: services ?? facts.services), due: due(item.address, item.text.plain),
        roles: rolesOfItem[item.address] ?? []))
  }

  private mutating func add(_ action: AddedAction) {
    let services = action.service.map { id in facts.services.filter { $0.id.hasSameBytes(as: id) } } ?? facts.services
    items.append(
      TrackedItem(
        address: action.address, item: nil, added: action, appendix: nil, group: "Added actions",
        applicability: .applies, concerns: services, record: state.record(action.address),
        services: records(action.address, at: services),
        due: due(action.address, action.text), roles: []))
  }

  /// What is recorded at each service, if any entry names one. An entry for all services holds at each until one of its
  /// own is later.
  private func records(_ address: Address, at services: [IncidentFacts.Service]) -> [TrackedItem.AtService] {
    let own = services.map { state.items[ItemKey(address, service: $0.id)] }
    guard own.contains(where: { $0 != nil }) else { return [] }
    let whole = state.record(address)
    return zip(services, own).map { service, record in
      guard var record else { return TrackedItem.AtService(service: service, record: whole) }
      if let last = whole.last, record.last.map({ $0.at <= last.at }) ?? true {
        record.status = whole.status
        record.last = last
      }
      return TrackedItem.AtService(service: service, record: record)
    }
  }

  private func due(_ address: Address, _ words: String) -> DueTime? {
    let record = state.record(address)
    if let due = record.due {
      return DueTime(address: address, what: words, at: due, isRecurring: false, basis: "given out")
    }
    return standing[address]
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
