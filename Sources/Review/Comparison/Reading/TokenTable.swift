/// Every different word of the two versions that are compared, each once, with what comparing asks of it.
struct TokenTable: Sendable {
  /// What is known of a word, worked out when it is first seen.
  struct Word: Sendable {
    /// The number of the word in small letters, composed or not: equal for words that differ in case alone.
    let form: Int32
    let kind: TextToken.Kind
    /// Whether it says little by itself (the, of, will).
    let isSmall: Bool
    /// The same for the same form in every run and for both orders of reading.
    let hash: UInt64
    /// Its first byte as it is written; 0 for the empty word.
    var first: UInt8
    /// Whether it begins with a capital of ASCII.
    var isCapital: Bool { (0x41...0x5A).contains(first) }
  }

  private var numbers = WordNumbers()
  private(set) var words: [Word] = []
  private var formsBeyondASCII: [String: Int32] = [:]
  private(set) var styles: [[SpanStyle]] = [[]]
  private var styleNumbers: [[SpanStyle]: Int16] = [[]: 0]

  /// The form of every reference.
  static let referenceForm: Int32 = -1

  init() {
    // Number 0 is the empty word, no gap; number 1 is the one space that nearly all gaps are.
    let space = [UInt8(ascii: " ")]
    _ = number(of: 0..<0, in: space.span)
    _ = number(of: 0..<1, in: space.span)
  }

  /// The number of the bytes in a range of a text.
  mutating func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int32 {
    let number = numbers.number(of: range, in: bytes)
    while words.count < numbers.count { addNext() }
    return Int32(truncatingIfNeeded: number)
  }

  /// The number of a gap.
  mutating func gap(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int32 {
    if range.isEmpty { return 0 }
    if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: " ") { return 1 }
    return number(of: range, in: bytes)
  }

  /// The number of a stack of styles, the outermost first.
  mutating func number(of style: [SpanStyle]) -> Int16 {
    if let known = styleNumbers[style] { return known }
    // A text with more kinds of emphasis and links than this is beyond any procedure; the last stands for the rest.
    let number = Int16(clamping: styles.count)
    if Int(number) == styles.count {
      styles.append(style)
      styleNumbers[style] = number
    }
    return number
  }

  /// The number of a word as it is written; nil if no text has it.
  func number(of word: String) -> Int32? { numbers.find(word).map { Int32(truncatingIfNeeded: $0) } }

  /// The form of a word; nil if no text has it in any case.
  func form(of word: String) -> Int32? {
    number(of: word).map { words[Int($0)].form } ?? number(of: TokenTable.folded(word)).map { words[Int($0)].form }
  }

  /// The bytes of a word or gap.
  func bytes(_ number: Int32) -> ArraySlice<UInt8> { numbers.word(Int(number)) }

  /// A word or gap as text.
  func text(_ number: Int32) -> String { String(decoding: bytes(number), as: UTF8.self) }

  /// The word in small letters.
  func lower(of token: TextToken) -> String { token.form < 0 ? "" : text(token.form) }

  /// What is known of a token's word.
  func word(_ token: TextToken) -> Word { words[Int(token.core)] }

  /// The exact text of some tokens, the gap before the first included.
  func text(of tokens: some Sequence<TextToken>) -> String {
    var bytes: [UInt8] = []
    for token in tokens {
      bytes += self.bytes(token.gap)
      bytes += self.bytes(token.core)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of some tokens without the gap before the first.
  func phrase(_ tokens: some Sequence<TextToken>) -> String {
    var bytes: [UInt8] = []
    for token in tokens {
      if !bytes.isEmpty { bytes += self.bytes(token.gap) }
      bytes += self.bytes(token.core)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: A new word

  private mutating func addNext() {
    let number = words.count
    // A copy: a slice would have the bytes of all words copied when one is added.
    let bytes = Array(numbers.word(number))
    guard bytes.contains(where: { $0 >= 0x80 || (0x41...0x5A).contains($0) }) else {
      words.append(TokenTable.describe(bytes, form: Int32(number)))
      return
    }
    // Held open first: the small letters of a word may be the next new word.
    words.append(TokenTable.describe(bytes, form: Int32(number)))
    let form = form(folding: bytes)
    words[number] = TokenTable.describe(numbers.word(Int(form)), form: form)
    words[number].first = bytes.first ?? 0
  }

  /// The number of a word's small letters.
  private mutating func form(folding bytes: [UInt8]) -> Int32 {
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return number(of: lower.indices, in: lower.span)
    }
    let lower = TokenTable.folded(String(decoding: bytes, as: UTF8.self))
    let known = formsBeyondASCII[lower]
    let form = known ?? number(of: lower.utf8.span.indices, in: lower.utf8.span)
    if known == nil, !lower.utf8.allSatisfy({ $0 < 0x80 }) { formsBeyondASCII[lower] = form }
    return form
  }

  /// Small letters, with typewriter quotes and one kind of dash.
  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x201A, 0x201B: folded.append("'")
      case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB: folded.append("\"")
      case 0x2010...0x2015, 0x2212: folded.append("-")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  private static func describe(_ bytes: some Collection<UInt8>, form: Int32) -> Word {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Word(
      form: form, kind: isMark(bytes) ? .mark : .word,
      isSmall: bytes.count <= FunctionWords.longest && FunctionWords.contains(String(decoding: bytes, as: UTF8.self)),
      hash: hash, first: bytes.first ?? 0)
  }

  /// Whether a word is punctuation, or the ending of a possessive.
  private static func isMark(_ bytes: some Collection<UInt8>) -> Bool {
    if let first = bytes.first, (0x61...0x7A).contains(first | 0x20) { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.unicodeScalars.allSatisfy(TokenScanner.isMark) || text.utf8.elementsEqual("'s".utf8)
  }
}
