internal import ProcedureModel
package import SourceText

/// A condition of the approval that is still open.
package enum OpenCondition: Rule {
  package static let id = "open-condition"
  package static let summary = "a condition of the approval that is still open"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let procedure = review.procedure
    return procedure.approval.subjectTo.map { condition in
      Diagnostic(
        rule: id, severity: .warning, path: procedure.displayPath(procedure.bodyPath), range: condition.range,
        message: "the version was approved subject to this, which is open: \(condition.text)",
        hint: "Take it out of `subject-to:` when it is met, and keep in the minutes who said so.")
    }
  }
}
