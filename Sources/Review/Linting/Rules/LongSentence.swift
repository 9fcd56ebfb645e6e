internal import ProcedureModel
package import SourceText

/// A sentence of more than 25 words. Off unless it is asked for: some sentences are long for a reason.
package enum LongSentence: Rule {
  package static let id = "long-sentence"
  package static let summary = "a sentence of more than 25 words"
  package static let isOffByDefault = true

  /// What the style guide for government services in the United Kingdom advises.
  static let mostWords = 25

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    review.texts.flatMap { place in
      Sentences.of(place.text.plain).filter { $0.wordCount > mostWords }.map { sentence in
        finding(
          at: place, "a sentence of \(sentence.wordCount) words: '\(Excerpt.of(sentence.text))'",
          hint: "Make two of it, or a list. \(mostWords) words are enough for one breath.", severity: .advice,
          range: place.place(at: sentence.range.lowerBound))
      }
    }
  }
}
