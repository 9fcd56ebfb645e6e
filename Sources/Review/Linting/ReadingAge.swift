/// How hard a text is to read, as an estimate from the length of its sentences and words. Advice alone: it can say which
/// script to look at first, never that people understand one.
///
/// The formula is the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability
/// formulas for Navy enlisted personnel", 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. It gives a school
/// year of the United States; the first begins at six, so a reading age is the grade and 5.
package struct ReadingAge: Sendable, Equatable {
  package let words: Int
  package let sentences: Int
  package let syllables: Int

  /// - Parameter texts: paragraphs; headings are no sentences and would make it too low.
  package init(_ texts: [String]) {
    var words = 0
    var sentences = 0
    var syllables = 0
    for sentence in texts.flatMap(Sentences.of) {
      let found = ReadingAge.words(of: sentence.text)
      // A lone word or two (`Hello.`, a blank to fill in) says nothing of how hard a text is.
      guard found.count > 2 else { continue }
      words += found.count
      sentences += 1
      syllables += found.reduce(0) { $0 + Syllables.count(of: $1) }
    }
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
  }

  init(words: Int, sentences: Int, syllables: Int) {
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
  }

  /// The Flesch-Kincaid grade; nil where there is no sentence.
  package var grade: Double? {
    guard sentences > 0, words > 0 else { return nil }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  /// In whole years: the grade and 5; not below 5, where reading begins. Nil where there is no sentence.
  package var years: Int? { grade.map { max(5, Int(($0 + 5).rounded())) } }

  /// Runs between spaces that hold a letter. Figures and values that are put in later are left out: they are not read by
  /// syllables.
  private static func words(of text: String) -> [String] {
    text.utf8.split { " /".utf8.contains($0) }.map { String(Substring($0)) }
      .filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
  }
}
