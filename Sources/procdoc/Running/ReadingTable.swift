import ProcedureModel
import Review

/// How the scripts of a version read, for the terminal.
enum ReadingTable {
  static func text(_ readings: [ScriptReading]) -> String {
    let names = readings.map { Console.shown($0.script.path) }
    let width = names.map(TextWidth.columns).max() ?? 0
    let rows = zip(names, readings).map { name, reading in
      let age = reading.age.years.map { "reading age about \($0)" } ?? "too short for a reading age"
      let spoken = reading.isOfSpokenWords ? " (what is said aloud)" : ""
      return "  \(TextWidth.padded(name, width))  longest sentence \(reading.longestSentence) words, \(age)\(spoken)"
    }
    return
      ([
        "How the scripts read, by the length of their sentences and words. Advice: a figure cannot say whether people",
        "understand. Read them to somebody.",
      ] + rows).joined(separator: "\n")
  }
}
