internal import ProcedureModel
internal import SourceText

/// Looks in the finished bytes of an audience's set, and in its files' names, for every value that the audience was not
/// cleared for. It finds what labels cannot: a name typed into a field that may be told.
///
/// Only what the incident's values put on a page counts: the same page with its blanks is the baseline, so that Mrs Will
/// does not keep the word "will" from being printed. It gives places and never words.
package struct LeakSweep: Sendable {
  /// The key to sealed values, which only a sweep has.
  struct Access {
    fileprivate init() {}
  }

  /// One finished file of a set, and the same with blanks.
  package struct Page: Sendable {
    package let file: String
    package let text: String
    package let baseline: String
    /// The values that were opened on it, with the names of their fields.
    package let values: [(field: String, value: String)]
    /// The line that says who approved it, which stands in the baseline too; nil where nobody did.
    package let approval: String?

    package init(
      file: String, text: String, baseline: String, values: [(field: String, value: String)], approval: String?
    ) {
      self.file = file
      self.text = text
      self.baseline = baseline
      self.values = values
      self.approval = approval
    }
  }

  private let secrets: [Secret]

  /// - Parameters:
  ///   - situation: the incident, all of whose facts are looked for.
  ///   - own: the sealed values of the copy that is swept.
  ///   - others: those of the other copies of the set. What the audience may be told in them it may be told here too, but
  ///     for what is one funding body's.
  ///   - audiences: all that the copy is for; what one of them may not be told it must not hold.
  ///   - publicWords: those of the incident's version.
  ///   - logged: names that stand in the log alone.
  package init(
    _ situation: Situation, _ rules: DisclosureRules, own: IncidentValues, others: [IncidentValues],
    for audiences: [String], _ publicWords: PublicWords, _ logged: LoggedNames
  ) {
    let table = situation.state.facts
    var open: [(words: [String], isTrusted: Bool, parts: [String])] = []
    var sealed: [(fact: String, value: String, kind: Secret.Kind)] = []
    // What the copy itself is given. The same words of another service's field are no secret in it.
    var given: [(field: String, words: [String])] = []
    func isGiven(_ field: String, _ value: String) -> Bool {
      given.contains { $0.field.hasSameBytes(as: field) && $0.words == SweptText(value).words }
    }
    for (index, values) in ([own] + others).enumerated() {
      let rules = rules.at(values.service)
      for value in values.all {
        guard let words = value.words(Access()), let field = rules.disclosure.field(value.field) else { continue }
        let isOthers = index > 0 && IncidentValues.isOfFunder(value.field)
        if !isOthers, rules.decision(value.field, for: audiences).clearance != nil {
          let text = SweptText(words)
          if index == 0 { given.append((value.field, text.words)) }
          // A name has its own kind of field, and so has a number; into any other that somebody fills in goes anything.
          let isTrusted =
            switch field.type {
            case .name: true
            case .telephone: text.words.allSatisfy(SweptText.isNumber)
            case .text, .email, .date, .time, .number, .blank: !values.isFree(value.field)
            }
          let codes = field.holdsCodes ? situation.facts.people.map(\.code).filter { text.holds(word: $0) } : []
          open.append((text.words, isTrusted, value.parts(Access()) + codes))
        } else if !isGiven(value.field, words) {
          sealed.append((value.field, words, LeakSweep.kind(of: field)))
        }
      }
    }
    // What a fact once said is as little for others as what it says now.
    for (name, words) in table.names.map({ ($0, table[$0] ?? "") }) + LeakSweep.former(situation.state) {
      guard let kind = LeakSweep.kind(of: name) else { continue }
      if let free = LeakSweep.freeField(name) {
        let there = rules.at(free.service ?? own.service)
        if there.decision(free.field, for: audiences).clearance != nil || isGiven(free.field, words) { continue }
      }
      sealed.append((name, words, kind))
    }
    for name in logged.names { sealed.append((name.fact, name.text, name.kind)) }
    for person in situation.facts.people { sealed.append(("people.\(person.code)", person.code, .text)) }
    let parts = open.flatMap(\.parts).map { SweptText($0).words }
    let trusted = open.filter(\.isTrusted).map(\.words)
    let known = Secret.Known(
      words: publicWords.words.union((trusted + parts).flatMap { $0 }),
      values: trusted + parts,
      numbers: (trusted + parts).filter { $0.allSatisfy(SweptText.isNumber) }.map {
        SweptText.core(of: $0.flatMap(\.utf8))
      })
    var secrets: [Secret] = []
    var kinds: [[String]: Set<Secret.Kind>] = [:]
    for entry in sealed {
      guard let secret = Secret(entry.value, of: entry.fact, entry.kind, known) else { continue }
      // What several facts say is one secret, and has the name of the first.
      let kind = secret.kind
      guard kinds[secret.words]?.isDisjoint(with: [kind, .name]) ?? true else { continue }
      kinds[secret.words, default: []].insert(kind)
      secrets.append(secret)
    }
    self.secrets = secrets
  }

  /// The words found in the pages of a set, in the order of pages and lines.
  package func hits(in pages: [Page]) -> [LeakHit] {
    pages.flatMap { page -> [LeakHit] in
      let text = LeakSweep.swept(page.text, page.file)
      let baseline = LeakSweep.swept(page.baseline, page.file)
      let name = SweptText(page.file)
      let values = page.values.map { (field: $0.field, text: SweptText($0.value)) }
      let approval = SweptText(page.approval ?? "")
      var found: [LeakHit] = []
      for secret in secrets {
        if !LeakSweep.places(of: secret, in: name).isEmpty {
          found.append(LeakHit(fact: secret.fact, file: page.file, line: nil, carrier: nil))
        }
        if let place = LeakSweep.place(of: secret, in: text, beyond: baseline) {
          let carrier = values.first { !LeakSweep.places(of: secret, in: $0.text).isEmpty }?.field
          found.append(LeakHit(fact: secret.fact, file: page.file, line: text.lines[place], carrier: carrier))
        } else if !secret.kind.isName, let place = LeakSweep.places(of: secret, in: approval).first {
          // Who approved it is printed by name; whatever else is written there is looked at.
          found.append(
            LeakHit(fact: secret.fact, file: page.file, line: approval.lines[place], carrier: "approved-by"))
        }
      }
      return found
    }
  }

  private static func swept(_ text: String, _ file: String) -> SweptText {
    file.utf8.suffix(5).elementsEqual(".html".utf8) ? SweptText(html: text) : SweptText(text)
  }

  /// The first place that the baseline does not account for: nil where each run stands no more often than there.
  private static func place(of secret: Secret, in text: SweptText, beyond baseline: SweptText) -> Int? {
    let runs = secret.runs.map { (text.places(of: $0), baseline.places(of: $0).count) }
    let numbers = secret.numbers.map { (text.places(ofNumber: $0), baseline.places(ofNumber: $0).count) }
    return (runs + numbers).filter { $0.0.count > $0.1 }.compactMap(\.0.first).min()
  }

  private static func places(of secret: Secret, in text: SweptText) -> [Int] {
    secret.runs.flatMap { text.places(of: $0) } + secret.numbers.flatMap { text.places(ofNumber: $0) }
  }

  /// What facts said before they were changed, in the order of the log.
  private static func former(_ state: IncidentState) -> [(String, String)] {
    func isFormer(_ name: String, _ value: String) -> Bool { !(state.facts[name]?.hasSameBytes(as: value) ?? false) }
    return state.written.flatMap { entry -> [(String, String)] in
      switch entry.kind {
      case .facts: entry.fields.filter { isFormer($0.name, $0.value) }.map { ($0.name, $0.value) }
      case .set, .edit:
        [entry["old"], entry["new"]].compactMap { value in
          guard let field = entry["field"], let value, isFormer(field, value) else { return nil }
          return (field, value)
        }
      default: []
      }
    }
  }

  /// The name that scripts have for a fact which is a free field: `next-update` of `fields.next-update`.
  private static func freeField(_ name: String) -> FreeField? {
    let prefix = "fields."
    guard name.utf8.starts(with: prefix.utf8) else { return nil }
    return FreeField(String(Substring(name.utf8.dropFirst(prefix.utf8.count))))
  }

  /// How a value that scripts may name is looked for.
  private static func kind(of field: Disclosure.Field) -> Secret.Kind {
    if field.type == .name { return .name }
    return field.name.text.hasSameBytes(as: "service.address") ? .address : .text
  }

  /// How a fact is looked for; nil for the form's own words: codes, titles of roles, names of versions, kinds of service.
  private static func kind(of name: String) -> Secret.Kind? {
    let parts = name.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    func isOne(of names: [String], _ text: String?) -> Bool {
      text.map { text in names.contains { $0.hasSameBytes(as: text) } } ?? false
    }
    if parts.count == 1 {
      if isOne(of: ["lead"], parts[0]) { return .name }
      return isOne(of: ["provider", "telephone", "reason"], parts[0]) ? .text : nil
    }
    switch parts[0] {
    case "services":
      if isOne(of: ["address"], parts.last) { return .address }
      return isOne(of: ["name"], parts.last) ? .text : nil
    case "roles", "contacts":
      if isOne(of: ["holder", "deputy", "name"], parts.last) { return .name }
      return isOne(of: ["telephone", "deputy-telephone", "on-call"], parts.last) ? .text : nil
    case "signatures": return isOne(of: ["name"], parts.last) ? .name : nil
    case "people": return isOne(of: ["worker"], parts.last) ? .name : nil
    // Free fields are looked for under the names of their own.
    case "fields": return .text
    default: return nil
    }
  }
}
