internal import ProcedureModel
package import SourceText

/// A term or a name that this version replaced in some places and kept in others.
package enum ReplacedTerm: Rule {
  package static let id = "replaced-term"
  package static let summary = "a term that the text replaced elsewhere and kept here"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    guard let replacements = review.replacements else { return [] }
    let texts = replacements.texts
    return terms(replacements, texts, review.vocabulary) + names(replacements, texts, review.vocabulary)
      + abbreviations(replacements, texts, review)
  }

  // MARK: Terms

  /// Ordinary words that gave way to the same words in several places.
  ///
  /// A term counts as replaced when at least this share of its places was changed; below it, it was edited here and
  /// there.
  private static let leastShareOfTerms = 0.15

  private static func terms(
    _ replacements: Replacements, _ texts: VersionTexts, _ vocabulary: Vocabulary
  ) -> [Diagnostic] {
    let old = replacements.recurring.compactMap(\.first?.old)
    let places = Phrase.Places(of: old, in: texts.new.lazy.map(\.words), vocabulary)
    var told: Set<Phrase> = []
    return replacements.recurring.compactMap { group in
      guard let old = group.first?.old, let new = group.first?.new, isTerm(old), told.insert(old).inserted else {
        return nil
      }
      let kept = survivors(of: old, beside: new, in: texts.new, places)
      guard Double(group.count) >= leastShareOfTerms * Double(group.count + kept.count) else { return nil }
      return finding(old.text, new.text, changed: group.map(\.newText), kept: kept, texts, severity: .advice)
    }
  }

  /// Not a number, not a word that every sentence has.
  private static func isTerm(_ phrase: Phrase) -> Bool {
    phrase.words.contains { word in
      word.utf8.count >= 4 && !commonWords.contains(word)
        && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
    }
  }

  /// English words of four letters and more that carry no meaning of their own.
  private static let commonWords: Set<String> = [
    "will", "shall", "must", "should", "could", "would", "might", "need", "this", "that", "these", "those", "they",
    "them",
    "their", "with", "from", "into", "which", "when", "where", "what", "there", "also", "have", "been", "being", "only",
    "such", "each", "every", "other", "more", "most", "some", "then", "than", "very", "were", "here", "make", "made",
    "upon", "about", "after", "before", "between", "both", "either", "during", "within", "without", "through", "while",
    "because", "although", "however", "therefore", "ensure", "include", "including", "example", "first", "same",
  ]

  // MARK: Names

  /// A name of three words or more that gave way to another name, and was dropped from a third of its places at least.
  private static func names(
    _ replacements: Replacements, _ texts: VersionTexts, _ vocabulary: Vocabulary
  ) -> [Diagnostic] {
    let candidates = replacements.joined.flatMap { change in
      names(in: change).map { (change: change, words: $0.words, name: $0.name) }
    }
    let after = Phrase.Places(of: candidates.map(\.name), in: texts.new.lazy.map(\.words), vocabulary)
    let before = Phrase.Places(of: candidates.map(\.name), in: texts.old.lazy.map(\.words), vocabulary)
    var told: Set<Phrase> = []
    return candidates.compactMap { change, words, name in
      let kept = survivors(of: name, beside: change.new, in: texts.new, after)
      guard !kept.isEmpty else { return nil }
      let once = survivors(of: name, beside: change.new, in: texts.old, before).count
      guard 3 * max(1, once - kept.count) >= once, told.insert(name).inserted else { return nil }
      return finding(
        written(words), written(change.newWords), changed: [change.newText], kept: kept, texts, severity: .warning)
    }
  }

  /// The name that a change took away, whole and without the abbreviation of an organisation before it.
  private static func names(in change: Replacements.Change) -> [(words: ArraySlice<ProseWord>, name: Phrase)] {
    guard isName(change.newWords) else { return [] }
    let bare = change.oldWords.drop { $0.spelling.abbreviation != nil }
    let forms = bare.count < change.oldWords.count ? [change.oldWords, bare] : [bare]
    return forms.compactMap { words in
      guard isName(words), words.count(where: { !$0.spelling.isSmall }) >= 3 else { return nil }
      return Phrase(words).map { (words, $0) }
    }
  }

  /// Whether all words of weight begin with a capital and one of them is not merely the first of a sentence.
  private static func isName(_ words: ArraySlice<ProseWord>) -> Bool {
    words.allSatisfy { $0.beginsWithCapital || $0.spelling.isSmall }
      && words.contains { $0.beginsWithCapital && !$0.startsSentence }
  }

  // MARK: Abbreviations

  /// An abbreviation that was spelt out where another name now stands, and is still used.
  private static func abbreviations(
    _ replacements: Replacements, _ texts: VersionTexts, _ review: ReviewContext
  ) -> [Diagnostic] {
    let now = review.abbreviations
    let changes = replacements.joined.filter { change in
      isName(change.newWords)
        && change.oldWords.contains { $0.spelling.abbreviation.map { !now.explains($0) } ?? false }
    }
    guard let earlier = review.earlier, !changes.isEmpty else { return [] }
    let before = AbbreviationIndex(
      earlier, texts.old.map(\.place), texts.old.map(\.words), review.vocabulary,
      at: changes.map(\.oldText))
    let gone = before.explanations.filter { !now.explains($0.letters) }
    guard !gone.isEmpty else { return [] }
    var told: Set<String> = []
    return changes.compactMap { change in
      for explanation in gone where explanation.place == change.oldText {
        guard change.oldWords.contains(where: { $0.spelling.abbreviation == explanation.letters }),
          let use = now.uses.first(where: { $0.letters == explanation.letters }),
          told.insert(explanation.letters).inserted
        else { continue }
        return finding(
          written(change.oldWords), written(change.newWords), changed: [change.newText], kept: use.places, texts,
          severity: .warning, as: explanation.letters)
      }
      return nil
    }
  }

  // MARK: Words

  /// The texts in which a phrase stands outside the words that replaced it, one for each place.
  private static func survivors(
    of phrase: Phrase, beside new: Phrase, in texts: [VersionTexts.Text], _ places: Phrase.Places
  ) -> [Int] {
    places.candidates(for: phrase).flatMap { index -> [Int] in
      let starts = phrase.starts(in: texts[index].words)
      guard !starts.isEmpty else { return [] }
      let covered = new.starts(in: texts[index].words).map { $0..<($0 + new.words.count) }
      return starts.filter { start in !covered.contains { $0.contains(start) } }.map { _ in index }
    }
  }

  private static func written(_ words: ArraySlice<ProseWord>) -> String {
    var text = ""
    for (index, word) in zip(words.indices, words) { text += (index == words.startIndex ? "" : word.gap) + word.text }
    let isOpen = text.utf8.contains(UInt8(ascii: "(")) && !text.utf8.contains(UInt8(ascii: ")"))
    return isOpen ? text + ")" : text
  }

  private static func finding(
    _ old: String, _ new: String, changed: [Int], kept: [Int], _ texts: VersionTexts, severity: Severity,
    as abbreviation: String? = nil
  ) -> Diagnostic? {
    guard let first = kept.first else { return nil }
    let places = AddressList.words(changed.map { texts.new[$0].place.address })
    let survivors = AddressList.words(kept.map { texts.new[$0].place.address })
    return finding(
      at: texts.new[first].place,
      "'\(old)' gave way to '\(new)' at \(places), but \(abbreviation ?? "it") is kept at \(survivors)",
      hint: "Replace it there too; where the old words are meant, accept this finding with the reason.",
      severity: severity)
  }
}
