/// How many of the people affected have been told, assessed, moved and reviewed. Numbers only, so that it may be shown to
/// those who may not see the list.
package struct PeopleCounts: Sendable, Hashable, Encodable {
  /// How many are on the list.
  package private(set) var total = 0
  package private(set) var told = 0
  package private(set) var assessed = 0
  package private(set) var moved = 0
  package private(set) var reviewed = 0

  /// - Parameter people: the incident's, or those of one service.
  package init(_ people: some Sequence<IncidentFacts.Person>) {
    for person in people {
      total += 1
      if person.told != nil { told += 1 }
      if person.assessed != nil { assessed += 1 }
      if person.moved != nil { moved += 1 }
      if person.reviewed != nil { reviewed += 1 }
    }
  }
}
