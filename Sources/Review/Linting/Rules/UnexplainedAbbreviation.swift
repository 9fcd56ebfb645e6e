internal import ProcedureModel
package import SourceText

/// An abbreviation that nothing in the version spells out.
package enum UnexplainedAbbreviation: Rule {
  package static let id = "unexplained-abbreviation"
  package static let summary = "an abbreviation that is never spelt out"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let index = review.abbreviations
    let known = Set(
      review.procedure.settings.knownAbbreviations.map { Abbreviation.letters(of: $0.text) ?? $0.text.uppercased() }
        + index.explanations.map(\.letters))
    let unexplained = index.uses.filter { !known.contains($0.letters) }
    guard !unexplained.isEmpty else { return [] }
    let names = NameInitials(review, for: Set(unexplained.map(\.letters)))
    return unexplained.compactMap { letters, uses in
      guard let first = uses.first else { return nil }
      let places = uses.map { review.texts[$0].address }
      let others = places.filter { $0 != places[0] }
      let also = others.isEmpty ? "" : "; it also stands at \(AddressList.words(others))"
      return finding(
        at: review.texts[first], "the abbreviation \(letters) is never spelt out\(also)", hint: hint(letters, names))
    }
  }

  private static func hint(_ letters: String, _ names: NameInitials) -> String {
    if let name = names.name(for: letters) {
      return "If it is the \(name.words) of \(name.address), write '\(name.words) (\(letters))' here."
    }
    return "Write it out here with the letters behind it in parentheses; or, if every reader knows it, add it to "
      + "`known-abbreviations:` in the front matter."
  }
}
