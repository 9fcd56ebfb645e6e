/// A text made ready for comparing words: small letters, straight apostrophes, one space for a run of spaces.
///
/// Only word characters are left above ASCII, so that a byte tells whether it belongs to a word.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// For each byte its UTF-8 offset in the text, and the text's length at the end; empty where they are the same.
  private var offsets: [Int] = []
  /// For each byte whether it was a capital; empty where the original tells it.
  private var wasCapital: [Bool] = []
  /// The text's own bytes, where they are as many.
  private var original: [UInt8] = []

  init(_ text: String) {
    if foldInPlace(text) { return }
    let length = text.utf8.count
    bytes.reserveCapacity(length)
    wasCapital.reserveCapacity(length)
    offsets.reserveCapacity(length + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        add(ascii: UInt8(truncatingIfNeeded: scalar.value), at: offset)
        offset += 1
      } else {
        add(scalar, at: offset)
        offset += UTF8.width(scalar)
      }
    }
    offsets.append(length)
  }

  /// The UTF-8 offset in the text of the byte at an index; at the end the text's length.
  func offset(of index: Int) -> Int {
    offsets.isEmpty ? index : offsets[index]
  }

  /// Folds a text that stays as long as it is, as nearly all do: ASCII without line ends, tabs or two spaces together.
  /// - Returns: false for any other, which is left for folding scalar by scalar.
  private mutating func foldInPlace(_ text: String) -> Bool {
    var folded = Array(text.utf8)
    var before: UInt8 = 0
    for index in folded.indices {
      let byte = folded[index]
      guard byte < 0x80, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\t"),
        byte != UInt8(ascii: " ") || before != UInt8(ascii: " ")
      else { return false }
      if (0x41...0x5A).contains(byte) { folded[index] = byte + 0x20 }
      before = byte
    }
    bytes = folded
    original = Array(text.utf8)
    return true
  }

  private mutating func add(ascii byte: UInt8, at offset: Int) {
    let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    if isSpace, bytes.last == UInt8(ascii: " ") { return }
    let isCapital = (0x41...0x5A).contains(byte)
    append(isSpace ? UInt8(ascii: " ") : isCapital ? byte + 0x20 : byte, isCapital, at: offset)
  }

  private mutating func add(_ scalar: Unicode.Scalar, at offset: Int) {
    switch scalar {
    case "\u{2018}", "\u{2019}": append(UInt8(ascii: "'"), false, at: offset)
    case "\u{2010}", "\u{2011}": append(UInt8(ascii: "-"), false, at: offset)
    default:
      let properties = scalar.properties
      if properties.isWhitespace {
        add(ascii: UInt8(ascii: " "), at: offset)
      } else if properties.isAlphabetic || properties.numericType != nil
        || properties.canonicalCombiningClass != .notReordered
      {
        for byte in properties.lowercaseMapping.utf8 { append(byte, properties.isUppercase, at: offset) }
      } else {
        // A dash, a quotation mark, a sign: it ends a word and equals nothing but its like.
        append(0x01, false, at: offset)
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ capital: Bool, at offset: Int) {
    bytes.append(byte)
    offsets.append(offset)
    wasCapital.append(capital)
  }

  /// Whether a byte belongs to a word: an ASCII letter or figure, or part of any other.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }

  func isWordStart(_ index: Int) -> Bool {
    FoldedText.isWord(bytes[index]) && (index == 0 || !FoldedText.isWord(bytes[index - 1]))
  }

  /// Whether no word goes on at an index; true behind the last byte.
  func isWordEnd(_ index: Int) -> Bool {
    index >= bytes.count || !FoldedText.isWord(bytes[index])
  }

  /// Whether words stand right before or behind that make others of these: `non-deputy`, `deputy-led`, `b.deputy`.
  func isJoined(from start: Int, to end: Int) -> Bool {
    let before = start >= 2 && FoldedText.joins(bytes[start - 1]) && FoldedText.isWord(bytes[start - 2])
    let after = end + 1 < bytes.count && FoldedText.joins(bytes[end]) && FoldedText.isWord(bytes[end + 1])
    return before || after
  }

  private static func joins(_ byte: UInt8) -> Bool {
    "-.@_".utf8.contains(byte)
  }

  func capitals(from start: Int, to end: Int) -> Int {
    offsets.isEmpty
      ? original[start..<end].count { (0x41...0x5A).contains($0) } : wasCapital[start..<end].count { $0 }
  }
}
