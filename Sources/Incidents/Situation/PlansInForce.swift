package import ProcedureModel
internal import SourceText

/// Which plans of a procedure are in force for some types of service.
package struct PlansInForce: Sendable {
  /// The letters of their appendices, in order.
  package let letters: [String]
  /// Types for which no plan is, though others have one; then all plans are offered.
  package let typesWithoutPlan: [String]

  /// - Parameter types: codes of applicability, nil for a service of which it is not known. Where one is not known, or no
  ///   service is, all plans are in force.
  package init(_ procedure: Procedure, types: [String?]) {
    let plans = procedure.appendices.filter(\.isPlan).map { (letter: $0.letter, inForceFor: $0.inForceFor?.text) }
    func isFor(_ plan: (letter: String, inForceFor: String?), _ type: String) -> Bool {
      plan.inForceFor?.hasSameBytes(as: type) ?? true
    }
    var without: [String] = []
    for case let type? in types where !plans.isEmpty && !plans.contains(where: { isFor($0, type) }) {
      if !without.contains(where: { $0.hasSameBytes(as: type) }) { without.append(type) }
    }
    typesWithoutPlan = without
    let isOpen = types.isEmpty || !without.isEmpty
    letters = plans.filter { plan in isOpen || types.contains { type in type.map { isFor(plan, $0) } ?? true } }
      .map(\.letter)
  }
}
