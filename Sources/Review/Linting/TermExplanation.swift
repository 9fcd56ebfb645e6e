/// Whether the words around a term say what it means, so that somebody who never heard it can follow.
///
/// Read as explanations are `this is called an assessment`, `the Commission, which inspects care`, `safeguarding (keeping
/// adults safe)`, `safeguarding means ...`, `the Commission checks care services` and a next sentence that begins with
/// `That is` or `It is`. In doubt the term counts as explained.
struct TermExplanation {
  /// The words of the run.
  let words: [ProseWord]
  /// The term's words among them.
  let term: Range<Int>

  var isThere: Bool { isNamed || isFollowed || isSaidNext }

  /// Before it: `is called the TERM`.
  private var isNamed: Bool {
    var index = term.lowerBound
    while index > 0, TermExplanation.articles.contains(words[index - 1].lower) { index -= 1 }
    return index > 0 && TermExplanation.naming.contains(words[index - 1].lower)
  }

  /// After it: `TERM (`, `TERM, which`, `TERM means`, `TERM checks`.
  private var isFollowed: Bool {
    guard term.upperBound < words.count else { return false }
    let next = words[term.upperBound]
    if next.gap.utf8.contains(UInt8(ascii: "(")) || next.gap.utf8.contains(UInt8(ascii: ":")) { return true }
    guard !next.startsSentence else { return false }
    if next.gap.unicodeScalars.contains(where: { ",–—".unicodeScalars.contains($0) }) {
      return TermExplanation.relatives.contains(next.lower)
    }
    if TermExplanation.defining.contains(next.lower) { return true }
    // `The Care Quality Commission checks care services`: what somebody does says who it is.
    return next.lower.utf8.last == UInt8(ascii: "s") && !TermExplanation.saysNothing.contains(next.lower)
      && beginsSentence
  }

  /// Whether its sentence begins with it, but for an article.
  private var beginsSentence: Bool {
    var index = term.lowerBound
    while index > 0, !words[index].startsSentence, TermExplanation.articles.contains(words[index - 1].lower) {
      index -= 1
    }
    return words[index].startsSentence
  }

  /// In the sentence after: `That is somebody who ...`.
  private var isSaidNext: Bool {
    guard let next = words.indices.dropFirst(term.upperBound).first(where: { words[$0].startsSentence }),
      next + 1 < words.count
    else { return false }
    return TermExplanation.pointing.contains(words[next].lower)
      && TermExplanation.defining.contains(words[next + 1].lower)
  }

  private static let articles: Set<String> = ["a", "an", "the", "your", "our"]
  private static let naming: Set<String> = ["called", "named", "known", "as"]
  private static let relatives: Set<String> = [
    "which", "who", "that", "or", "meaning", "where", "when", "the", "a", "an",
  ]
  private static let defining: Set<String> = ["is", "are", "means", "mean", "stands"]
  private static let pointing: Set<String> = ["that", "this", "it", "they", "these"]
  /// Verbs that say nothing of what something is.
  private static let saysNothing: Set<String> = ["has", "was", "does", "says", "as", "its", "this"]
}
