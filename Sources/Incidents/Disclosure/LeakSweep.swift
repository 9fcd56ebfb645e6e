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

    package init(file: String, text: String, baseline: String, values: [(field: String, value: String)]) {
      self.file = file
      self.text = text
      self.baseline = baseline
      self.values = values
    }
  }

  private let secrets: [Secret]

  /// - Parameters:
  ///   - situation: the incident, all of whose facts are looked for.
  ///   - own: the sealed values of the copies that are swept.
  ///   - others: those of the other copies of the set. What the audience may be told in them it may be told here too, but
  ///     for what is one funding body's.
  ///   - audience: whom the set is for.
  package init(
    _ situation: Situation, _ rules: DisclosureRules, own: IncidentValues, others: [IncidentValues],
    for audience: String
  ) {
    let table = situation.state.facts
    var open: [String] = []
    var sealed: [(fact: String, value: String, kind: Secret.Kind)] = []
    for (index, values) in ([own] + others).enumerated() {
      for value in values.all {
        let isOthers = index > 0 && IncidentValues.isOfFunder(value.field)
        guard let words = value.words(Access()) else { continue }
        let type = rules.disclosure.field(value.field)?.type
        if !isOthers, rules.decision(value.field, for: audience).clearance != nil {
          open.append(words)
        } else if rules.disclosure.field(value.field) != nil {
          sealed.append((value.field, words, type == .name ? .name : .text))
        }
      }
    }
    for name in table.names {
      guard let words = table[name], let kind = LeakSweep.kind(of: name) else { continue }
      sealed.append((name, words, kind))
    }
    for person in situation.facts.people { sealed.append(("people.\(person.code)", person.code, .text)) }
    let openTexts = open.map { SweptText($0) }
    let known = LeakSweep.known(situation.procedure).union(openTexts.flatMap(\.words))
    secrets = sealed.compactMap { entry in
      let words = SweptText(entry.value).words
      // What the audience may be told is no secret because it stands in another fact too.
      guard !openTexts.contains(where: { !$0.places(of: words).isEmpty }) else { return nil }
      return Secret(entry.value, of: entry.fact, entry.kind, known: known)
    }
  }

  /// The words found in the pages of a set, in the order of pages and lines.
  package func hits(in pages: [Page]) -> [LeakHit] {
    pages.flatMap { page -> [LeakHit] in
      let text = SweptText(page.text)
      let baseline = SweptText(page.baseline)
      let name = SweptText(page.file)
      let values = page.values.map { (field: $0.field, text: SweptText($0.value)) }
      var found: [LeakHit] = []
      for secret in secrets {
        if !LeakSweep.places(of: secret, in: name).isEmpty {
          found.append(LeakHit(fact: secret.fact, file: page.file, line: nil, carrier: nil))
        }
        guard let place = LeakSweep.place(of: secret, in: text, beyond: baseline) else { continue }
        let carrier = values.first { !LeakSweep.places(of: secret, in: $0.text).isEmpty }?.field
        found.append(LeakHit(fact: secret.fact, file: page.file, line: text.lines[place], carrier: carrier))
      }
      return found
    }
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
    case "services": return isOne(of: ["name", "address"], parts.last) ? .text : nil
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

  /// Every word of the version's sources, which are public.
  private static func known(_ procedure: Procedure) -> Set<String> {
    var words = Set(procedure.texts.flatMap { SweptText($0.text.plain).words })
    if let disclosure = procedure.disclosure {
      for script in procedure.scripts {
        words.formUnion(SweptText(ScriptOpening(blank: disclosure).open(script).plain).words)
      }
    }
    return words
  }
}
