internal import Incidents
internal import ProcedureModel
internal import SourceText

/// What an entry of the log is about: whom, which items, roles and services it names.
struct ChronologySubject: Sendable {
  /// Texts that are a person's initials if any are: who did it, who typed it, to whom it was given, who holds what.
  private(set) var people: [String] = []
  /// Everything that may hold a person's code.
  private(set) var texts: [String] = []
  private(set) var items: [ItemKey] = []
  /// Titles and codes of roles, as written and by the cards on which its items stand.
  private(set) var roles: [String] = []
  private(set) var services: [String] = []

  /// Adds what an entry, or a correction of it, says.
  /// - Parameter kind: of the entry.
  mutating func add(
    _ by: String, _ fields: [(name: String, value: String)], kind: EntryKind?, _ situation: Situation
  ) {
    people.append(by)
    let service = fields.first { $0.name.hasSameBytes(as: "service") }?.value
    for (name, value) in fields {
      people.append(value)
      texts += [name, value]
      switch kind?.fields.first(where: { $0.name.hasSameBytes(as: name) })?.kind {
      case .item: add(item: ItemKey(value).address, at: service, situation)
      case .service: services.append(value)
      case .text, .moment, .initials, .score, .count, .number, .person, .oneOf, .line, nil: break
      }
      if name.hasSameBytes(as: "role") { roles.append(value) }
      // A fact: its name stands in a field of `set` and `edit`, and is one itself among the facts at the start.
      for fact in [name, name.hasSameBytes(as: "field") ? value : ""] {
        let parts = fact.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count > 2 else { continue }
        if parts[0].hasSameBytes(as: "services") { services.append(parts[1]) }
        if parts[0].hasSameBytes(as: "roles") { roles.append(parts[1]) }
      }
    }
  }

  private mutating func add(item address: Address, at service: String?, _ situation: Situation) {
    items.append(ItemKey(address, service: service))
    guard let item = situation.item(address) else { return }
    roles += item.roles
    // What is recorded for all services is recorded at each that the item concerns.
    if service == nil { services += item.concerns.map(\.id) }
  }
}
