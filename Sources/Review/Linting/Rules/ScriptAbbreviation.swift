internal import ProcedureModel
package import SourceText

/// An abbreviation that a script does not spell out where it first uses it. Who is handed one script has not read the others.
package enum ScriptAbbreviation: Rule {
  package static let id = "script-abbreviation"
  package static let summary = "an abbreviation that a script does not spell out at its first use"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let known = Set(
      review.procedure.settings.knownAbbreviations.map { Abbreviation.letters(of: $0.text) ?? $0.text.uppercased() })
    return review.scripts.flatMap { prose -> [Diagnostic] in
      var seen = known
      return prose.runs.flatMap { run -> [Diagnostic] in
        review.scriptAbbreviations.abbreviations(in: run.words, isHeading: run.run.isHeading).compactMap {
          index, letters in
          guard seen.insert(letters).inserted,
            AbbreviationReading(words: run.words, index: index, letters: letters).explanation == nil
          else { return nil }
          return prose.finding(
            Self.self, in: run, at: run.words[index].range.lowerBound,
            "this script does not say what \(letters) means where it first uses it",
            hint: "Write it out here with the letters behind it in parentheses, or do without the letters. If every "
              + "reader knows it, add it to `known-abbreviations:` in the front matter of the procedure.")
        }
      }
    }
  }
}
