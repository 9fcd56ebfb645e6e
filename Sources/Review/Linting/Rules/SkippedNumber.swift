internal import ProcedureModel
package import SourceText

/// A number that is missing in a run: 3.1, then 3.3.
package enum SkippedNumber: Rule {
  package static let id = "skipped-number"
  package static let summary = "a number that is missing in a run of sections or items"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    review.numberedSources.flatMap { source in
      NumberRun.all(in: source).flatMap { run in
        run.gaps(in: source).map { gap in
          let entry = source.entries[gap.entry]
          return finding(at: entry, in: source, message(gap, run), hint: hint(gap, run))
        }
      }
    }
  }

  private static func message(_ gap: NumberRun.Gap, _ run: NumberRun) -> String {
    let first = run.number(gap.missing.lowerBound)
    let last = run.number(gap.missing.upperBound)
    let missing = first == last ? "\(first) is missing" : "\(first) to \(last) are missing"
    let next = run.number(gap.missing.upperBound + 1)
    guard let before = gap.before else { return "\(missing): the first number is \(next)" }
    return "\(missing): \(run.number(before)) is followed by \(next)"
  }

  private static func hint(_ gap: NumberRun.Gap, _ run: NumberRun) -> String {
    "Close the gap, or say that the number is not used, such as \"\(run.number(gap.missing.lowerBound)) Not used.\""
  }
}
