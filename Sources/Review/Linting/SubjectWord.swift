/// A word that tells what a text is about, as it is looked for elsewhere.
struct SubjectWord: Hashable {
  /// The word in ASCII lower case.
  let text: String
  /// Its stem; that of the joined word for one with a hyphen: `on-call` and `oncall` are one.
  let stem: String
  /// The stems of the parts of a word with a hyphen, where each says something by itself; otherwise empty.
  let parts: [String]
  /// UTF-8 offsets in the text.
  let range: Range<Int>

  /// The words of a text that tell what it is about, in order: no joining words, numbers or abbreviations.
  static func of(_ text: String) -> [SubjectWord] {
    all(in: text).compactMap(\.subject)
  }

  /// A word of a text with its place.
  struct Spelt {
    /// In ASCII lower case.
    let lower: String
    let range: Range<Int>
    /// Whether it is a number or an abbreviation, which tells nothing by itself.
    let isSymbol: Bool

    /// Whether it tells anything: a joining word, a number or an abbreviation does not.
    var tells: Bool {
      !isSymbol && lower.utf8.count > 2 && !WordStem.empty.contains(lower)
    }

    /// What it tells; nil if nothing.
    var subject: SubjectWord? {
      guard tells else { return nil }
      guard lower.utf8.contains(UInt8(ascii: "-")) else {
        return SubjectWord(text: lower, stem: WordStem.of(lower), parts: [], range: range)
      }
      let pieces = lower.utf8.split(separator: UInt8(ascii: "-")).map { String(Substring($0)) }
      let tellsByParts = pieces.allSatisfy { $0.utf8.count > 2 && !WordStem.empty.contains($0) }
      return SubjectWord(
        text: lower, stem: WordStem.of(pieces.joined()), parts: tellsByParts ? pieces.map(WordStem.of) : [],
        range: range)
    }
  }

  /// Every word of a text in order. A hyphen joins; an apostrophe and what follows it is dropped.
  static func all(in text: String) -> [Spelt] {
    let bytes = Array(text.utf8)
    var words: [Spelt] = []
    var start = 0
    while let range = next(in: bytes.span, from: start) {
      words.append(spelt(bytes[range], range))
      start = range.upperBound
    }
    return words
  }

  /// The next word from the end of the one before it, or from the beginning.
  static func next(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    var lower = start
    // The possessive: the council's, councils'.
    if start > 0, start + 1 < bytes.count, bytes[start] == UInt8(ascii: "'"), bytes[start + 1] == UInt8(ascii: "s") {
      lower += 2
    }
    while lower < bytes.count, !isLetter(bytes[lower]) { lower += 1 }
    guard lower < bytes.count else { return nil }
    var upper = lower
    while upper < bytes.count, isLetter(bytes[upper]) || isJoint(bytes, upper) { upper += 1 }
    return lower..<upper
  }

  /// A word with its place.
  static func spelt(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) -> Spelt {
    let isFigures = bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    let isAbbreviation = (2...6).contains(bytes.count) && bytes.dropLast().allSatisfy { !(0x61...0x7A).contains($0) }
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return Spelt(lower: String(decoding: lower, as: UTF8.self), range: range, isSymbol: isFigures || isAbbreviation)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isJoint(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "-") && index + 1 < bytes.count && isLetter(bytes[index + 1])
  }
}
