/// A text as a sweep reads it: its words in order, without regard to case, marks, entities, tags' brackets and spaces.
///
/// Words are compared as `String` compares them, so that `é` in one scalar and in two is the same word.
struct SweptText {
  /// The words, small letters.
  let words: [String]
  /// The line of the text that each word stands on, 1-based.
  let lines: [Int]

  init(_ text: String) {
    var words: [String] = []
    var lines: [Int] = []
    var word = String.UnicodeScalarView()
    var line = 1
    func flush() {
      guard !word.isEmpty else { return }
      let finished = String(word).lowercased()
      word = String.UnicodeScalarView()
      // `01632 960001` is one number, however it is spaced.
      if let last = words.last, SweptText.isNumber(last), SweptText.isNumber(finished) {
        words[words.count - 1] = last + finished
      } else {
        words.append(finished)
        lines.append(line)
      }
    }
    for scalar in SweptText.unescaped(text).unicodeScalars {
      if scalar.properties.isDefaultIgnorableCodePoint { continue }
      let category = scalar.properties.generalCategory
      if SweptText.isPartOfWord(category) {
        word.append(scalar)
      } else {
        flush()
        if scalar == "\n" { line += 1 }
      }
    }
    flush()
    self.words = words
    self.lines = lines
  }

  /// The words at which a run of words begins.
  func places(of run: [String]) -> [Int] {
    guard let first = run.first, run.count <= words.count else { return [] }
    return (0...(words.count - run.count)).filter { start in
      words[start] == first && words[start..<(start + run.count)].elementsEqual(run)
    }
  }

  /// The words whose figures hold a number, wherever in them.
  func places(ofNumber number: String) -> [Int] {
    words.indices.filter { SweptText.isNumber(words[$0]) && SweptText.holds(Array(words[$0].utf8), Array(number.utf8)) }
  }

  static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func holds(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    guard short.count <= long.count else { return false }
    return (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
  }

  private static func isPartOfWord(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  /// The entities that `HTMLText` writes, as the characters that they stand for.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let entities: [(String, UInt8)] = [
      ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
      ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
    ]
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if bytes[index] == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.0.utf8) }) {
        result.append(entity.1)
        index += entity.0.utf8.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
