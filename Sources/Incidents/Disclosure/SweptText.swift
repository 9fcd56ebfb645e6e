internal import SourceText

/// A text as a sweep reads it: its words in order, without regard to case, width, marks, entities and spaces.
///
/// Words are compared as `String` compares them, so that `é` in one scalar and in two is the same word.
struct SweptText {
  /// The words, small letters; figures are words too.
  private(set) var words: [String] = []
  /// The line of the text that each word stands on, 1-based.
  private(set) var lines: [Int] = []
  /// Figures that follow each other with nothing but marks and spaces between: `01632 960001` is one number, however it is
  /// spaced.
  private(set) var numbers: [(figures: [UInt8], word: Int)] = []

  /// Where each word stands, so that a run is looked for only where it can begin.
  private var starts: [String: [Int]] = [:]

  private var word = String.UnicodeScalarView()
  private var line = 1

  /// What somebody typed, or a plain text.
  init(_ text: String) {
    read(text)
    finish()
  }

  /// A page that `HTMLText` and the templates wrote: what is seen of it, then what stands in its attributes. A value cut by
  /// the tags of running text is one value, as it is for the eye.
  init(html: String) {
    let pieces = HTMLPieces(html)
    read(pieces.text)
    finish()
    line = 1
    read(pieces.attributes)
    finish()
  }

  private mutating func read(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        flush()
        line += 1
      } else if SweptText.isPlain(scalar) {
        word.append(scalar)
      } else if !SweptText.isUnseen(scalar) {
        if let seen = SweptText.partOfWord(scalar) { word.append(seen) } else { flush() }
      }
    }
  }

  private mutating func flush() {
    guard !word.isEmpty else { return }
    // There and back, so that `ß` is `ss` as in capitals.
    let finished = String(word).uppercased().lowercased()
    word = String.UnicodeScalarView()
    if SweptText.isNumber(finished) {
      if let last = words.last, SweptText.isNumber(last) {
        numbers[numbers.count - 1].figures += finished.utf8
      } else {
        numbers.append((Array(finished.utf8), words.count))
      }
    }
    starts[finished, default: []].append(words.count)
    words.append(finished)
    lines.append(line)
  }

  private mutating func finish() { flush() }

  /// The words at which a run of words begins.
  func places(of run: [String]) -> [Int] {
    guard let first = run.first, run.count <= words.count else { return [] }
    return (starts[first] ?? []).filter { start in
      start + run.count <= words.count && words[start..<(start + run.count)].elementsEqual(run)
    }
  }

  /// Whether a text of one word is among the words.
  func holds(word: String) -> Bool { !places(of: SweptText(word).words).isEmpty }

  /// The words at which figures begin that hold a number, wherever in them; one as often as they hold it.
  func places(ofNumber number: [UInt8]) -> [Int] {
    numbers.flatMap { Array(repeating: $0.word, count: SweptText.count(of: number, in: $0.figures)) }
  }

  static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy(isFigure) }

  /// A telephone number without what is dialled before it: `01632 960001` and `+44 1632 960001` are one. Others as they
  /// are, without zeros before them.
  static func core(of figures: [UInt8]) -> [UInt8] {
    let zero = UInt8(ascii: "0")
    var core = figures.drop { $0 == zero }
    // Ten figures follow the United Kingdom's 44 (Ofcom, National Telephone Numbering Plan).
    if core.count >= 12, core.starts(with: "44".utf8) { core = core.dropFirst(2).drop { $0 == zero } }
    return Array(core)
  }

  private static func isFigure(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func count(of short: [UInt8], in long: [UInt8]) -> Int {
    guard !short.isEmpty, short.count <= long.count else { return 0 }
    return (0...(long.count - short.count)).count { long[$0..<($0 + short.count)].elementsEqual(short) }
  }

  /// Most letters and figures, of which nothing need be asked.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// What has no width: it parts no word.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .format: return true
    case .control: return !scalar.properties.isWhitespace
    default: return false
    }
  }

  /// A letter or figure, in its usual width; nil for what parts words.
  private static func partOfWord(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.properties.generalCategory {
    case .decimalNumber:
      guard let figure = scalar.properties.numericValue else { return scalar }
      return Unicode.Scalar(UInt8(ascii: "0") + UInt8(figure))
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
      .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      // U+FF21 to U+FF5A are ASCII letters of full width.
      return (0xFF21...0xFF5A).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
    default: return nil
    }
  }
}
