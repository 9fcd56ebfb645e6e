internal import ProcedureModel
package import SourceText

/// A row of a checklist that does not say to whom it applies.
package enum MissingApplicability: Rule {
  package static let id = "missing-applicability"
  package static let summary = "a checklist row that does not say which providers it applies to"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    review.procedure.appendices.flatMap { appendix -> [Diagnostic] in
      // A list that declares no codes is for everyone. A heading's code belongs to the heading alone.
      guard case .checklist(let checklist) = appendix.content, let first = checklist.applicability.first else {
        return []
      }
      let codes = checklist.applicability.map(\.code)
      return checklist.groups.flatMap(\.items).filter { $0.attributes.isEmpty }.map { row in
        Diagnostic(
          rule: id, severity: .warning, path: review.procedure.displayPath(appendix.path),
          range: SourceRange(at: row.range.start), message: "the row \(row.address) does not say to whom it applies",
          hint: BareCode.hint(for: row, among: codes)
            ?? "Close its first paragraph with a code, such as `\(checklist.everyone ?? first.code)`.",
          address: row.address.text)
      }
    }
  }
}
