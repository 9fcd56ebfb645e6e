/// Words that an audience may not be told, as a sweep looks for them.
struct Secret {
  /// The fact or field that they belong to.
  let fact: String
  /// Runs of words, each of which gives it away.
  let runs: [[String]]
  /// Figures that give it away wherever they stand: a telephone number.
  let numbers: [String]

  /// How a value's words are taken.
  enum Kind {
    /// Of a person: each word of it gives them away.
    case name
    /// The whole of it, and each word in it that looks like a name.
    case text
  }

  /// So few letters or figures are not looked for: they stand in too many words by chance.
  static let fewestLetters = 4
  /// A number of so many figures is nobody's count or date.
  static let fewestFigures = 6

  /// - Parameters:
  ///   - known: words that everybody may know: those of the version's sources and of what the audience is told.
  /// - Returns: nil where nothing of it is long enough to be looked for.
  init?(_ value: String, of fact: String, _ kind: Kind, known: Set<String>) {
    let words = SweptText(value).words
    var runs: [[String]] = []
    let isOneNumber = words.count == 1 && SweptText.isNumber(words[0])
    if words.map(\.unicodeScalars.count).reduce(0, +) >= Secret.fewestLetters,
      !(words.count == 1 && known.contains(words[0])), !isOneNumber
    {
      runs.append(words)
    }
    if words.count > 1 {
      let single =
        switch kind {
        case .name: words
        case .text: Secret.capitalised(value)
        }
      for word in single
      where word.unicodeScalars.count >= Secret.fewestLetters && !known.contains(word) && !SweptText.isNumber(word) {
        runs.append([word])
      }
    }
    numbers = words.filter { SweptText.isNumber($0) && $0.utf8.count >= Secret.fewestFigures && !known.contains($0) }
    guard !runs.isEmpty || !numbers.isEmpty else { return nil }
    self.fact = fact
    self.runs = runs
  }

  /// The words of a text that begin with a capital.
  private static func capitalised(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { piece -> [String] in
      guard let first = piece.unicodeScalars.first(where: { $0.properties.isAlphabetic }), first.properties.isUppercase
      else { return [] }
      return SweptText(String(piece)).words
    }
  }
}
