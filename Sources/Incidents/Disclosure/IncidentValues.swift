internal import ProcedureModel
internal import SourceText

/// The values that scripts may name, sealed: what `incident.yaml` and `people.csv` say, by the names that scripts use.
///
/// A free field of `incident.yaml` (`fields:`) has its own name, and stands over a value that is worked out. On the sheets of
/// one service its own (`closure.date@rose-house`) stands over that of all.
package struct IncidentValues: Sendable {
  private var sealed: [String: SealedValue] = [:]
  private var free: [String] = []
  /// What is added to the name of a script's copy for its subject; nil for none.
  package let suffix: String?
  /// The service that they are of; nil for all together.
  package let service: String?

  /// Whom a copy of a script speaks of, where it does not speak of all.
  package struct Subject: Sendable {
    /// The service of `service.` fields and of counts; nil for all together.
    package var service: IncidentFacts.Service?
    /// The funding body of `funder.` fields; nil for none.
    package var funder: FundingBody?

    package init(service: IncidentFacts.Service? = nil, funder: FundingBody? = nil) {
      self.service = service
      self.funder = funder
    }
  }

  /// - Parameters:
  ///   - situation: the incident.
  ///   - subject: whom `service.` and `funder.` fields and counts speak of.
  package init(_ situation: Situation, _ subject: Subject = Subject()) {
    let parts = [subject.service?.id, subject.funder?.slug].compactMap { $0 }
    suffix = parts.isEmpty ? nil : parts.joined(separator: "-")
    let service = subject.service
    self.service = service?.id
    let facts = situation.facts
    let people = PeopleCounts(
      facts.people.filter { person in
        service.map { service in person.service?.hasSameBytes(as: service.id) ?? false } ?? true
      })
    let hasPeople = !facts.people.isEmpty
    func count(_ number: Int) -> String? { hasPeople ? String(number) : nil }
    let notified = facts.notified?.london.time
    let named: [(String, String?)] = [
      ("incident.reference", facts.id), ("provider.name", facts.provider),
      ("notified.date", notified?.day.inWords), ("notified.time", notified?.clock),
      ("lead.name", IncidentValues.name(facts.lead, facts)), ("lead.telephone", facts.telephone),
      ("services.count", facts.services.isEmpty ? nil : String(facts.services.count)),
      ("service.name", service?.name), ("service.address", service?.address),
      ("funder.name", subject.funder?.name),
      ("service.type", IncidentValues.meaning(of: service?.type, situation.procedure)),
      ("counts.people", count(people.total)), ("counts.told", count(people.told)),
      ("counts.not-told", count(people.total - people.told)), ("counts.assessed", count(people.assessed)),
      ("counts.not-assessed", count(people.total - people.assessed)), ("counts.moved", count(people.moved)),
      ("counts.not-moved", count(people.total - people.moved)), ("counts.reviewed", count(people.reviewed)),
    ]
    for (name, value) in named { set(name, value) }
    let names = facts.services.compactMap(\.name)
    sealed["services.names"] = SealedValue(
      IncidentValues.list(names), of: "services.names", at: self.service, parts: names)
    let codes = subject.funder?.people ?? []
    sealed["funder.people"] = SealedValue(
      codes.joined(separator: ", "), of: "funder.people", at: self.service, parts: codes)
    for role in situation.roles {
      let key = Slug.make(role.key)
      set("role.\(key).holder", role.holder)
      set("role.\(key).telephone", role.telephone)
      set("role.\(key).deputy", role.deputy)
      set("role.\(key).deputy-telephone", role.deputyTelephone)
    }
    let typed = facts.fields.map { (name: FreeField($0.name), value: $0.value) }
    for field in typed.filter({ $0.name.service == nil }) + typed.filter({ $0.name.service != nil }) {
      if let own = field.name.service, !(service?.id.hasSameBytes(as: own) ?? false) { continue }
      // One text for all funding bodies would give each the others' people.
      if subject.funder != nil, IncidentValues.isOfFunder(field.name.field) { continue }
      set(field.name.field, field.value)
      free.append(field.name.field)
    }
  }

  /// The value of a field, known or not.
  package subscript(name: String) -> SealedValue { sealed[name] ?? SealedValue(nil, of: name, at: service) }

  /// Every value, known or not, by the bytes of the fields' names.
  var all: [SealedValue] {
    sealed.values.sorted { $0.field.utf8.lexicographicallyPrecedes($1.field.utf8) }
  }

  /// Whether a field speaks of one service.
  package static func isOfService(_ field: String) -> Bool { field.utf8.starts(with: "service.".utf8) }

  /// Whether a field speaks of one funding body, and of the people whom it placed.
  package static func isOfFunder(_ field: String) -> Bool { field.utf8.starts(with: "funder.".utf8) }

  /// Whether a value stands among the free fields of `incident.yaml`, where anything may be typed.
  func isFree(_ field: String) -> Bool { free.contains { $0.hasSameBytes(as: field) } }

  private mutating func set(_ name: String, _ value: String?) {
    sealed[name] = SealedValue(value, of: name, at: service)
  }

  /// The name that belongs to initials, or what was written.
  private static func name(_ holder: String?, _ facts: IncidentFacts) -> String? {
    holder.map { facts.signature($0)?.name ?? $0 }
  }

  /// `Rose House, Elm Court and Brightwater Home Care`.
  private static func list(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    let before = names.dropLast()
    return before.isEmpty ? last : "\(before.joined(separator: ", ")) and \(last)"
  }

  /// What a code of a checklist's applicability means: `Care home`.
  private static func meaning(of type: String?, _ procedure: Procedure) -> String? {
    guard let type else { return nil }
    for appendix in procedure.appendices {
      guard case .checklist(let checklist) = appendix.content else { continue }
      if let code = checklist.applicability.first(where: { $0.code.hasSameBytes(as: type) }) { return code.meaning }
    }
    return type
  }
}
