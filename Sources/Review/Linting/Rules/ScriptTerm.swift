internal import ProcedureModel
package import SourceText

/// A term of the glossary that a script uses and does not explain, where somebody reads or hears it who is to have plain
/// words (`plain: true` of an audience).
package enum ScriptTerm: Rule {
  package static let id = "script-term"
  package static let summary = "a glossary term that a script in plain words does not explain"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let terms = review.procedure.appendices.flatMap { appendix -> [Term] in
      if case .glossary(let glossary) = appendix.content { glossary.terms } else { [] }
    }
    guard !terms.isEmpty else { return [] }
    let matcher = TermMatcher(glossary: terms)
    return review.scripts.flatMap { findings(in: $0, matcher) }
  }

  private static func findings(in prose: ScriptProse, _ matcher: TermMatcher) -> [Diagnostic] {
    var explained: Set<Address> = []
    var first: [(term: Term, run: ScriptProse.Run, offset: Int)] = []
    for run in prose.runs where run.isPlain {
      for match in matcher.matches(in: run.text) {
        let inside = run.words.indices.filter { match.range.contains(run.words[$0].range.lowerBound) }
        guard let start = inside.first, let end = inside.last else { continue }
        if TermExplanation(words: run.words, term: start..<(end + 1)).isThere { explained.insert(match.term.address) }
        if !first.contains(where: { $0.term.address == match.term.address }) {
          first.append((match.term, run, match.range.lowerBound))
        }
      }
    }
    return first.filter { !explained.contains($0.term.address) }.map { term, run, offset in
      prose.finding(
        Self.self, in: run, at: offset, "this script uses '\(term.name)' and does not say what it is",
        hint: "Say it in a few words beside it, as in '\(term.name), which ...', or use words that everybody knows.")
    }
  }
}
