/// Words that are compared without case and without the plural of the last: a term or a name.
struct Phrase: Hashable {
  /// Small letters; the last word in the singular.
  let words: [String]

  /// Words without small words and articles at both ends; nil where nothing is left.
  init?(_ words: ArraySlice<ProseWord>) {
    let inner = Phrase.trimmed(words)
    guard let last = inner.last else { return nil }
    self.words = inner.dropLast().map(\.lower) + [last.spelling.singular]
  }

  static func trimmed(_ words: ArraySlice<ProseWord>) -> ArraySlice<ProseWord> {
    var inner = words
    while let first = inner.first, first.spelling.isSmall { inner.removeFirst() }
    while let last = inner.last, last.spelling.isSmall { inner.removeLast() }
    return inner
  }

  /// A word without the endings of an English plural, the same for both numbers; not always a word.
  static func singular(_ word: String) -> String {
    let bytes = word.utf8
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s"), let before = bytes.dropLast().last,
      !"sui".utf8.contains(before)
    else { return word }
    func ends(in ending: String) -> Bool { bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) }
    if ends(in: "ies"), bytes.count > 4 { return word.dropLast(3) + "y" }
    if ["ches", "shes", "xes", "sses"].contains(where: ends) { return String(word.dropLast(2)) }
    return String(word.dropLast())
  }

  var text: String { words.joined(separator: " ") }

  /// Where the phrase stands among some words: indexes of its first word. Linear for a given phrase.
  func starts(in text: [ProseWord]) -> [Int] {
    guard text.count >= words.count else { return [] }
    return (0...(text.count - words.count)).filter { start in
      words.indices.allSatisfy { offset in
        let spelling = text[start + offset].spelling
        return (offset == words.count - 1 ? spelling.singular : spelling.lower) == words[offset]
      }
    }
  }

  /// Where some phrases may stand: the texts that hold their last words, so that a phrase is not looked for in all.
  struct Places {
    /// For each last word its place in `texts`.
    private var positions: [String: Int] = [:]
    private var texts: [[Int]] = []

    /// One pass over all words.
    /// - Parameter vocabulary: what the words were read by.
    init(of phrases: some Sequence<Phrase>, in words: some Sequence<[ProseWord]>, _ vocabulary: Vocabulary) {
      for phrase in phrases {
        guard let last = phrase.words.last, positions[last] == nil else { continue }
        positions[last] = texts.count
        texts.append([])
      }
      guard !texts.isEmpty else { return }
      let wanted = vocabulary.spellings.map { positions[$0.singular] ?? -1 }
      for (index, text) in words.enumerated() {
        for word in text {
          let position = wanted[word.spelling.number]
          if position >= 0, texts[position].last != index { texts[position].append(index) }
        }
      }
    }

    /// Indexes of the texts that hold the phrase's last word.
    func candidates(for phrase: Phrase) -> [Int] {
      phrase.words.last.flatMap { positions[$0] }.map { texts[$0] } ?? []
    }
  }
}
