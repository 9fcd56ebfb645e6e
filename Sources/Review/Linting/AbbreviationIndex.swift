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
    let finder = AbbreviationFinder(procedure, wordsOfTexts, vocabulary)
    for place in places ?? Array(wordsOfTexts.indices) {
      let words = wordsOfTexts[place]
      let isHeading = if case .heading = texts[place].part { true } else { false }
      for (index, abbreviation) in finder.abbreviations(in: words, isHeading: isHeading) {
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
}
