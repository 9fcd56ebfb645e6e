internal import ProcedureModel

/// Finds the abbreviations among words: neither addresses nor postcodes, nor words in capitals for their weight.
struct AbbreviationFinder: Sendable {
  /// The letters of the appendices, which stand for nothing.
  private let letters: Set<String>
  private let smallWords: SmallWords

  /// - Parameters:
  ///   - texts: the words of all texts that are read together.
  ///   - vocabulary: what they were read by.
  init(_ procedure: Procedure, _ texts: [[ProseWord]], _ vocabulary: Vocabulary) {
    letters = Set(procedure.appendices.map(\.letter))
    smallWords = SmallWords(texts, vocabulary)
  }

  /// The abbreviations of one text with their places among its words, in order; linear.
  func abbreviations(in words: [ProseWord], isHeading: Bool) -> [(index: Int, letters: String)] {
    guard words.contains(where: { $0.spelling.abbreviation != nil }) else { return [] }
    let runs = CapitalRun.runs(in: words)
    return words.enumerated().compactMap { index, word in
      guard let abbreviation = word.spelling.abbreviation, !letters.contains(abbreviation),
        !AbbreviationFinder.isPartOfAddress(index, in: words), !AbbreviationFinder.isPostcode(index, in: words),
        !runs[index].isShouted(abbreviation, alone: isHeading && words.count == 1, smallWords)
      else { return nil }
      return (index, abbreviation)
    }
  }

  /// `C.key.PL`, `www.NHS.uk`, `A@SCC`: no prose.
  private static func isPartOfAddress(_ index: Int, in words: [ProseWord]) -> Bool {
    func joins(_ gap: String) -> Bool { gap.utf8.count == 1 && ".@_~".utf8.contains(gap.utf8.first ?? 0) }
    return joins(words[index].gap) || index + 1 < words.count && joins(words[index + 1].gap)
  }

  /// The second half of `SO14 7LY`.
  private static func isPostcode(_ index: Int, in words: [ProseWord]) -> Bool {
    guard index > 0, words[index].followsSpace, words[index].text.utf8.count == 3,
      let figure = words[index].text.utf8.first, (0x30...0x39).contains(figure)
    else { return false }
    let before = Array(words[index - 1].text.utf8)
    return (2...4).contains(before.count) && Abbreviation.isCapital(before[0])
      && before.contains { (0x30...0x39).contains($0) }
  }
}

/// The words that may also be written in capitals for their weight: those that stand somewhere in small letters.
private struct SmallWords {
  private let vocabulary: Vocabulary
  /// For each word of the vocabulary whether it stands in the texts.
  private var stands: [Bool]

  init(_ texts: [[ProseWord]], _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    stands = Array(repeating: false, count: vocabulary.spellings.count)
    for words in texts { for word in words { stands[word.spelling.number] = true } }
  }

  func contains(_ word: String) -> Bool {
    word.utf8.count <= Abbreviation.longest && vocabulary.number(of: word).map { stands[$0] } ?? false
  }
}

/// The words in capitals that stand side by side: three are shouted, not abbreviated.
private struct CapitalRun {
  private let words: ArraySlice<ProseWord>

  /// For each word the run it stands in; linear.
  static func runs(in words: [ProseWord]) -> [CapitalRun] {
    var runs: [CapitalRun] = []
    runs.reserveCapacity(words.count)
    var start = 0
    while start < words.count {
      var end = start + 1
      if words[start].spelling.isCapitals {
        while end < words.count, words[end].spelling.isCapitals, words[end].followsSpace { end += 1 }
      }
      let run = CapitalRun(words: words[start..<end])
      for _ in start..<end { runs.append(run) }
      start = end
    }
    return runs
  }

  /// - Parameters:
  ///   - letters: the abbreviation that the word may be.
  ///   - isAlone: whether it is a whole heading.
  ///   - smallWords: the words that the procedure writes in small letters.
  func isShouted(_ letters: String, alone isAlone: Bool, _ smallWords: SmallWords) -> Bool {
    if Abbreviation.shouted.contains(letters) || words.count >= 3 || isAlone && letters.utf8.count > 3 { return true }
    // Two words in capitals, one of them long: a heading such as BRIEF SUMMARY rather than two abbreviations.
    let isHeading = words.count == 2 && words.contains { $0.text.utf8.count >= 5 }
    if isHeading || words.contains(where: { Abbreviation.shouted.contains($0.text) }) { return true }
    return (letters.utf8.count > 3 || words.count > 1) && smallWords.contains(letters.lowercased())
  }
}
