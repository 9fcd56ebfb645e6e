internal import ProcedureModel
package import SourceText

/// A term of the glossary that no text uses.
package enum UnusedTerm: Rule {
  package static let id = "unused-term"
  package static let summary = "a glossary term that is used nowhere"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let terms = review.procedure.appendices.flatMap { appendix -> [Term] in
      if case .glossary(let glossary) = appendix.content { glossary.terms } else { [] }
    }
    guard !terms.isEmpty else { return [] }
    let matcher = TermMatcher(glossary: terms)
    var used: Set<Address> = []
    for text in review.texts.indices {
      for match in matcher.matches(in: review.plain[text]) where match.term.address != review.texts[text].owner {
        used.insert(match.term.address)
      }
    }
    let linked = Set(review.links.map(\.link.slug))
    let unused = terms.filter { !used.contains($0.address) && !linked.contains($0.slug) }
    let addresses = Set(unused.map(\.address))
    return review.texts.filter { addresses.contains($0.address) }.map { place in
      finding(
        at: place, "the term '\(place.text.plain)' is used nowhere outside its own entry",
        hint: "Use its words where it is meant, or take it out of the glossary.")
    }
  }
}
