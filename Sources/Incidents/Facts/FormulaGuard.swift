/// Keeps a spreadsheet from taking a cell for a formula: what begins like one is written with an apostrophe before it,
/// and read without it (CWE-1236). Exact: every text comes back as it was.
package enum FormulaGuard {
  /// The text as it is written in a cell.
  package static func written(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

  /// The text that a cell stands for.
  package static func read(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    let rest = String(cell.unicodeScalars.dropFirst())
    return isDangerous(rest) ? rest : cell
  }

  /// Whether a formula begins after nothing, spaces, quotes or apostrophes. Apostrophes count, so that a text which has
  /// one already gets a second.
  private static func isDangerous(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
      case "'", "\"", " ", "\u{A0}": continue
      default: return false
      }
    }
    return false
  }
}
