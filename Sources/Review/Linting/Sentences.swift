/// The sentences of a text.
///
/// A stop, question mark or exclamation mark ends a sentence where a space and a word that could begin one follow it.
/// What is short for something (`e.g.`, `No. 4`), an initial, a decimal and an ellipsis inside a sentence end none.
package enum Sentences {
  /// A sentence in its text.
  package struct Sentence: Sendable, Hashable {
    /// UTF-8 offsets in the text, from its first word to its last mark.
    package let range: Range<Int>
    package let text: String
    /// How many words it has: runs between spaces and dashes that hold a letter or a figure; a hyphen or slash joins.
    package let wordCount: Int
  }

  /// The sentences in order. Linear in the length of the text.
  package static func of(_ text: String) -> [Sentence] {
    let bytes = Array(text.utf8)
    let words = TextWord.split(bytes)
    var sentences: [Sentence] = []
    var start = 0
    var count = 0
    for (index, word) in words.enumerated() {
      count += word.wordCount
      let isLast = index == words.count - 1
      guard isLast || word.ends(before: words[index + 1]) else { continue }
      let range = words[start].whole.lowerBound..<word.whole.upperBound
      sentences.append(
        Sentence(range: range, text: String(decoding: bytes[range], as: UTF8.self), wordCount: count))
      start = index + 1
      count = 0
    }
    return sentences
  }
}

/// A run of characters between spaces.
private struct TextWord {
  /// Offsets with its punctuation.
  let whole: Range<Int>
  /// The bytes with its punctuation.
  let bytes: ArraySlice<UInt8>

  static func split(_ bytes: [UInt8]) -> [TextWord] {
    bytes.split(separator: UInt8(ascii: " ")).map { TextWord(whole: $0.startIndex..<$0.endIndex, bytes: $0) }
  }

  /// 1 for a word, 0 for a lone mark, more where dashes join words.
  var wordCount: Int {
    var count = 0
    var isInside = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      // An en or em dash (E2 80 93, E2 80 94) parts words; so does an ellipsis (E2 80 A6).
      if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80,
        [0x93, 0x94, 0xA6].contains(bytes[index + 2])
      {
        isInside = false
        index += 3
        continue
      }
      // Other marks of the block of general punctuation, such as curly quotes, are no letters.
      if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 {
        index += 3
        continue
      }
      let isLetter = byte >= 0x80 || TextWord.isAlphanumeric(byte)
      if isLetter, !isInside {
        count += 1
        isInside = true
      }
      index += 1
    }
    return count
  }

  /// Whether a sentence ends with this word.
  func ends(before next: TextWord) -> Bool {
    let trimmed = withoutClosing
    guard let mark = trimmed.last, ".!?".utf8.contains(mark) || hasEllipsis else { return false }
    guard next.canBeginSentence else { return false }
    guard mark == UInt8(ascii: ".") else { return true }
    let stem = String(
      decoding: trimmed.dropLast().drop { "('\"[".utf8.contains($0) }.map(TextWord.lower), as: UTF8.self)
    if TextWord.alwaysShort.contains(stem) { return false }
    if TextWord.shortBeforeFigure.contains(stem), next.bytes.first.map(TextWord.isDigit) ?? false { return false }
    // An initial: J. Smith. A single capital, or capitals with stops (U.K.), before a capital is more often a name.
    let letters = stem.utf8.count
    return
      !(letters == 1 && trimmed.first.map { (0x41...0x5A).contains($0) } ?? false && !stem.utf8.elementsEqual("i".utf8))
  }

  /// What is always followed by more of its sentence.
  private static let alwaysShort: Set<String> = [
    "e.g", "eg", "i.e", "ie", "cf", "viz", "vs", "mr", "mrs", "ms", "dr", "prof", "rev", "st", "hon", "sir", "approx",
    "incl", "esp", "al",
  ]

  /// What is short for something before a figure and may be a word otherwise.
  private static let shortBeforeFigure: Set<String> = [
    "no", "nos", "p", "pp", "para", "paras", "fig", "figs", "vol", "vols", "ch", "sec", "art", "ext", "tel", "ed", "pt",
    "c", "ca", "s", "ss", "reg", "regs",
  ]

  private var withoutClosing: ArraySlice<UInt8> {
    var slice = bytes
    while let last = slice.last {
      if ")]'\"".utf8.contains(last) {
        slice = slice.dropLast()
      } else if slice.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) || slice.suffix(3).elementsEqual([0xE2, 0x80, 0x9D]) {
        slice = slice.dropLast(3)
      } else {
        break
      }
    }
    return slice
  }

  private var hasEllipsis: Bool { withoutClosing.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) }

  /// Whether its first letter is a capital, a figure, or nothing that could be small.
  private var canBeginSentence: Bool {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
