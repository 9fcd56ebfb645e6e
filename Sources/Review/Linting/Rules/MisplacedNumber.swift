internal import ProcedureModel
package import SourceText

/// A number under a heading that has another, or out of its order.
package enum MisplacedNumber: Rule {
  package static let id = "misplaced-number"
  package static let summary = "a number under a heading that has another number, or out of order"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    review.numberedSources.flatMap { source in
      Misplacement.all(in: source).map { misplaced in
        let entry = source.entries[misplaced.entry]
        let (message, hint) = words(for: misplaced.reason, entry)
        return finding(at: entry, in: source, message, hint: hint)
      }
    }
  }

  private static func words(
    for reason: Misplacement.Reason, _ entry: NumberedSource.Entry
  ) -> (message: String, hint: String) {
    switch reason {
    case .under(let heading):
      (
        "the \(entry.what) \(entry.number) stands under the heading \(heading)",
        "Correct its number, or move it to the heading that it belongs to."
      )
    case .itemsSay(let shared):
      (
        "the heading says \(entry.number), and everything under it is numbered \(shared)",
        "If the items are right, give the heading the number \(shared)."
      )
    case .before(let other):
      (
        "the \(entry.what) \(entry.number) stands before \(other)",
        "Put the two in order, or correct the number that is wrong."
      )
    case .after(let other):
      (
        "the \(entry.what) \(entry.number) stands after \(other)",
        "Put the two in order, or correct the number that is wrong."
      )
    }
  }
}
