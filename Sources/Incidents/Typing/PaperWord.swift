internal import SourceText

/// A run of characters without a space, in a line that was typed in from paper; and what such a run can be.
struct PaperWord {
  /// In Unicode scalars from 0.
  let range: Range<Int>

  func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars[range])) }

  /// The words before a place.
  static func split(_ scalars: [Unicode.Scalar], upTo end: Int) -> [PaperWord] {
    var words: [PaperWord] = []
    var start: Int?
    for index in 0..<end {
      if scalars[index].properties.isWhitespace {
        if let start { words.append(PaperWord(range: start..<index)) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { words.append(PaperWord(range: start..<end)) }
    return words
  }

  /// A text without spaces around it; nil where nothing is left.
  static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    var rest = scalars
    while rest.first?.properties.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.properties.isWhitespace ?? false { rest.removeLast() }
    return rest.isEmpty ? nil : String(String.UnicodeScalarView(rest))
  }

  /// Straight, curly, and low as on the Continent.
  static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    "\"\u{201C}\u{201D}\u{201E}\u{201F}".unicodeScalars.contains(scalar)
  }

  /// Whether it may be an address: every address has a digit in it, and no name of a person has.
  static func isAddress(_ text: String) -> Bool { text.utf8.contains { isDigit($0) } }

  /// The state that the first word, or the first two, say; and how many words that is.
  static func state(_ words: [String]) -> (ItemStatus, count: Int)? {
    guard let first = words.first.map({ $0.asciiSmall }) else { return nil }
    if ["n/a", "na", "not-applicable"].contains(where: { $0.hasSameBytes(as: first) }) { return (.notApplicable, 1) }
    if ["\u{2713}", "\u{2714}"].contains(where: { $0.hasSameBytes(as: first) }) { return (.done, 1) }
    if words.count > 1, first.hasSameBytes(as: "not"), words[1].isSameWord(as: "applicable") {
      return (.notApplicable, 2)
    }
    return ItemStatus.allCases.first { $0.rawValue.hasSameBytes(as: first) }.map { ($0, 1) }
  }

  /// Whether it is meant for a time: digits with a colon or full stop among them, or three digits and more.
  static func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") }
    guard let first = bytes.first, isDigit(first), bytes.allSatisfy({ isDigit($0) || isMark($0) }) else { return false }
    return bytes.count > 2 || bytes.contains(where: isMark)
  }

  /// `14:20`, `14.20`, `9:05`, `1420`; nil for what no clock shows.
  static func minute(_ text: String) -> ClockMinute? {
    let bytes = Array(text.utf8)
    if bytes.count == 4, let number = Int(digits: bytes) {
      return ClockMinute(hour: number / 100, minute: number % 100)
    }
    return ClockMinute(String(decoding: bytes.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ":") : $0 }, as: UTF8.self))
  }

  /// Whether it has the form of initials: two to four letters or digits.
  static func isInitials(_ text: String) -> Bool {
    2...4 ~= text.utf8.count
      && text.utf8.allSatisfy {
        isDigit($0) || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
