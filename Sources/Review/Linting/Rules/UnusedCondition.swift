internal import ProcedureModel
package import SourceText

/// A condition of the rules of disclosure that no field needs and no script names.
package enum UnusedCondition: Rule {
  package static let id = "unused-condition"
  package static let summary = "a condition of disclosure that no field needs and no script names"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    guard let disclosure = review.procedure.disclosure else { return [] }
    let named = disclosure.fields.flatMap(\.needs) + review.procedure.scripts.flatMap(\.conditions).map(\.name)
    let used = Set(named.map { Array($0.text.utf8) })
    return disclosure.conditions.filter { !used.contains(Array($0.name.text.utf8)) }.map { condition in
      Diagnostic(
        rule: id, severity: .warning, path: review.procedure.displayPath(disclosure.path), range: condition.name.range,
        message: "no field needs the condition '\(condition.name.text)', and no script names it",
        hint: "Let a field need it, close a part of a script with it, or take it out.", address: condition.name.text)
    }
  }
}
