internal import ProcedureModel
internal import SourceText

/// What is recorded of an item, for all services and at each.
struct ItemRecords {
  /// For all services.
  let whole: ItemRecord
  /// At each service that the item concerns, if any entry names one of them; else none. An entry for all services holds at
  /// each until one of its own is later.
  let services: [TrackedItem.AtService]

  /// - Parameter services: those that the item concerns.
  init(_ state: IncidentState, _ address: Address, at services: [IncidentFacts.Service]) {
    let whole = state.record(address)
    self.whole = whole
    let own = services.map { state.items[ItemKey(address, service: $0.id)] }
    guard own.contains(where: { $0 != nil }) else {
      self.services = []
      return
    }
    self.services = zip(services, own).map { service, record in
      guard var record else { return TrackedItem.AtService(service: service, record: whole) }
      if let last = whole.last {
        let isNewer = record.last.map { ($0.at, $0.number) < (last.at, last.number) } ?? true
        // What was done by the words of now stands over what was done by others, whichever came later.
        let isOwnByOthers = record.toConfirm != nil && whole.status.isSettled
        let isWholeByOthers = whole.toConfirm != nil && record.status.isSettled
        if isOwnByOthers || isNewer && !isWholeByOthers {
          (record.status, record.last, record.toConfirm) = (whole.status, last, whole.toConfirm)
        }
      }
      return TrackedItem.AtService(service: service, record: record)
    }
  }

  var status: ItemStatus { ItemRecords.status(whole, services) }

  /// Whether anything is recorded at all.
  var isEmpty: Bool { whole.isEmpty && services.isEmpty }

  /// The state over all services: what all have in common; else started.
  static func status(_ whole: ItemRecord, _ services: [TrackedItem.AtService]) -> ItemStatus {
    guard let first = services.first?.record.status else { return whole.status }
    if services.allSatisfy({ $0.record.status == first }) { return first }
    if services.allSatisfy({ $0.record.status.isSettled }) { return .done }
    return .started
  }
}
