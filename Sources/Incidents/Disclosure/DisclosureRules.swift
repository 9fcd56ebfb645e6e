package import ProcedureModel
internal import SourceText

/// Decides what an audience may be told in an incident: the rules of the version, and which conditions the log says are met.
package struct DisclosureRules: Sendable {
  package let disclosure: Disclosure
  private let met: [String]

  /// - Parameters:
  ///   - disclosure: what the version declares.
  ///   - state: what the log says; only a condition that an entry says is met counts as met.
  package init(_ disclosure: Disclosure, _ state: IncidentState) {
    self.disclosure = disclosure
    met = state.conditions.filter(\.isMet).map(\.name)
  }

  /// The rules before anything has come true.
  package init(_ disclosure: Disclosure) {
    self.disclosure = disclosure
    met = []
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
      Clearance(field: name, audience: audience, because: needs.isEmpty ? to : "\(to) since \(needs) is met"))
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
