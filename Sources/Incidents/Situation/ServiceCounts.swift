internal import SourceText

/// How many of the items that concern one service are in which state there.
package struct ServiceCounts: Sendable, Hashable {
  package let service: IncidentFacts.Service
  package private(set) var total = 0
  package private(set) var done = 0
  package private(set) var started = 0
  package private(set) var open = 0
  package private(set) var notApplicable = 0

  /// - Parameter items: the situation's; those that do not concern the service are passed over.
  package init(_ service: IncidentFacts.Service, _ items: some Sequence<TrackedItem>) {
    self.service = service
    for item in items where item.isInForce && item.concerns.contains(where: { $0.id.hasSameBytes(as: service.id) }) {
      total += 1
      let own = item.services.first { $0.service.id.hasSameBytes(as: service.id) }
      switch own?.record.status ?? item.record.status {
      case .done: done += 1
      case .started: started += 1
      case .open: open += 1
      case .notApplicable: notApplicable += 1
      }
    }
  }
}
