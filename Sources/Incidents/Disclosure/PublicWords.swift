package import ProcedureModel
internal import SourceText

/// Words that give nothing away: those of a version's sources, which are public, and those of days, months and counts.
package struct PublicWords: Sendable {
  /// Small letters.
  let words: Set<String>

  package init(_ procedure: Procedure) {
    var words = Set(procedure.texts.flatMap { SweptText($0.text.plain).words })
    words.formUnion((CalendarDate.months + Weekday.allCases.map(\.name)).map { $0.lowercased() })
    words.formUnion(["three", "four", "five", "seven", "eight", "nine", "eleven", "twelve", "twenty"])
    if let disclosure = procedure.disclosure {
      for script in procedure.scripts {
        words.formUnion(SweptText(ScriptOpening(blank: disclosure).open(script).plain).words)
      }
    }
    self.words = words
  }
}
