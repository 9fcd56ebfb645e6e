internal import ProcedureModel
package import SourceText

/// A number that two items or headings of one source bear.
package enum DuplicateNumber: Rule {
  package static let id = "duplicate-number"
  package static let summary = "a number that two items or headings of one source bear"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    review.numberedSources.flatMap { source in
      var first: [ItemNumber: NumberedSource.Entry] = [:]
      return source.entries.compactMap { entry -> Diagnostic? in
        guard let earlier = first[entry.number] else {
          first[entry.number] = entry
          return nil
        }
        return finding(
          at: entry, in: source,
          "the number \(entry.number) is borne twice: the \(earlier.what) on line \(earlier.range.start.line) has it too",
          hint: "Give one of the two another number; until then a quoted \(entry.number) can mean either.")
      }
    }
  }
}
