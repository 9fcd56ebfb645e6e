/// Whether the words around an abbreviation say what it means.
///
/// Read as explanations are `Full Name (ABBR)`, `ABBR (full name)`, `Full Name, or ABBR`, `ABBR: full name` and
/// `ABBR stands for full name`. In doubt the abbreviation counts as explained.
struct AbbreviationReading {
  let words: [ProseWord]
  /// The abbreviation's place among them.
  let index: Int
  let letters: String

  /// An explanation.
  struct Found {
    /// Its words; nil where they cannot be told from those around them.
    let words: String?
  }

  /// What explains it; nil where nothing does.
  var explanation: Found? {
    if isInParentheses {
      if let found = inParentheses { return found }
    } else if let run = joined(before: index) {
      return Found(words: text(run))
    }
    return opensParentheses ? parenthesised : followed
  }

  // MARK: Full Name (ABBR)

  private var isInParentheses: Bool {
    words[index].gap.utf8.contains(UInt8(ascii: "("))
  }

  private var inParentheses: Found? {
    let before = phraseBefore(index)
    if let run = Initials.run(endingIn: before, spelling: letters, .exact) { return Found(words: text(run)) }
    let isAlone = index + 1 == words.count || words[index + 1].gap.utf8.contains(UInt8(ascii: ")"))
    guard isAlone else { return nil }
    for strictness in [Initials.Strictness.loose, .partial] {
      if let run = Initials.run(endingIn: before, spelling: letters, strictness) { return Found(words: text(run)) }
    }
    // A name that begins with the same letter and is followed by letters in parentheses is meant as an explanation.
    let first = letters.utf8.first(where: Abbreviation.isCapital)
    return before.contains { $0.text.utf8.first == first } ? Found(words: nil) : nil
  }

  /// The words of the sentence before an index, as many as the letters may need.
  private func phraseBefore(_ end: Int) -> ArraySlice<ProseWord> {
    var start = end
    while start > 0, end - start < 2 * letters.utf8.count + 4 {
      start -= 1
      if words[start].startsSentence { break }
    }
    return words[start..<end]
  }

  // MARK: Full Name, or ABBR

  private func joined(before index: Int) -> Range<Int>? {
    var end = index
    while end > 0,
      AbbreviationReading.links.contains(words[end - 1].lower) || AbbreviationReading.isFiller(words[end - 1])
    {
      end -= 1
    }
    let isLinked =
      words[end..<index].contains { AbbreviationReading.links.contains($0.lower) }
      || words[end...index].contains { AbbreviationReading.isLink($0.gap) }
    guard end > 0, isLinked else { return nil }
    return Initials.run(endingIn: phraseBefore(end), spelling: letters, .exact)
  }

  // MARK: ABBR (full name), ABBR: full name

  private var opensParentheses: Bool {
    index + 1 < words.count && words[index + 1].gap.utf8.contains(UInt8(ascii: "("))
  }

  private var parenthesised: Found? {
    var end = index + 2
    while end < words.count, !words[end].gap.utf8.contains(UInt8(ascii: ")")) { end += 1 }
    let inside = words[(index + 1)..<end]
    for strictness in [Initials.Strictness.exact, .loose] {
      if let run = Initials.run(beginning: inside, spelling: letters, strictness) { return Found(words: text(run)) }
    }
    return nil
  }

  private var followed: Found? {
    var start = index + 1
    while start < words.count,
      AbbreviationReading.links.contains(words[start].lower) || AbbreviationReading.isFiller(words[start])
    {
      start += 1
    }
    guard start < words.count else { return nil }
    let isLinked =
      words[(index + 1)..<start].contains { AbbreviationReading.links.contains($0.lower) }
      || words[(index + 1)...start].contains { AbbreviationReading.isLink($0.gap) }
    guard isLinked || index == 0 && words[start].followsSpace else { return nil }
    return Initials.run(beginning: words[start...], spelling: letters, .exact).map { Found(words: text($0)) }
  }

  // MARK: Words

  /// Words between a name and its abbreviation.
  private static let links: Set<String> = [
    "or", "known", "called", "hereafter", "ie", "i", "e", "short", "stands", "means", "abbreviated", "referred",
    "refers",
  ]

  /// Words that may stand beside them.
  private static func isFiller(_ word: ProseWord) -> Bool {
    ["as", "also", "for", "is", "the", "to"].contains(word.lower)
  }

  /// `, `, ` – `, `: `, ` = ` and quotation marks.
  private static func isLink(_ gap: String) -> Bool {
    gap.unicodeScalars.contains { ",:=–—/".unicodeScalars.contains($0) } || gap.utf8.elementsEqual(" - ".utf8)
  }

  private func text(_ run: Range<Int>) -> String {
    var text = ""
    for index in run { text += (index == run.lowerBound ? "" : words[index].gap) + words[index].text }
    return text
  }
}
