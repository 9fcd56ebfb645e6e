internal import ProcedureModel
package import SourceText

/// A sentence of a script of more than 25 words: too long to be read aloud, or to be taken in by somebody frightened.
package enum ScriptSentence: Rule {
  package static let id = "script-sentence"
  package static let summary = "a sentence of a script of more than 25 words"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    review.scripts.flatMap { prose in
      prose.runs.flatMap { run in
        Sentences.of(run.text).filter { $0.wordCount > LongSentence.mostWords }.map { sentence in
          prose.finding(
            Self.self, in: run, at: sentence.range.lowerBound,
            "a sentence of \(sentence.wordCount) words: '\(run.excerpt(sentence.range))'",
            hint:
              "Make two of it, or a list. \(LongSentence.mostWords) words are enough for one breath; a value counts "
              + "as one.")
        }
      }
    }
  }
}
