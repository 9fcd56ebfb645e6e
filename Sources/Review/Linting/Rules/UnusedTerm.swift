internal import CommonMark
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
    var linked: Set<String> = []
    for place in review.texts {
      for match in matcher.matches(in: place.text.plain) where match.term.address != place.owner {
        used.insert(match.term.address)
      }
      for fragment in fragments(in: place.text.inlines) { linked.insert(fragment) }
    }
    let unused = terms.filter { !used.contains($0.address) && !linked.contains($0.slug) }
    let addresses = Set(unused.map(\.address))
    return review.texts.filter { addresses.contains($0.address) }.map { place in
      finding(
        at: place, "the term '\(place.text.plain)' is used nowhere outside its own entry",
        hint: "Use its words where it is meant, or take it out of the glossary.")
    }
  }

  private static func fragments(in inlines: [Inline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .link(let link):
        link.destination.utf8.first == UInt8(ascii: "#") ? [String(link.destination.dropFirst())] : []
      case .emphasis(let content), .strong(let content): fragments(in: content)
      case .text, .softBreak, .code: []
      }
    }
  }
}
