internal import ProcedureModel
package import SourceText

/// A reference that leads somewhere, but not to what its words are about.
package enum WrongReference: Rule {
  package static let id = "wrong-reference"
  package static let summary =
    "a reference whose target does not speak of its subject, or that fits another item better"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    guard let judge = ReferenceJudge(review) else { return [] }
    return judge.verdicts.map { verdict in
      finding(
        at: verdict.place, verdict.message, hint: verdict.hint, range: verdict.place.place(at: verdict.offset))
    }
  }
}
