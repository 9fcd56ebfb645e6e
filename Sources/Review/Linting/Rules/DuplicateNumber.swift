internal import ProcedureModel
package import SourceText

/// A number that two items or headings of one source bear.
package enum DuplicateNumber: Rule {
  package static let id = "duplicate-number"
  package static let summary = "a number that two items or headings of one source bear"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    review.numberedSources.flatMap { source in
      var first: [ItemNumber: Int] = [:]
      first.reserveCapacity(source.entries.count)
      return source.entries.enumerated().compactMap { index, entry -> Diagnostic? in
        guard let bearer = first[entry.number] else {
          first[entry.number] = index
          return nil
        }
        let earlier = source.entries[bearer]
        return finding(
          at: entry, in: source,
          "the number \(entry.number) is borne twice: the \(earlier.what) on line \(earlier.range.start.line) has it too",
          hint: "Give one of the two another number; until then a quoted \(entry.number) can mean either.")
      }
    }
  }
}
