package import Files
package import ProcedureModel
package import SourceText

/// Checks an entry before it is recorded: every field against its kind, and that whoever records it has signed the
/// signature sheet.
package struct EntryCheck {
  private let lookup: ItemLookup
  private let facts: IncidentFacts
  private let now: Moment
  private let history: () throws(FileProblem) -> IncidentState
  private let place: (Address) -> Address

  /// - Parameters:
  ///   - now: nothing can have happened later.
  ///   - history: the log, read only where an entry needs it.
  ///   - place: where an address of `lookup` stands in the version in force; for entries from the paper of an earlier one.
  package init(
    _ lookup: ItemLookup, facts: IncidentFacts, now: Moment, history: @escaping () throws(FileProblem) -> IncidentState,
    place: @escaping (Address) -> Address = { $0 }
  ) {
    self.lookup = lookup
    self.facts = facts
    self.now = now
    self.history = history
    self.place = place
  }

  /// The entries with their addresses, services and codes in the right spelling, or everything that is wrong with them.
  package func check(_ drafts: [DraftEntry]) throws(FileProblem) -> Result<[DraftEntry], Refusal> {
    var checked: [DraftEntry] = []
    var reasons: [Refusal.Reason] = []
    for draft in drafts {
      switch try check(draft) {
      case .success(let entry): checked.append(entry)
      // The same slip in every entry of one command is said once.
      case .failure(let refusal): reasons += refusal.reasons.filter { !reasons.contains($0) }
      }
    }
    return reasons.isEmpty ? .success(checked) : .failure(Refusal(reasons))
  }

  private func check(_ draft: DraftEntry) throws(FileProblem) -> Result<DraftEntry, Refusal> {
    // Initials are typed in small letters too.
    let by = draft.by.asciiCapitals
    var reasons = initials(by, option: "--by")
    if let reason = tooLate(draft.at, "the time") { reasons.append(reason) }
    let fields: [EntryField] =
      draft.kind == .correct ? try correctedFields(draft, &reasons) : draft.kind.fields
    for field in fields
    where field.isRequired && !draft.fields.contains(where: { $0.name.hasSameBytes(as: field.name) }) {
      reasons.append(EntryCheck.missing(field))
    }
    var values: [(name: String, value: String?)] = []
    for (name, value) in draft.fields {
      guard let field = fields.first(where: { $0.name.hasSameBytes(as: name) }) else {
        reasons.append(
          Refusal.Reason(
            "\(draft.kind == .correct ? "that entry" : "the entry") has no field \(EntryCheck.isFieldName(name) ? "`\(name)`" : "of that name")",
            hint: "Its fields are: \(EntryCheck.names(fields, of: draft.kind).joined(separator: ", "))."))
        continue
      }
      switch try check(value, field, draft, service: &values) {
      case .success(let value): values.append((name, value))
      case .failure(let refusal): reasons += refusal.reasons
      }
    }
    for (index, field) in values.enumerated().reversed() {
      guard let first = values.firstIndex(where: { $0.name.hasSameBytes(as: field.name) }), first < index else {
        continue
      }
      if values[first].value?.hasSameBytes(as: field.value ?? "") ?? false {
        // The same service in the address and by itself.
        values.remove(at: index)
      } else if field.name.hasSameBytes(as: "service") {
        reasons.append(
          Refusal.Reason("two services are named for one entry", hint: "Record it twice, once for each service."))
      } else {
        reasons.append(
          Refusal.Reason("\(field.name) is said twice, and differently", hint: "Say it once; nothing was recorded."))
      }
    }
    if draft.kind == .correct, let digest = try corrected(draft)?.entry.digest {
      values.append(("digest", digest.text))
    }
    guard reasons.isEmpty else { return .failure(Refusal(reasons)) }
    return .success(DraftEntry(draft.kind, at: draft.at, by: by, values))
  }

  private static func missing(_ field: EntryField) -> Refusal.Reason {
    switch field.name {
    case "text", "who", "with", "state", "direction", "item", "person":
      Refusal.Reason("nothing is written for `\(field.label.lowercased())`", hint: "Write some words.")
    case "because": Refusal.Reason("no reason is given", hint: "Say it with --because \"…\".")
    default:
      Refusal.Reason("\(field.label.lowercased()) is missing", hint: "Say it with --\(field.name) \"…\".")
    }
  }

  /// The names that a person may write; those of a correction itself are options.
  private static func names(_ fields: [EntryField], of kind: EntryKind) -> [String] {
    let own = kind == .correct ? EntryKind.correct.fields.map(\.name) + ["happened", "done-by"] : []
    return fields.map(\.name).filter { name in !own.contains { $0.hasSameBytes(as: name) } }
  }

  private func check(
    _ value: String, _ field: EntryField, _ draft: DraftEntry, service values: inout [(name: String, value: String?)]
  ) throws(FileProblem) -> Result<String, Refusal> {
    switch field.kind {
    case .text: return .success(value)
    case .moment:
      guard let moment = Moment(iso: value) else {
        return .failure(
          Refusal("\(field.label.lowercased()) is no time", hint: "Write it as in 14:20, or 2026-11-20 14:20."))
      }
      // Everything else that has a time may be to come.
      if field.name.hasSameBytes(as: "happened"), let reason = tooLate(moment, "--happened") {
        return .failure(Refusal([reason]))
      }
      return .success(value)
    case .item:
      // A new action's own number was given out by the tool.
      if draft.kind == .add, field.name.hasSameBytes(as: "item") { return .success(value) }
      switch try lookup.find(value, facts: facts, history: history) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let key):
        if let reason = try leftOut(key, draft.kind) { return .failure(Refusal([reason])) }
        if let service = key.service { values.append(("service", service)) }
        return .success(key.address.text)
      }
    case .service:
      guard facts.services.contains(where: { $0.id.hasSameBytes(as: value) }) else {
        return .failure(
          Refusal(
            "the incident has no service `\(value)`",
            hint: "Its services are: \(facts.services.map(\.id).joined(separator: ", "))."))
      }
      return .success(value)
    case .initials:
      let value = value.asciiCapitals
      let reasons = initials(value, option: "--\(field.name)")
      return reasons.isEmpty ? .success(value) : .failure(Refusal(reasons))
    case .score:
      guard let number = Int(value), 1...5 ~= number else {
        return .failure(
          Refusal("--\(field.name) must be a whole number from 1 to 5", hint: "1 is the least, 5 the most."))
      }
      return .success(String(number))
    case .number:
      guard let number = Int(digits: value.utf8), number < 100_000 else {
        return .failure(
          Refusal("--\(field.name) must be a whole number", hint: "Write it in figures, as in --\(field.name) 38."))
      }
      return .success(String(number))
    case .count:
      guard let number = Int(digits: value.utf8), number > 0 else {
        return .failure(
          Refusal("\(field.label.lowercased()) must be a whole number from 1", hint: "Write it in figures, as in 12."))
      }
      return .success(String(number))
    case .person: return person(value)
    case .oneOf(let words):
      guard words.contains(where: { $0.hasSameBytes(as: value) }) else {
        return .failure(
          Refusal(
            "\(field.label.lowercased()) must be one of \(words.joined(separator: ", "))",
            hint: "Write one of these words."))
      }
      return .success(value)
    case .line:
      return Int(value) == nil
        ? .failure(
          Refusal("the line must be a number", hint: "`procdoc incident log` lists the lines with their numbers."))
        : .success(value)
    }
  }

  /// Whether a text may be a field's name, so that a message can hold it.
  private static func isFieldName(_ text: String) -> Bool {
    text.utf8.count <= 20
      && text.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0 == UInt8(ascii: "-") }
  }

  /// What is said of a time at which nothing can have happened yet.
  private func tooLate(_ moment: Moment, _ what: String) -> Refusal.Reason? {
    guard moment > now.adding(seconds: 60) else { return nil }
    return Refusal.Reason(
      "\(what) is still to come: it is \(now.london.time.inWords) now",
      hint: "Write the day with it if it was on an earlier day, as in `yesterday 14:20`.")
  }

  private func leftOut(_ key: ItemKey, _ kind: EntryKind) throws(FileProblem) -> Refusal.Reason? {
    if kind == .include {
      guard !lookup.isLeftOut(key.address, facts: facts) else { return nil }
      return Refusal.Reason(
        "\(key.address) is not left out of this incident", hint: "Record it or give it out as it is.")
    }
    guard kind == .state || kind == .assign, lookup.isLeftOut(key.address, facts: facts),
      try history().included[place(key.address)] == nil
    else { return nil }
    return Refusal.Reason(
      "\(key.address) is left out of this incident: it is for another type of service",
      hint: "If it is to be done all the same, bring it back first: "
        + "`procdoc incident include INCIDENT \(key.address) --because … --by …`.")
  }

  /// What is wrong with initials: that nobody signed with them.
  func initials(_ text: String, option: String) -> [Refusal.Reason] {
    guard facts.signature(text) == nil else { return [] }
    return [
      Refusal.Reason(
        text.isEmpty ? "nobody is named with \(option)" : "the initials \(text) are not on the signature sheet",
        hint: "Sign first: `procdoc incident sign INCIDENT \(text.isEmpty ? "AB" : text) --name … --post … "
          + "--organisation …`.")
    ]
  }

  private func person(_ value: String) -> Result<String, Refusal> {
    do throws(PersonCode.Problem) {
      let code = try PersonCode(value).description
      guard facts.people.contains(where: { $0.code.hasSameBytes(as: code) }) else {
        return .failure(
          Refusal("people.csv has no code \(code)", hint: "Compare it with the list."))
      }
      return .success(code)
    } catch {
      return .failure(Refusal("the code \(error.message)", hint: "Compare it with the list."))
    }
  }

  /// The entry that a correction corrects; nil where there is none.
  private func corrected(_ draft: DraftEntry) throws(FileProblem) -> EffectiveEntry? {
    guard let line = draft.fields.first(where: { $0.name.hasSameBytes(as: "corrects") })?.value else { return nil }
    return try history().entries.first { String($0.number).hasSameBytes(as: line) }
  }

  /// The fields that a correction of an entry may hold: its own, and those of the entry that it corrects.
  private func correctedFields(
    _ draft: DraftEntry, _ reasons: inout [Refusal.Reason]
  ) throws(FileProblem) -> [EntryField] {
    let own =
      EntryKind.correct.fields + [
        EntryField("happened", "When it happened", .moment), EntryField("done-by", "Who did it", .initials),
      ]
    guard let line = draft.fields.first(where: { $0.name.hasSameBytes(as: "corrects") })?.value, let number = Int(line)
    else { return own }
    guard let entry = try corrected(draft), let kind = entry.entry.kind else {
      reasons.append(
        Refusal.Reason(
          "the log has no entry in line \(number) that can be corrected",
          hint:
            "`procdoc incident log` lists the lines with their numbers. A correction is corrected by another one of "
            + "the first entry."))
      // What its fields would be, nobody knows.
      return own + draft.fields.map { EntryField($0.name, $0.name) }
    }
    if [.start, .set, .edit].contains(kind) {
      reasons.append(
        Refusal.Reason(
          kind == .start
            ? "line \(number) says how the incident began, which is not corrected"
            : "line \(number) is about a fact of incident.yaml or people.csv",
          hint: kind == .start
            ? "Start another incident if it began as something else: `procdoc incident start`."
            : "Set the fact anew: `procdoc incident set`."))
    }
    if kind == .close || kind == .reopen {
      reasons.append(
        Refusal.Reason(
          "line \(line) says that the log was \(kind == .close ? "closed" : "opened again"), which is not corrected",
          hint: "Open or close it anew: `procdoc incident reopen`, `procdoc incident close`."))
    }
    if kind == .update {
      reasons.append(
        Refusal.Reason(
          "line \(line) says that the incident was moved to another version, which is not corrected",
          hint: "Move it anew: `procdoc incident update`; rows that are to be confirmed are recorded once more."))
    }
    return own
      + kind.fields.filter { !$0.isFixed }.map { field in
        EntryField(field.name.hasSameBytes(as: "because") ? "corrected-because" : field.name, field.label, field.kind)
      }
  }
}
