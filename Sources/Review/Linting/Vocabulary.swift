internal import CommonMark
internal import ProcedureModel

/// Reads texts word by word and keeps each different word once.
struct Vocabulary {
  /// Every different word that was read, and each in small letters and in the singular, by number.
  private(set) var spellings: [Spelling] = []
  private var numbers = WordNumbers()
  /// The numbers of words beyond ASCII in small letters: the same word can be written with different bytes.
  private var formsBeyondASCII: [String: Int] = [:]

  /// The number of a word that was read or is kept for another's sake; nil if there is none.
  func number(of word: String) -> Int? { numbers.find(word) }

  /// The words of a text in order; code spans are left out. Linear in its length.
  /// - Parameter plain: the text's words alone.
  mutating func words(of text: RichText, plain: String) -> [ProseWord] {
    words(of: Vocabulary.hasCode(text.inlines) ? Vocabulary.prose(text) : plain)
  }

  /// The words of a plain text in order. Linear in its length.
  mutating func words(of text: String) -> [ProseWord] {
    let bytes = Array(text.utf8)
    var words: [ProseWord] = []
    words.reserveCapacity(bytes.count / 5)
    var gapStart = 0
    var start = 0
    while let range = Vocabulary.nextWord(in: bytes.span, from: start) {
      start = range.upperBound
      let gap = bytes[gapStart..<range.lowerBound]
      let isPossessive =
        range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: "s") && !words.isEmpty
        && Vocabulary.endsInApostrophe(gap)
      if isPossessive { continue }
      let isSpace = gap.count == 1 && gap.first == UInt8(ascii: " ")
      words.append(
        ProseWord(
          spelling: spelling(of: range, in: bytes.span),
          gap: isSpace ? " " : String(decoding: gap, as: UTF8.self), range: range,
          startsSentence: words.last.map { !isSpace && Vocabulary.endsSentence(gap, after: $0) } ?? true))
      gapStart = range.upperBound
    }
    return words
  }

  private mutating func spelling(of range: Range<Int>, in bytes: Span<UInt8>) -> Spelling {
    let number = numbers.number(of: range, in: bytes)
    while spellings.count < numbers.count { addNext() }
    return spellings[number]
  }

  /// Works out the next word that has only a number; its small letters and its singular may be next in turn.
  private mutating func addNext() {
    let bytes = numbers.word(spellings.count)
    let text = String(decoding: bytes, as: UTF8.self)
    let hasOnlySmall = bytes.allSatisfy { $0 < 0x80 && !Abbreviation.isCapital($0) }
    let lower = hasOnlySmall ? text : text.lowercased()
    let form = hasOnlySmall ? spellings.count : form(of: lower)
    let singular = bytes.last == UInt8(ascii: "s") || bytes.last == UInt8(ascii: "S") ? Phrase.singular(lower) : lower
    spellings.append(
      Spelling(
        text, lower: lower, singular: singular, number: spellings.count, form: form,
        singularForm: singular.utf8.count == lower.utf8.count ? form : self.form(of: singular)))
  }

  private mutating func form(of lower: String) -> Int {
    let bytes = lower.utf8.span
    let number = numbers.number(of: bytes.indices, in: bytes)
    guard !lower.utf8.allSatisfy({ $0 < 0x80 }) else { return number }
    let form = formsBeyondASCII[lower] ?? number
    formsBeyondASCII[lower] = form
    return form
  }

  // MARK: Words

  /// The next run of letters and figures.
  private static func nextWord(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    var lower = start
    while lower < bytes.count {
      let step = step(in: bytes, at: lower)
      if step.isWord { break }
      lower += step.length
    }
    guard lower < bytes.count else { return nil }
    var upper = lower
    while upper < bytes.count {
      let step = step(in: bytes, at: upper)
      guard step.isWord else { break }
      upper += step.length
    }
    return lower..<upper
  }

  /// Whether the scalar at an offset is part of a word, and how many bytes it has.
  @inline(__always)
  private static func step(in bytes: Span<UInt8>, at offset: Int) -> (isWord: Bool, length: Int) {
    switch bytes[offset] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: (true, 1)
    case 0..<0x80: (false, 1)
    default: beyondASCII(in: bytes, at: offset)
    }
  }

  private static func beyondASCII(in bytes: Span<UInt8>, at offset: Int) -> (isWord: Bool, length: Int) {
    var decoder = UTF8()
    var rest = (offset..<min(offset + 4, bytes.count)).map { bytes[$0] }.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return (false, 1) }
    let properties = scalar.properties
    return (
      properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered, UTF8.width(scalar)
    )
  }

  private static func endsInApostrophe(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.last == UInt8(ascii: "'") || gap.suffix(3).elementsEqual("\u{2019}".utf8)
  }

  /// A full stop after `e.g`, a single letter or a figure ends no sentence; a colon begins a new thought.
  private static func endsSentence(_ gap: ArraySlice<UInt8>, after word: ProseWord) -> Bool {
    var hasSpace = false
    var hasStop = false
    var hasMark = false
    for byte in gap {
      switch byte {
      case UInt8(ascii: " "): hasSpace = true
      case UInt8(ascii: "."): hasStop = true
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"), blank: hasMark = true
      default: break
      }
    }
    guard hasSpace, hasMark || hasStop else { return false }
    return hasMark || word.text.utf8.count > 1 && !abbreviatedWords.contains(word.lower)
  }

  /// Words that English writes with a stop.
  private static let abbreviatedWords: Set<String> = [
    "etc", "eg", "ie", "no", "nos", "mr", "mrs", "ms", "dr", "st", "vs",
  ]

  // MARK: Prose

  /// What stands for each byte of a code span.
  private static let blank: UInt8 = 0x01

  private static func hasCode(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      switch inline {
      case .text, .softBreak: false
      case .code: true
      case .emphasis(let content), .strong(let content): hasCode(content)
      case .link(let link): hasCode(link.content)
      }
    }
  }

  /// A text's words with code spans blanked, so that offsets stay those of the plain text.
  private static func prose(_ text: RichText) -> String {
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
