internal import ProcedureModel
package import SourceText

/// Rows that a control table is expected to have and that are not there: one finding for all of them.
package enum MissingControlField: Rule {
  package static let id = "missing-control-field"
  package static let summary = "a row of the control table that is missing"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let control = review.procedure.control
    var missing = ControlField.Name.allCases.filter { isEmpty(control.field($0)) }.map(\.rawValue)
    if control.status == nil { missing.append("status") }
    guard !missing.isEmpty else { return [] }
    let names = missing.map { "`\($0):`" }.joined(separator: ", ")
    var message = missing.count == 1 ? "document control has no \(names)" : "document control has none of \(names)"
    let unsigned = [ControlField.Name.approvedBy, .approved].filter { isEmpty(control.field($0)) }
    if control.status == .approved, !unsigned.isEmpty {
      message += "; yet its status is approved, and it does not say \(question(unsigned))"
    }
    return [
      Diagnostic(
        rule: id, severity: .warning, path: review.procedure.displayPath(review.procedure.bodyPath),
        range: control.title.range, message: message,
        hint:
          "Write \(missing.count == 1 ? "it" : "them") in the front matter; `TBC` stands for a date that is still open.",
        address: "control")
    ]
  }

  private static func isEmpty(_ field: ControlField?) -> Bool {
    field?.values.allSatisfy(\.text.utf8.isEmpty) ?? true
  }

  private static func question(_ fields: [ControlField.Name]) -> String {
    fields.map { $0 == .approvedBy ? "by whom" : "when" }.joined(separator: " or ")
  }
}
