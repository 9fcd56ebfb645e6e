package import Incidents
internal import ProcedureModel
internal import SourceText

/// What is still open when an incident is closed.
package struct Closing: Sendable {
  /// Items in force that are neither done nor struck out.
  package let open: [TrackedItem]
  /// What is overdue, with clauses that have a deadline.
  package let overdue: [DueTime]
  package let risks: [Risk]
  /// Calls that were promised and not made.
  let calls: [(entry: EffectiveEntry, due: Moment)]
  package let counts: ItemCounts

  package init(_ situation: Situation) {
    open = situation.itemsInForce.filter { !$0.status.isSettled }
    overdue = situation.dueTimes.filter { $0.at < situation.now }
    risks = situation.state.risks.filter { !$0.isClosed }
    calls = Handover.promisedCalls(situation)
    counts = ItemCounts(situation.items, at: situation.now)
  }

  /// How many calls were promised and not made.
  package var callCount: Int { calls.count }

  /// Whether nothing is left.
  package var isEmpty: Bool { open.isEmpty && overdue.isEmpty && risks.isEmpty && calls.isEmpty }

  /// `3 items open, 1 overdue, 1 risk open, 2 promised calls not made`.
  package var words: String {
    func count(_ number: Int, _ one: String, _ many: String) -> String? {
      number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
    let parts = [
      count(open.count, "item open", "items open"), count(overdue.count, "overdue", "overdue"),
      count(risks.count, "risk open", "risks open"),
      count(calls.count, "promised call not made", "promised calls not made"),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
