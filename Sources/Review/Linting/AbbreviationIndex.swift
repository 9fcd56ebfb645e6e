internal import ProcedureModel

/// Where a procedure uses abbreviations, and where it says what they mean.
struct AbbreviationIndex {
  /// Words that say what an abbreviation means.
  struct Explanation {
    let letters: String
    /// The words, as written; nil where they could not be told from those around them.
    let words: String?
    let address: Address
    /// Its place in the order of `ReviewContext.texts`; nil for codes that front matter declares.
    let place: Int?
  }

  /// Abbreviations in the order of their first use, with the places of all uses (indexes into the texts, one each use).
  private(set) var uses: [(letters: String, places: [Int])] = []
  /// In the order of reading.
  private(set) var explanations: [Explanation] = []
  private var positions: [String: Int] = [:]
  private var explained: Set<String> = []

  /// Indexes a procedure; linear in its size.
  /// - Parameters:
  ///   - texts: all texts of the procedure.
  ///   - wordsOfTexts: the words of each.
  ///   - vocabulary: what the words were read by.
  ///   - places: the indexes of the texts to look at; nil for all.
  init(
    _ procedure: Procedure, _ texts: [TextPlace], _ wordsOfTexts: [[ProseWord]], _ vocabulary: Vocabulary,
    at places: [Int]? = nil
  ) {
    let smallWords = SmallWords(wordsOfTexts, vocabulary)
    let letters = Set(procedure.appendices.map(\.letter))
    for place in places ?? Array(wordsOfTexts.indices) {
      let words = wordsOfTexts[place]
      guard words.contains(where: { $0.spelling.abbreviation != nil }) else { continue }
      let isHeading = if case .heading = texts[place].part { true } else { false }
      let runs = CapitalRun.runs(in: words)
      for (index, word) in words.enumerated() {
        guard let abbreviation = word.spelling.abbreviation, !letters.contains(abbreviation),
          !AbbreviationIndex.isPartOfAddress(index, in: words), !AbbreviationIndex.isPostcode(index, in: words),
          !runs[index].isShouted(abbreviation, alone: isHeading && words.count == 1, smallWords)
        else { continue }
        add(use: abbreviation, at: place)
        if let found = AbbreviationReading(words: words, index: index, letters: abbreviation).explanation {
          explanations.append(
            Explanation(
              letters: abbreviation, words: found.words, address: texts[place].address, place: place))
        }
      }
    }
    addDeclared(procedure, texts)
    explained = Set(explanations.map(\.letters))
  }

  /// Whether the procedure says anywhere what an abbreviation means.
  func explains(_ letters: String) -> Bool {
    explained.contains(letters)
  }

  private mutating func add(use letters: String, at place: Int) {
    if let position = positions[letters] {
      uses[position].places.append(place)
    } else {
      positions[letters] = uses.count
      uses.append((letters, [place]))
    }
  }

  /// Terms of a glossary, codes of a key, codes of applicability.
  private mutating func addDeclared(_ procedure: Procedure, _ texts: [TextPlace]) {
    var places: [Address: Int] = [:]
    for (index, place) in texts.enumerated() {
      switch place.part {
      case .title, .term, .keyCode: if places[place.address] == nil { places[place.address] = index }
      case .heading, .item, .paragraph, .bullet, .note, .definition: break
      }
    }
    func add(_ code: String, _ words: String, _ address: Address) {
      guard let letters = Abbreviation.letters(of: code) else { return }
      explanations.append(Explanation(letters: letters, words: words, address: address, place: places[address]))
    }
    for appendix in procedure.appendices {
      switch appendix.content {
      case .glossary(let glossary):
        for term in glossary.terms { add(term.abbreviation ?? term.name, term.name, term.address) }
      case .actionPlan(let plan):
        for code in plan.key { add(code.code, code.meaning.plain, code.address) }
      case .checklist(let checklist):
        for code in checklist.applicability { add(code.code, code.meaning, Address(appendix.letter)) }
      case .operationalPlan: break
      }
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
