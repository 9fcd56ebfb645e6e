package import ProcedureModel
internal import SourceText

/// Decides what an audience may be told in an incident: the rules of the version, and which conditions the log says are met.
///
/// A condition may be met at one service and not at another. Rules are of one service, or of all together: then a condition is
/// met only where it is so at each of them.
package struct DisclosureRules: Sendable {
  package let disclosure: Disclosure
  /// The service that they are of; nil for all together.
  package let service: String?
  /// The conditions that are met, by service.
  private let metAt: [(service: String, conditions: [String])]
  /// Those that are met at all services.
  private let metAtAll: [String]

  /// The rules of all services together.
  /// - Parameters:
  ///   - disclosure: what the version declares.
  ///   - situation: only a condition that an entry of its log says is met counts as met, and one that lasts a day only on that
  ///     day.
  package init(_ disclosure: Disclosure, _ situation: Situation) {
    let said = situation.state.conditions
    func isMet(_ condition: Disclosure.Condition, at service: String?) -> Bool {
      let own = said.filter { $0.name.hasSameBytes(as: condition.name.text) }
      let word =
        service.flatMap { service in own.last { $0.service?.hasSameBytes(as: service) ?? false } }
        ?? own.last { $0.service == nil }
      return word?.holds(at: situation.now, condition) ?? false
    }
    func met(at service: String?) -> [String] {
      disclosure.conditions.filter { isMet($0, at: service) }.map(\.name.text)
    }
    self.disclosure = disclosure
    service = nil
    metAt = situation.facts.services.map { ($0.id, met(at: $0.id)) }
    let atEach = metAt.map(\.conditions)
    metAtAll =
      atEach.isEmpty
      ? met(at: nil)
      : atEach[0].filter { name in atEach.allSatisfy { $0.contains { $0.hasSameBytes(as: name) } } }
  }

  /// The rules before anything has come true.
  package init(_ disclosure: Disclosure) {
    self.disclosure = disclosure
    service = nil
    metAt = []
    metAtAll = []
  }

  private init(_ rules: DisclosureRules, at service: String?) {
    disclosure = rules.disclosure
    self.service = service
    metAt = rules.metAt
    metAtAll = rules.metAtAll
  }

  /// The same rules for one service; nil for all together.
  package func at(_ service: String?) -> DisclosureRules { DisclosureRules(self, at: service) }

  /// The conditions that are met there. At a service that is none of the incident's none are.
  private var met: [String] {
    guard let service else { return metAtAll }
    return metAt.first { $0.service.hasSameBytes(as: service) }?.conditions ?? []
  }

  /// Whether a condition is met. One that nobody declared is not.
  package func isMet(_ condition: String) -> Bool {
    disclosure.condition(condition) != nil && met.contains { $0.hasSameBytes(as: condition) }
  }

  /// What becomes of a field for an audience. Closed by default.
  package func decision(_ name: String, for audience: String) -> DisclosureDecision {
    guard let field = disclosure.field(name) else {
      return .withheld(
        Withholding(field: name, cause: .undeclared, classOfInformation: nil, reason: nil, decides: nil))
    }
    guard disclosure.audience(audience) != nil, field.isEverOpen(to: audience) else {
      return .withheld(withholding(field, .neverOpen))
    }
    let unmet = field.needs.filter { !isMet($0.text) }
    guard unmet.isEmpty else {
      return .withheld(withholding(field, .unmet(unmet.compactMap { disclosure.condition($0.text) })))
    }
    let to = field.isOpenToAll ? "open to all" : "open to \(audience)"
    let needs = field.needs.map(\.text).joined(separator: " and ")
    return .open(
      Clearance(
        field: name, audience: audience, service: service, because: needs.isEmpty ? to : "\(to) since \(needs) is met"))
  }

  /// What becomes of a field in a script for several audiences: it is opened only if it may be opened to all of them.
  /// - Returns: the decision for the first audience that it is withheld from, else that for the first.
  package func decision(_ name: String, for audiences: [String]) -> DisclosureDecision {
    let decisions = audiences.map { decision(name, for: $0) }
    let withheld = decisions.first { $0.clearance == nil }
    return withheld ?? decisions.first
      ?? .withheld(Withholding(field: name, cause: .neverOpen, classOfInformation: nil, reason: nil, decides: nil))
  }

  private func withholding(_ field: Disclosure.Field, _ cause: Withholding.Cause) -> Withholding {
    Withholding(
      field: field.name.text, cause: cause, classOfInformation: field.classOfInformation, reason: field.reason,
      decides: field.decides)
  }
}
