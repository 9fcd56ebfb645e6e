package import Incidents
package import SourceText

/// A role of an incident that passes from one person to another, and what whoever takes it over must know.
package struct Handover: Sendable {
  let role: RoleState
  /// Initials of whoever hands over.
  let from: String
  /// Initials of whoever takes over.
  let to: String
  let at: Moment
  /// What whoever hands over says is to be watched.
  let watch: String?

  package init(_ role: RoleState, from: String, to: String, at: Moment, watch: String?) {
    self.role = role
    self.from = from
    self.to = to
    self.at = at
    self.watch = watch
  }

  /// The role's items that are not settled, or whose time has come.
  func openItems(_ situation: Situation) -> [TrackedItem] {
    situation.itemsInForce.filter { item in
      item.roles.contains { role.isNamed($0) } && Handover.isOpen(item, situation)
    }
  }

  /// Items that stand on none of the role's cards and were given to the one who hands over: what becomes of them must be
  /// said.
  func givenItems(_ situation: Situation) -> [TrackedItem] {
    situation.itemsInForce.filter { item in
      let records = [item.record] + item.services.map(\.record)
      return !item.roles.contains { role.isNamed($0) } && Handover.isOpen(item, situation)
        && records.contains { $0.initials.map { $0.hasSameBytes(as: from) } ?? false }
    }
  }

  private static func isOpen(_ item: TrackedItem, _ situation: Situation) -> Bool {
    !item.status.isSettled || item.isOverdue(at: situation.now)
  }

  /// Calls that were promised and not yet made: whoever was promised one has not been spoken to since.
  static func promisedCalls(_ situation: Situation) -> [(entry: EffectiveEntry, due: Moment)] {
    let contacts = situation.state.entries(.contact)
    return contacts.enumerated().compactMap { index, contact in
      guard let due = contact.moment("call-back"), let with = contact["with"] else { return nil }
      let isKept = contacts[(index + 1)...].contains { $0["with"].map { $0.hasSameBytes(as: with) } ?? false }
      return isKept ? nil : (contact, due)
    }
  }
}
