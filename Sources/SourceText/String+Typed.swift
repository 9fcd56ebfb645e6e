/// Words as people type them: capitals do not matter in them, nor do spaces around them. ASCII letters only: codes,
/// initials, ids and commands have no others.
extension String {
  /// ASCII small letters as capitals.
  package var asciiCapitals: String {
    String(
      decoding: utf8.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }

  /// ASCII capitals as small letters.
  package var asciiSmall: String {
    String(
      decoding: utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether two texts are the same but for ASCII capitals.
  package func isSameWord(as other: String) -> Bool { asciiSmall.hasSameBytes(as: other.asciiSmall) }

  /// The text without white space at its ends.
  package var trimmed: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
