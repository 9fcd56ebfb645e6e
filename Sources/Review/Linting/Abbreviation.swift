/// What makes a word an abbreviation: letters that stand for words.
enum Abbreviation {
  /// The letters without a plural s, in capitals where they are all letters of words; nil if the word is none.
  ///
  /// `MPs` gives `MP`, `DoLS` gives `DOLS`, `4LSAB` stays. Roman numerals, single letters, names with one inner capital
  /// (`McDonald`) and codes that end in figures (`SO14`) are none. Whether a word in capitals is only shouted, its
  /// neighbours tell (`AbbreviationIndex`).
  static func letters(of word: String) -> String? {
    // Most words are none: they have no two capitals.
    guard word.utf8.count(where: isCapital) >= 2 else { return nil }
    var bytes = Array(word.utf8)
    guard bytes.count >= 2, bytes.count <= longest + 3 else { return nil }
    if bytes.last == UInt8(ascii: "s"), bytes.dropLast().allSatisfy({ isCapital($0) || isDigit($0) }) {
      bytes.removeLast()
    }
    let capitals = bytes.count(where: isCapital)
    let small = bytes.count { (0x61...0x7A).contains($0) }
    let figures = bytes.prefix(while: isDigit).count
    guard capitals >= 2, capitals + small <= longest, small < capitals, figures <= 2,
      capitals + small + figures == bytes.count, let first = bytes.dropFirst(figures).first, isCapital(first)
    else { return nil }
    let upper = bytes.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    guard !upper.allSatisfy({ "IVX".utf8.contains($0) }) else { return nil }
    let letters = String(decoding: upper, as: UTF8.self)
    if figures > 0, ordinals.contains(String(decoding: upper[figures...], as: UTF8.self)) { return nil }
    return common.contains(letters) ? nil : letters
  }

  /// Longer words in capitals are shouted rather than abbreviated.
  static let longest = 7

  /// Short forms that are plain English rather than anybody's jargon.
  private static let common: Set<String> = ["AM", "PM", "OK", "UK", "USA", "EU", "TV", "ID", "PDF", "TBC"]

  /// What may stand behind figures in capitals: `1ST`, `9AM`.
  private static let ordinals: Set<String> = ["ST", "ND", "RD", "TH", "AM", "PM", "HRS", "KM", "MM", "KG"]

  /// English words that are written in capitals for their weight.
  static let shouted: Set<String> = [
    "NOT", "NO", "DO", "ALL", "ANY", "AND", "OR", "IF", "YES", "NOW", "END", "OFF", "ON", "OUT", "BUT", "NEVER", "MUST",
    "ALWAYS", "ONLY", "STOP", "NOTE", "BOTH", "EITHER", "URGENT", "DRAFT", "SAMPLE", "CALL", "RING", "WARNING",
    "DANGER",
    "THE", "TO", "IN", "OF", "AT", "BY", "IS", "BE", "ARE", "WILL", "SHALL", "FIRE", "KEY", "ADD", "PLEASE", "BEFORE",
    "AFTER", "WHO", "WHAT", "WHEN", "WHERE", "HOW", "WHY",
  ]

  static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
