internal import SourceText
internal import StrictYAML

/// An `incident.yaml` that reads without error, and the steps by which one field of it becomes another.
struct EditedIncident {
  /// The whole file, byte order mark included.
  let bytes: [UInt8]
  let facts: FactTable
  private let layout: YAMLLayout

  init(_ bytes: [UInt8]) throws(IncidentEditProblem) {
    let document = FactReader.Document(path: "incident.yaml", bytes: bytes)
    let read = IncidentFile.read(document)
    guard let facts = read.facts, let root = document.root else { throw .unreadable(read.diagnostics) }
    self.bytes = bytes
    self.facts = facts
    layout = YAMLLayout(file: document.file, root: root)
  }

  /// The line of a list's entry; nil where there is none.
  func line(of list: FactList, _ key: String) -> Int? {
    layout.find(key, in: list).map { entry in
      (layout.entry(list.identity, of: entry.value)?.value.range ?? entry.value.range).start.line
    }
  }

  /// The file with one field set, and the entry that it belongs to added where it is not there.
  /// - Parameter scriptFields: names of free fields that may be meant by an unknown one, set or not.
  func setting(
    _ name: String, to value: String?, scriptFields: [String] = []
  ) throws(IncidentEditProblem) -> EditedIncident {
    guard let field = FactName(name) else {
      throw .unknownField(
        name: name, suggestions: FactName.suggestions(for: name, in: facts, scriptFields: scriptFields))
    }
    let value = value.flatMap { $0.utf8.isEmpty ? nil : $0 }
    let fact = try fact(value, of: field, name)
    if let old = facts[name], let fact, old.hasSameBytes(as: fact) { return self }
    if facts[name] == nil, fact == nil { return self }

    switch field {
    case .plain(let key):
      return try trying(layout.set(key, to: written(fact, field)), name, fact)
    case .entry(let list, let key, let part):
      return try setting(part, of: list, key, name, fact)
    case .closedDay(let day):
      return try trying(splices(day, fact), name, fact)
    case .free(let free):
      let services = facts.keys(of: FactList.services.rawValue)
      if let service = FreeField(free).service, !services.contains(where: { $0.hasSameBytes(as: service) }) {
        throw .wrongValue(
          name: name, message: "names a service that is none of this incident",
          hint: services.isEmpty ? "There are no services yet." : "The ids are: \(services.joined(separator: ", ")).")
      }
      let isThere = layout.entry("fields").flatMap { layout.entry(free, of: $0.value) } != nil
      if let map = layout.entry("fields")?.value, isThere {
        return try trying(layout.set(free, of: map, to: fact), name, fact)
      }
      return try trying(fact.map { layout.add(free, $0, toMap: "fields") } ?? [], name, fact)
    }
  }

  // MARK: What may be written

  /// The value as the facts hold it.
  private func fact(
    _ value: String?, of field: FactName, _ name: String
  ) throws(IncidentEditProblem) -> String? {
    guard let value else { return nil }
    if YAMLText.refused(in: value) != nil {
      throw .wrongValue(
        name: name, message: "cannot hold control characters", hint: "Type the text again without them.")
    }
    let unseen = value.unicodeScalars.first { InvisibleCharacter.name(of: $0) != nil && !isJoiner($0) }
    if unseen != nil {
      throw .wrongValue(
        name: name, message: "would hold a character that cannot be seen",
        hint: "Text that is copied often brings one along: type it again.")
    }
    do {
      return try field.kind.fact(value)
    } catch {
      throw .wrongValue(name: name, message: error.message, hint: error.hint)
    }
  }

  /// Honest words and emoji have these.
  private func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

  /// The fact as it stands in the file.
  private func written(_ fact: String?, _ field: FactName) -> String? {
    switch field.kind {
    case .time: fact.map { FactTime.written($0) }
    case .text, .mode, .day, .id, .initials, .role: fact
    }
  }

  // MARK: Lists

  private func setting(
    _ part: String, of list: FactList, _ key: String, _ name: String, _ fact: String?
  ) throws(IncidentEditProblem) -> EditedIncident {
    let isIdentity = part.hasSameBytes(as: list.identity)
    guard let found = layout.find(key, in: list) else {
      guard let fact else { return self }
      let identity = isIdentity ? fact : key
      // Through `fact`, since a key that a person typed has to be such an id, role or initials.
      let identityName = "\(list.rawValue).\(key).\(list.identity)"
      guard let text = try self.fact(identity, of: .entry(list, key: key, field: list.identity), identityName),
        FactList.key(of: text).hasSameBytes(as: key)
      else { throw .wrongValue(name: identityName, message: "does not belong to this name", hint: nil) }
      let added = try trying(
        layout.add(.map([(key: list.identity, text: text)]), to: list.rawValue), identityName, text)
      return isIdentity ? added : try added.setting(name, to: fact)
    }
    if isIdentity {
      if fact == nil { return try removing(found.index, of: list, key, name) }
      guard let fact, FactList.key(of: fact).hasSameBytes(as: key) else {
        throw .wrongValue(
          name: name, message: "cannot become another, since other facts and the log go by it",
          hint: "Add a new entry, or edit the file by hand.")
      }
    }
    return try trying(layout.set(part, of: found.value, to: fact), name, fact)
  }

  private func removing(
    _ index: Int, of list: FactList, _ key: String, _ name: String
  ) throws(IncidentEditProblem) -> EditedIncident {
    let others = list.keys.dropFirst().filter { facts["\(list.rawValue).\(key).\($0)"] != nil }
    guard others.isEmpty else {
      throw .wrongValue(
        name: name, message: "cannot be taken out before the entry's other fields: \(others.joined(separator: ", "))",
        hint: nil)
    }
    return try trying(layout.remove(index, from: list.rawValue), name, nil)
  }

  private func splices(_ day: CalendarDate, _ fact: String?) -> [YAMLLayout.Splice] {
    let date = day.description
    let isDayAlone = fact.map { $0.hasSameBytes(as: date) } ?? true
    guard let found = layout.find(day) else {
      guard let fact else { return [] }
      return layout.add(.literal(isDayAlone ? YAMLText.quoted(date) : closedDay(date, fact)), to: "closed-days")
    }
    guard let fact else { return layout.remove(found.index, from: "closed-days") }
    if case .map = found.value.content { return layout.set("name", of: found.value, to: isDayAlone ? nil : fact) }
    return [layout.replacement(of: found.value, by: closedDay(date, fact))]
  }

  private func closedDay(_ date: String, _ words: String) -> String {
    "{date: \(YAMLText.quoted(date)), name: \(YAMLText.quoted(words))}"
  }

  // MARK: Reading back

  /// The first of some proposals after which exactly one field has changed.
  private func trying(
    _ splices: [YAMLLayout.Splice], _ name: String, _ fact: String?
  ) throws(IncidentEditProblem) -> EditedIncident {
    var expected = facts
    expected[name] = fact
    for splice in splices {
      if let edited = try? EditedIncident(bytes(with: splice)), expected.changes(to: edited.facts).isEmpty {
        return edited
      }
    }
    throw .byHand(name: name, line: splices.first.map { layout.line(of: $0) })
  }

  private func bytes(with splice: YAMLLayout.Splice) -> [UInt8] {
    // The text that places count in has no byte order mark.
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var changed = bytes
    changed.replaceSubrange(mark + splice.range.lowerBound..<mark + splice.range.upperBound, with: splice.text.utf8)
    return changed
  }
}
