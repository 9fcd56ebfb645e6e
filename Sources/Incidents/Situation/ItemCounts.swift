package import SourceText

/// How many items of an incident are in which state at a moment. Only items that are to be done count, but for `leftOut`.
package struct ItemCounts: Sendable, Hashable, Encodable {
  /// How many are to be done in this incident: done, started, open and not applicable together.
  package private(set) var total = 0
  package private(set) var done = 0
  package private(set) var started = 0
  package private(set) var open = 0
  /// Struck out with a reason.
  package private(set) var notApplicable = 0
  /// Whose time has come, and that are neither done nor struck out: among the open and started ones, and duties that
  /// come again.
  package private(set) var overdue = 0
  /// Open or started, and nobody is named for them.
  package private(set) var unassigned = 0
  /// Rows for types of service that the incident does not have: in no other number.
  package private(set) var leftOut = 0

  /// As JSON, the items that are to be done; those left out are no part of them.
  private enum CodingKeys: CodingKey {
    case total, done, started, open, notApplicable, overdue, unassigned
  }

  /// - Parameters:
  ///   - items: the situation's, or some of them.
  ///   - now: the moment at which due times are judged.
  package init(_ items: some Sequence<TrackedItem>, at now: Moment) {
    for item in items {
      guard item.isInForce else {
        leftOut += 1
        continue
      }
      total += 1
      switch item.status {
      case .done: done += 1
      case .started: started += 1
      case .open: open += 1
      case .notApplicable: notApplicable += 1
      }
      if item.isOverdue(at: now) { overdue += 1 }
      if item.isUnassigned, !item.status.isSettled { unassigned += 1 }
    }
  }

  /// The counts of one group of items.
  package struct Group: Sendable, Hashable {
    /// The letter of the appendix; nil for added actions.
    package let appendix: String?
    /// The words of the group.
    package let title: String
    package let counts: ItemCounts
  }

  /// The counts of each group, in the order in which the groups first come.
  /// - Parameters:
  ///   - items: the situation's, or some of them.
  ///   - now: the moment at which due times are judged.
  package static func groups(_ items: some Sequence<TrackedItem>, at now: Moment) -> [Group] {
    var members: [(appendix: String?, title: String, items: [TrackedItem])] = []
    var places: [[UInt8]: Int] = [:]
    for item in items {
      let key = Array("\(item.appendix ?? "") \(item.group)".utf8)
      if let place = places[key] {
        members[place].items.append(item)
      } else {
        places[key] = members.count
        members.append((item.appendix, item.group, [item]))
      }
    }
    return members.map { Group(appendix: $0.appendix, title: $0.title, counts: ItemCounts($0.items, at: now)) }
  }
}
