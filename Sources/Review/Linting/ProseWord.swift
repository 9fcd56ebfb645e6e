internal import CommonMark
internal import ProcedureModel

/// A word of running text, with what stands before it: what rules about words and names read.
///
/// Letters and figures make words; hyphens, slashes and apostrophes part them. A possessive `'s` is left out. Code
/// spans are no prose and are left out too.
struct ProseWord {
  let text: String
  /// The word in small letters.
  let lower: String
  /// What stands between the word before and this one; for the first word what stands before it.
  let gap: String
  /// UTF-8 offsets in the plain text.
  let range: Range<Int>
  /// Whether a sentence begins with it, so that its capital says nothing.
  let startsSentence: Bool

  var beginsWithCapital: Bool {
    guard let first = text.utf8.first else { return false }
    return first < 0x80 ? (0x41...0x5A).contains(first) : text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether nothing but spaces stands before it.
  var followsSpace: Bool {
    !gap.isEmpty && gap.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// Whether it is joined to the word before by a hyphen.
  var followsHyphen: Bool {
    gap.utf8.elementsEqual("-".utf8) || gap.utf8.elementsEqual("\u{2011}".utf8)
  }

  /// The words of a text in order. Linear in its length.
  static func words(of text: RichText) -> [ProseWord] {
    words(of: prose(text))
  }

  /// The words of a plain text in order. Linear in its length.
  static func words(of text: String) -> [ProseWord] {
    let bytes = Array(text.utf8)
    var words: [ProseWord] = []
    words.reserveCapacity(bytes.count / 5)
    var gapStart = 0
    for range in wordRanges(text, bytes) {
      let isPossessive =
        range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: "s") && !words.isEmpty
        && endsInApostrophe(bytes[gapStart..<range.lowerBound])
      if isPossessive { continue }
      let gap = gapStart..<range.lowerBound
      let isSpace = gap.count == 1 && bytes[gapStart] == UInt8(ascii: " ")
      let gapText = isSpace ? " " : String(decoding: bytes[gap], as: UTF8.self)
      let word = String(decoding: bytes[range], as: UTF8.self)
      words.append(
        ProseWord(
          text: word, lower: lower(word, bytes[range]), gap: gapText, range: range,
          startsSentence: words.last.map { !isSpace && endsSentence(gapText, after: $0) } ?? true))
      gapStart = range.upperBound
    }
    return words
  }

  /// The offsets of every run of letters and figures.
  private static func wordRanges(_ text: String, _ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(bytes.count / 5)
    var start = -1
    var offset = 0
    for scalar in text.unicodeScalars {
      if isWord(scalar) {
        if start < 0 { start = offset }
      } else if start >= 0 {
        ranges.append(start..<offset)
        start = -1
      }
      offset += scalar.isASCII ? 1 : UTF8.width(scalar)
    }
    if start >= 0 { ranges.append(start..<offset) }
    return ranges
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch UInt8(truncatingIfNeeded: scalar.value) {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
      default: return false
      }
    }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private static func endsInApostrophe(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.last == UInt8(ascii: "'") || gap.suffix(3).elementsEqual("\u{2019}".utf8)
  }

  private static func lower(_ word: String, _ bytes: ArraySlice<UInt8>) -> String {
    if bytes.contains(where: { $0 >= 0x80 }) { return word.lowercased() }
    if !bytes.contains(where: { (0x41...0x5A).contains($0) }) { return word }
    return String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  /// A full stop after `e.g`, a single letter or a figure ends no sentence; a colon begins a new thought.
  private static func endsSentence(_ gap: String, after word: ProseWord) -> Bool {
    guard gap.utf8.contains(UInt8(ascii: " ")) else { return false }
    if gap.utf8.contains(where: { "!?:;\u{01}".utf8.contains($0) }) { return true }
    guard gap.utf8.contains(UInt8(ascii: ".")) else { return false }
    return word.text.utf8.count > 1 && !abbreviatedWords.contains(word.lower)
  }

  /// Words that English writes with a stop.
  private static let abbreviatedWords: Set<String> = [
    "etc", "eg", "ie", "no", "nos", "mr", "mrs", "ms", "dr", "st", "vs",
  ]

  /// A text's words with code spans blanked, so that offsets stay those of the plain text.
  private static func prose(_ text: RichText) -> String {
    if text.inlines.count == 1, case .text(let words) = text.inlines[0] { return words }
    var prose = ""
    append(text.inlines, to: &prose)
    return prose
  }

  private static func append(_ inlines: [Inline], to prose: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let words): prose += words
      case .softBreak: prose += " "
      case .code(let span): prose += String(repeating: "\u{01}", count: span.utf8.count)
      case .emphasis(let content), .strong(let content): append(content, to: &prose)
      case .link(let link): append(link.content, to: &prose)
      }
    }
  }
}
