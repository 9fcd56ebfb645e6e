package import ProcedureModel

/// What a governance officer is told of how a script reads.
package struct ScriptReading: Sendable {
  package let script: Script
  /// Whether only what is said aloud was read: the rest is for those who read it out.
  package let isOfSpokenWords: Bool
  package let age: ReadingAge
  /// The words of its longest sentence.
  package let longestSentence: Int

  /// One for each script that is written in English, in the order of their paths.
  package static func all(of procedure: Procedure) -> [ScriptReading] {
    ScriptProse.all(of: procedure).scripts.map { ScriptReading($0) }
  }

  private init(_ prose: ScriptProse) {
    script = prose.script
    isOfSpokenWords = prose.script.layout.isSpoken
    let texts = prose.runs.filter { !$0.run.isHeading && (!prose.script.layout.isSpoken || $0.run.isSpoken) }
      .map(\.text)
    age = ReadingAge(texts)
    longestSentence = texts.flatMap(Sentences.of).map(\.wordCount).max() ?? 0
  }
}
