package import ProcedureModel

/// Two versions of a generated procedure and the true account of what became of everything in it.
///
/// The same seed and plan give the same bytes. It knows nothing of any comparison.
package struct GeneratedRevision: Sendable {
  package let old: [ProcedureSource]
  package let new: [ProcedureSource]
  /// One entry for what became of each clause, row and heading, in the reading order of the new version; what was
  /// removed comes last. Each address of either version stands in exactly one of them.
  package let truth: [TrueChange]

  private let versions: (old: GeneratedVersion, new: GeneratedVersion)
  private let term: GeneratedVocabulary.Term?

  /// Changes a procedure as a plan says.
  package init(seed: UInt64, plan: GeneratedPlan) {
    var random = SeededGenerator(seed: seed)
    let version = GeneratedVersion(plan, using: &random)
    let revised = PlannedEdits.apply(plan, to: version, using: &random)
    let term = plan.replacesTerm ? GeneratedVocabulary.terms.randomElement(using: &random) : nil
    self.init(version, revised, term, GeneratedLayout())
  }

  /// Makes some edits and nothing else.
  /// - Parameters:
  ///   - plan: what the procedure is like; its shares of changes are not looked at.
  ///   - edits: in the order in which they are made. One that finds no place, such as a move where there is one
  ///     section, changes nothing.
  package init(seed: UInt64, plan: GeneratedPlan, edits: [GeneratedEdit]) {
    var random = SeededGenerator(seed: seed)
    let version = GeneratedVersion(plan, using: &random)
    var editor = GeneratedEditor(version, plan)
    for edit in edits { editor.make(edit, using: &random) }
    let term = editor.replacesTerm ? GeneratedVocabulary.terms.randomElement(using: &random) : nil
    self.init(version, editor.version, term, editor.layout)
  }

  private init(
    _ version: GeneratedVersion, _ revised: GeneratedVersion, _ term: GeneratedVocabulary.Term?,
    _ layout: GeneratedLayout
  ) {
    let places = (GeneratedPlaces(version), GeneratedPlaces(revised))
    var writer = GeneratedWriter(places: places.0, layout: GeneratedLayout(), term: nil)
    old = writer.sources(of: version, name: "V01")
    writer = GeneratedWriter(places: places.1, layout: layout, term: term)
    new = writer.sources(of: revised, name: "V02")
    truth = TrueAccount(version, revised, places, term).changes
    versions = (version, revised)
    self.term = term
  }

  /// What each clause and row of the old version says, by address, references left open: equal for two exactly when
  /// their words are.
  package var oldTexts: [String: String] { texts(of: versions.old, term: nil) }
  /// The same of the new version.
  package var newTexts: [String: String] { texts(of: versions.new, term: term) }
  /// The term that was replaced everywhere, and its new name.
  package var replacedTerm: (old: String, new: String)? {
    term.map { term in
      let words = GeneratedVocabulary.words
      return (
        String(decoding: words[Int(term.old)], as: UTF8.self), String(decoding: words[Int(term.new)], as: UTF8.self)
      )
    }
  }

  private func texts(of version: GeneratedVersion, term: GeneratedVocabulary.Term?) -> [String: String] {
    let places = GeneratedPlaces(version)
    var writer = GeneratedWriter(places: places, layout: GeneratedLayout(), term: term)
    var texts: [String: String] = [:]
    for part in version.sections + version.groups {
      for item in part.items { texts[places.address(item.identity)] = writer.words(of: item) }
    }
    return texts
  }
}
