internal import Incidents
internal import ProcedureModel
internal import SourceText

/// For whom a pack is cut down: a role, or a person with the roles that they hold.
struct PackRecipient: Sendable {
  /// As the cover and the sheet of rows call them: `Project lead`, `Anna Berg (AB)`.
  let title: String
  /// The roles whose cards are in the pack, by `RoleState.key`.
  let roles: [String]
  /// What their list is called, and what it holds in words.
  let listTitle: String
  let listWords: String
  /// The items of the list, in the order of reading.
  let items: [TrackedItem]

  /// Nil for a selection that asks for nobody; a person goes before a role.
  /// - Throws: where there is no such role or person.
  init?(_ selection: PackSelection, _ situation: Situation) throws(PackSelection.Unknown) {
    if let person = selection.person {
      try self.init(person: person, situation)
    } else if let role = selection.role {
      try self.init(role: role, situation)
    } else {
      return nil
    }
  }

  private init(role text: String, _ situation: Situation) throws(PackSelection.Unknown) {
    guard let role = situation.roles.first(where: { $0.isNamed(text) }) else {
      throw .role(text, known: situation.roles.map(\.key))
    }
    title = role.role.title.text
    roles = [role.key]
    listTitle = "Rows of \(title)"
    listWords = "Every item that is on this role's card or given to its holder."
    items = situation.itemsInForce.filter { item in
      item.roles.contains { $0.hasSameBytes(as: role.role.title.text) } || role.isGiven(item)
    }
  }

  private init(person initials: String, _ situation: Situation) throws(PackSelection.Unknown) {
    let known = PackRecipient.people(situation)
    guard known.contains(where: { $0.hasSameBytes(as: initials) }) else { throw .person(initials, known: known) }
    let name = situation.facts.signature(initials)?.name
    title = name.map { "\($0) (\(initials))" } ?? initials
    roles = situation.roles.filter { role in
      (role.initials ?? role.holder).map { $0.hasSameBytes(as: initials) } ?? false
    }.map(\.key)
    listTitle = "Given to \(title)"
    listWords = "Every item that was given to \(initials). What is only on a card of theirs stands on the card."
    items = situation.itemsInForce.filter { $0.isGiven(to: initials) }
  }

  /// The initials that the incident knows: of the signature sheet, of holders, of whoever was given something.
  private static func people(_ situation: Situation) -> [String] {
    var known: [String] = []
    let all =
      situation.facts.signatures.map(\.initials) + situation.roles.compactMap { $0.initials ?? $0.holder }
      + situation.items.flatMap { [$0.record.initials] + $0.services.map(\.record.initials) }.compactMap { $0 }
    for initials in all where !known.contains(where: { $0.hasSameBytes(as: initials) }) { known.append(initials) }
    return known
  }
}

extension TrackedItem {
  /// Whether it was given to somebody, for all services or for one.
  func isGiven(to initials: String) -> Bool {
    ([record] + services.map(\.record)).contains { $0.initials.map { $0.hasSameBytes(as: initials) } ?? false }
  }
}

extension RoleState {
  /// Whether an item was given to this role: to its holder by their initials, or to the role itself, its code or title
  /// standing where the organisation does. An organisation alone (`SCC`) is no one role's.
  func isGiven(_ item: TrackedItem) -> Bool {
    let records = [item.record] + item.services.map(\.record)
    if let mine = initials ?? holder, item.isGiven(to: mine) { return true }
    return records.contains { $0.organisation.map { isNamed($0) } ?? false }
  }
}
