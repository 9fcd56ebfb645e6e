internal import Incidents
internal import SourceText

/// A text as a cell of a CSV file that a spreadsheet opens as that text: never as a formula, and never as a number or a
/// day, which would make 3.1 of clause 3.10. Exact: every text comes back as it was.
package enum SpreadsheetCell {
  /// The text as it is written between separators: always in quotes (RFC 4180), after an apostrophe where a spreadsheet
  /// would make something else of it.
  package static func written(_ text: String) -> String {
    var cell = "\""
    let guarded = isNumberLike(text) ? "'" + text : FormulaGuard.written(text)
    for scalar in guarded.unicodeScalars {
      cell.unicodeScalars.append(scalar)
      if scalar == "\"" { cell.unicodeScalars.append(scalar) }
    }
    return cell + "\""
  }

  /// The text that a cell stands for, once its quotes are off.
  package static func read(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    let rest = String(cell.unicodeScalars.dropFirst())
    return isNumberLike(rest) ? rest : FormulaGuard.read(cell)
  }

  /// Whether a spreadsheet might take it for a number, an amount, a day or a time: a digit and nothing but digits, signs
  /// and a few words. Apostrophes before it count, so that a text which has one already gets a second.
  private static func isNumberLike(_ text: String) -> Bool {
    var word: [UInt8] = []
    var hasDigit = false
    var isStart = true
    for scalar in text.unicodeScalars {
      if isStart, scalar == "'" { continue }
      isStart = false
      switch scalar {
      case "0"..."9":
        guard isWord(word, afterDigit: hasDigit) else { return false }
        (word, hasDigit) = ([], true)
      case "a"..."z", "A"..."Z": word.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case " ", ".", ",", ":", "/", "-", "+", "(", ")", "%", "$", "\u{A3}", "\u{20AC}", "\u{A0}":
        guard isWord(word, afterDigit: hasDigit) else { return false }
        word = []
      default: return false
      }
    }
    return hasDigit && isWord(word, afterDigit: true)
  }

  /// Whether a run of letters may stand in a number, a day or a time: an exponent, half a day, a month; or none does.
  private static func isWord(_ letters: [UInt8], afterDigit: Bool) -> Bool {
    if letters.isEmpty { return true }
    if afterDigit, ["e", "am", "pm"].contains(where: { letters.elementsEqual($0.utf8) }) { return true }
    return letters.count > 2 && CalendarDate.months.contains { $0.lowercased().utf8.starts(with: letters) }
  }
}
