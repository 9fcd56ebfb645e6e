/// Words that an audience may not be told, as a sweep looks for them.
struct Secret {
  /// The fact or field that they belong to.
  let fact: String
  /// How its words were taken.
  let kind: Kind
  /// All of its words.
  let words: [String]
  /// Runs of words, each of which gives it away.
  let runs: [[String]]
  /// Figures that give it away wherever they stand: a telephone number.
  let numbers: [[UInt8]]

  /// How a value's words are taken.
  enum Kind {
    /// Of a person: each word of it gives them away.
    case name
    /// The whole of it, each of its sentences, and each word in it that looks like a name.
    case text
    /// The whole of it, and each line of it: the names in it are those of streets and towns.
    case address
    /// Of somebody whom an entry of the log names: as a name, if any of its words is not everybody's.
    case loggedName
    /// Of a place that an entry names, or that may be a name: the whole of it, if any of its words is not everybody's.
    case loggedWords

    /// Whether it is somebody's name, which may stand where it is said who approved.
    var isName: Bool { self == .name || self == .loggedName || self == .loggedWords }
  }

  /// What everybody may know.
  struct Known {
    /// Words of the version's sources and of names that the audience is told.
    let words: Set<String>
    /// Names that the audience is told, each as its words.
    let values: [[String]]
    /// Telephone numbers that the audience is told.
    let numbers: [[UInt8]]
  }

  /// So few letters or figures are not looked for: they stand in too many words by chance.
  static let fewestLetters = 4
  /// A number of so many figures is nobody's count.
  static let fewestFigures = 6
  /// A sentence of so few words is said by chance.
  static let fewestWords = 4

  /// - Returns: nil where nothing of it is long enough to be looked for, or all of it may be known.
  init?(_ value: String, of fact: String, _ kind: Kind, _ known: Known) {
    let text = SweptText(value)
    let words = text.words
    guard !known.values.contains(where: { $0.elementsEqual(words) }) else { return nil }
    // `Director of the provider` tells of nobody.
    if kind == .loggedName || kind == .loggedWords,
      words.allSatisfy({ known.words.contains($0) || $0.unicodeScalars.count < 3 || SweptText.isNumber($0) })
    {
      return nil
    }
    var runs: [[String]] = []
    if Secret.isLong(words), !(words.count == 1 && known.words.contains(words[0])) { runs.append(words) }
    if words.count > 1 {
      let single: [String]
      switch kind {
      case .name, .loggedName: single = Secret.ofName(value, words)
      case .text:
        single = Secret.capitalised(value)
        runs += Secret.parts(of: value) { ".!?;:\n".utf8.contains($0) }.filter { $0.count >= Secret.fewestWords }
      case .loggedWords: single = []
      case .address:
        single = []
        runs += Secret.parts(of: value) { ",;\n".utf8.contains($0) }.filter { $0.count > 1 && Secret.isLong($0) }
      }
      for word in single
      where word.unicodeScalars.count >= Secret.fewestLetters && !known.words.contains(word)
        && !SweptText.isNumber(word)
      {
        runs.append([word])
      }
    }
    numbers = text.numbers.filter { !Secret.isDate($0, in: words) }.map { SweptText.core(of: $0.figures) }.filter {
      number in
      number.count >= Secret.fewestFigures && !known.numbers.contains { $0.elementsEqual(number) }
    }
    // A line of an address may be the name of the service.
    runs.removeAll { run in known.values.contains { $0.elementsEqual(run) } }
    guard !runs.isEmpty || !numbers.isEmpty else { return nil }
    (self.fact, self.kind, self.words, self.runs) = (fact, kind, words, runs)
  }

  /// Enough letters to be looked for, and not figures only: those are looked for as a number.
  private static func isLong(_ words: [String]) -> Bool {
    words.map(\.unicodeScalars.count).reduce(0, +) >= fewestLetters && !words.allSatisfy(SweptText.isNumber)
  }

  /// `2026-11-20` or `20/11/2026`, which is no telephone number.
  private static func isDate(_ number: (figures: [UInt8], word: Int), in words: [String]) -> Bool {
    let sizes = words[number.word...].prefix(while: SweptText.isNumber).map(\.utf8.count)
    return sizes == [4, 2, 2] || sizes == [2, 2, 4]
  }

  /// The words of a name: those that begin with a capital, where any does.
  private static func ofName(_ value: String, _ words: [String]) -> [String] {
    let capitalised = capitalised(value)
    return capitalised.isEmpty ? words : capitalised
  }

  /// The words of a text that begin with a capital.
  private static func capitalised(_ text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).flatMap { piece -> [String] in
      guard let first = piece.first(where: \.properties.isAlphabetic), first.properties.isUppercase else { return [] }
      return SweptText(String(piece)).words
    }
  }

  private static func parts(of value: String, _ isEnd: (UInt8) -> Bool) -> [[String]] {
    let parts = value.utf8.split(whereSeparator: isEnd)
    return parts.count > 1 ? parts.map { SweptText(String(decoding: $0, as: UTF8.self)).words } : []
  }
}
