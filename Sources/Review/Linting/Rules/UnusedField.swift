internal import ProcedureModel
package import SourceText

/// A field of the rules of disclosure that no script names.
package enum UnusedField: Rule {
  package static let id = "unused-field"
  package static let summary = "a field of the rules of disclosure that no script names"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    guard let disclosure = review.procedure.disclosure else { return [] }
    let named = Set(review.procedure.scripts.flatMap(\.fields).map { Array($0.text.utf8) })
    return disclosure.fields.filter { !named.contains(Array($0.name.text.utf8)) }.map { field in
      Diagnostic(
        rule: id, severity: .warning, path: review.procedure.displayPath(disclosure.path), range: field.name.range,
        message: "no script names the field '\(field.name.text)'",
        hint: "Use it in a script, or take it out: whoever fills in the fields looks for a value that nobody reads.",
        address: field.name.text)
    }
  }
}
