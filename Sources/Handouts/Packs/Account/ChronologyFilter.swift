package import Incidents
internal import ProcedureModel
package import SourceText

/// Which lines of a log an account is to hold. Where it names several things, a line must be about all of them.
package struct ChronologyFilter: Sendable {
  /// Initials from the signature sheet, or a code from the list of people.
  package let person: String?
  package let item: ItemKey?
  package let role: RoleState?
  /// A service's id.
  package let service: String?
  /// The first and the last moment at which it may have happened.
  package let from: Moment?
  package let to: Moment?

  /// Something that the incident does not have, as a sentence with what it has.
  package struct Unknown: Error, Hashable, Sendable {
    package let message: String
  }

  /// Lets every line through.
  package init() {
    (person, item, role, service, from, to) = (nil, nil, nil, nil, nil, nil)
  }

  /// - Parameter situation: what the names are looked up in.
  /// - Throws: where the incident has no such person, role or service.
  package init(
    person: String? = nil, item: ItemKey? = nil, role: String? = nil, service: String? = nil, from: Moment? = nil,
    to: Moment? = nil, in situation: Situation
  ) throws(Unknown) {
    func check(_ name: String?, _ known: [String], _ what: String) throws(Unknown) {
      guard let name, !known.contains(where: { $0.hasSameBytes(as: name) }) else { return }
      let list = known.isEmpty ? "none" : known.joined(separator: ", ")
      throw Unknown(message: "The incident has no \(what) `\(name)`. It has: \(list).")
    }
    let signed = situation.facts.signatures.map(\.initials)
    let others = situation.state.written.map(\.by).filter { by in
      !by.isEmpty && !signed.contains { $0.hasSameBytes(as: by) }
    }
    let named = others.enumerated().filter { index, by in
      !others[..<index].contains { $0.hasSameBytes(as: by) }
    }.map(\.element)
    let codes = situation.facts.people.map(\.code)
    if let person, !codes.contains(where: { $0.hasSameBytes(as: person) }) {
      try check(person, signed + named, "person")
    }
    try check(service, situation.facts.services.map(\.id), "service")
    if let role, !situation.roles.contains(where: { $0.isNamed(role) }) {
      try check(role, situation.roles.map(\.key), "role")
    }
    self.person = person
    self.item = item
    self.role = role.flatMap { role in situation.roles.first { $0.isNamed(role) } }
    self.service = service
    self.from = from
    self.to = to
  }

  /// Whether it lets every line through.
  package var isEmpty: Bool {
    person == nil && item == nil && role == nil && service == nil && from == nil && to == nil
  }

  /// Whether it lets a line through.
  /// - Parameters:
  ///   - subject: what the line is about.
  ///   - moment: when it happened.
  func lets(_ subject: ChronologySubject, at moment: Moment) -> Bool {
    if let from, moment < from { return false }
    if let to, moment > to { return false }
    if let person, !ChronologyFilter.names(subject, person) { return false }
    if let item, !subject.items.contains(where: { ChronologyFilter.covers(item, $0) }) { return false }
    if let role, !subject.roles.contains(where: { role.isNamed($0) }) { return false }
    if let service, !subject.services.contains(where: { $0.hasSameBytes(as: service) }) { return false }
    return true
  }

  /// Whether an entry of an item is about the one that is asked for: an entry that names no service is about the item at
  /// each.
  private static func covers(_ wanted: ItemKey, _ key: ItemKey) -> Bool {
    guard wanted.address == key.address else { return false }
    guard let service = wanted.service, let own = key.service else { return true }
    return service.hasSameBytes(as: own)
  }

  /// Whether a person is named: by their initials alone in a field, or by their code anywhere, also within words.
  private static func names(_ subject: ChronologySubject, _ person: String) -> Bool {
    if subject.people.contains(where: { $0.hasSameBytes(as: person) }) { return true }
    guard (try? PersonCode(person)) != nil else { return false }
    return subject.texts.contains { text in
      text.utf8.split { byte in
        !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      }.contains { $0.elementsEqual(person.utf8) }
    }
  }

  /// What is asked for, in words: `AB; A2.4; from Fri 20 Nov 2026, 02:10`.
  package var words: String {
    [
      person.map { "what names \($0)" }, item.map { "what is about \($0)" },
      role.map { "rows, rota and facts of \($0.role.title.text)" }, service.map { "what concerns \($0)" },
      from.map { "what happened from \(LogTime.words($0))" }, to.map { "what happened up to \(LogTime.words($0))" },
    ].compactMap { $0 }.joined(separator: "; ")
  }
}
