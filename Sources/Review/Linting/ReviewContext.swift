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
  /// The plain text of each, in the same order.
  let plain: [String]
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
  /// Every link to a place inside the procedure.
  let links: [FoundLink]
  /// What such links may lead to; empty where there are none.
  let fragments: FragmentTargets
  /// The sources whose items bear numbers.
  let numberedSources: [NumberedSource]
  /// The words of the scripts that are in English.
  let scripts: [ScriptProse]
  /// Finds the abbreviations in them.
  let scriptAbbreviations: AbbreviationFinder

  /// A reference in its place.
  package struct FoundReference: Sendable {
    package let place: TextPlace
    package let reference: Reference
    /// The address that it leads to; nil if nothing of that name is there.
    package let target: Address?
  }

  /// A link inside the procedure in its place.
  struct FoundLink {
    let place: TextPlace
    let link: FragmentLink
    /// The address that it leads to; nil if nothing of that name is there.
    let target: Address?
  }

  package init(procedure: Procedure, earlier: Procedure? = nil, asOf: CalendarDate) {
    self.init(
      procedure, earlier: earlier, pair: earlier.map { VersionMatcher.match(old: $0, new: procedure) }, asOf: asOf)
  }

  /// For a version that was compared with the one before it already.
  package init(procedure: Procedure, comparedWith comparison: Comparison, asOf: CalendarDate) {
    self.init(procedure, earlier: comparison.old.procedure, pair: comparison.pair, asOf: asOf)
  }

  private init(_ procedure: Procedure, earlier: Procedure?, pair: ComparedPair?, asOf: CalendarDate) {
    self.procedure = procedure
    self.earlier = earlier
    self.asOf = asOf
    let texts = procedure.texts
    let plain = texts.indices.map { texts[$0].text.plain }
    var vocabulary = Vocabulary()
    let words = texts.indices.map { vocabulary.words(of: texts[$0].text, plain: plain[$0]) }
    self.texts = texts
    self.plain = plain
    self.words = words
    replacements = pair.map { Replacements(VersionTexts($0, texts, plain, words, &vocabulary)) }
    self.vocabulary = vocabulary
    abbreviations = AbbreviationIndex(procedure, texts, words, vocabulary)
    numberedSources = NumberedSource.all(of: procedure)
    (scripts, scriptAbbreviations) = ScriptProse.all(of: procedure)
    let index = AddressIndex(procedure, texts: texts)
    self.index = index
    let scanner = ReferenceScanner(letters: procedure.appendices.map(\.letter))
    var references: [FoundReference] = []
    var links: [(place: TextPlace, link: FragmentLink)] = []
    // By index: to take each place out whole would count all that it refers to.
    for text in texts.indices {
      for reference in scanner.references(in: plain[text]) {
        references.append(
          FoundReference(
            place: texts[text], reference: reference, target: index.resolve(reference, in: texts[text].appendix)))
      }
      for link in FragmentLink.all(in: texts[text].text) { links.append((texts[text], link)) }
    }
    self.references = references
    let fragments =
      links.isEmpty ? FragmentTargets() : FragmentTargets(procedure, texts: texts, numbered: numberedSources)
    self.fragments = fragments
    self.links = links.map { place, link in
      FoundLink(place: place, link: link, target: fragments.address(of: link.slug, from: place.path))
    }
  }
}
