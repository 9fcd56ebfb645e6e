internal import ProcedureModel
package import SourceText

/// An approved version whose text is not the one that was approved.
package enum ChangedSinceApproval: Rule {
  package static let id = "changed-since-approval"
  package static let summary = "an approved version whose text has changed since"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let procedure = review.procedure
    guard let approved = procedure.approval.approved else { return [] }
    func finding(_ message: String, _ hint: String) -> Diagnostic {
      Diagnostic(
        rule: id, severity: .warning, path: procedure.displayPath(procedure.bodyPath), range: approved.range,
        message: message, hint: hint)
    }
    if procedure.control.status == .draft {
      return [
        finding(
          "a draft bears the fingerprint of an approved text",
          "Delete the line `approved-text:`; `procdoc approve` writes it when the version is approved.")
      ]
    }
    guard procedure.approval.isOutdated else { return [] }
    return [
      finding(
        "the text has changed since it was approved",
        "Make the change in a new version, or have this one approved again: `procdoc approve`.")
    ]
  }
}
