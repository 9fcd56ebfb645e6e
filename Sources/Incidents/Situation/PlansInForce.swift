package import ProcedureModel
internal import SourceText

/// Which plans of a procedure are in force for some types of service.
package struct PlansInForce: Sendable {
  /// The letters of their appendices, in order.
  package let letters: [String]
  /// Types for which no plan is, though others have one; then all plans are offered.
  package let typesWithoutPlan: [String]

  /// - Parameter types: codes of applicability; none means that it is not known, and all plans are in force.
  package init(_ procedure: Procedure, types: [String]) {
    var plans: [(letter: String, inForceFor: String?)] = []
    for appendix in procedure.appendices {
      switch appendix.content {
      case .actionPlan(let plan): plans.append((appendix.letter, plan.inForceFor?.text))
      case .operationalPlan(let plan): plans.append((appendix.letter, plan.inForceFor?.text))
      case .checklist, .glossary: break
      }
    }
    func isFor(_ plan: (letter: String, inForceFor: String?), _ type: String) -> Bool {
      plan.inForceFor?.hasSameBytes(as: type) ?? true
    }
    var without: [String] = []
    for type in types where !plans.isEmpty && !plans.contains(where: { isFor($0, type) }) {
      if !without.contains(where: { $0.hasSameBytes(as: type) }) { without.append(type) }
    }
    typesWithoutPlan = without
    letters = plans.filter { plan in types.isEmpty || !without.isEmpty || types.contains { isFor(plan, $0) } }
      .map(\.letter)
  }
}
