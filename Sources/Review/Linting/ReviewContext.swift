package import ProcedureModel
package import SourceText

/// What a rule may look at: one version of a procedure, the version it supersedes, and the day it is judged on.
package struct ReviewContext: Sendable {
  package let procedure: Procedure
  /// The version that `supersedes:` names, where it could be read.
  package let earlier: Procedure?
  /// The day against which dates are judged.
  package let asOf: CalendarDate
  /// Every run of words in the order of reading.
  package let texts: [TextPlace]
  /// The words of each text, in the same order: shared, since several rules read them.
  let words: [[ProseWord]]
  /// Every different word of this version and the earlier one.
  let vocabulary: Vocabulary
  let abbreviations: AbbreviationIndex
  /// What was changed since the earlier version, word by word; nil where there is none.
  let replacements: Replacements?
  package let index: AddressIndex
  /// Every reference with the words it stands in and what it leads to.
  package let references: [FoundReference]

  /// A reference in its place.
  package struct FoundReference: Sendable {
    package let place: TextPlace
    package let reference: Reference
    /// The address that it leads to; nil if nothing of that name is there.
    package let target: Address?
  }

  package init(procedure: Procedure, earlier: Procedure? = nil, asOf: CalendarDate) {
    self.procedure = procedure
    self.earlier = earlier
    self.asOf = asOf
    let texts = procedure.texts
    var vocabulary = Vocabulary()
    let words = texts.map { vocabulary.words(of: $0.text) }
    self.texts = texts
    self.words = words
    replacements = earlier.map { Replacements(from: $0, to: texts, words, &vocabulary) }
    self.vocabulary = vocabulary
    abbreviations = AbbreviationIndex(procedure, texts, words, vocabulary)
    index = AddressIndex(procedure, texts: texts)
    let scanner = ReferenceScanner(letters: procedure.appendices.map(\.letter))
    var found: [FoundReference] = []
    for place in texts {
      for reference in scanner.references(in: place.text.plain) {
        found.append(
          FoundReference(
            place: place, reference: reference, target: index.resolve(reference, in: place.appendix)))
      }
    }
    references = found
  }
}
