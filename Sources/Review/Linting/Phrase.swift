/// Words that are compared without case and without the plural of the last: a term or a name.
struct Phrase: Hashable {
  /// Small letters; the last word in the singular.
  let words: [String]

  /// Words without small words and articles at both ends; nil where nothing is left.
  init?(_ words: ArraySlice<ProseWord>) {
    let inner = Phrase.trimmed(words)
    guard let last = inner.last else { return nil }
    self.words = inner.dropLast().map(\.lower) + [Phrase.singular(last.lower)]
  }

  static func trimmed(_ words: ArraySlice<ProseWord>) -> ArraySlice<ProseWord> {
    var inner = words
    while let first = inner.first, Initials.isSmall(first.lower) { inner.removeFirst() }
    while let last = inner.last, Initials.isSmall(last.lower) { inner.removeLast() }
    return inner
  }

  /// A word without the endings of an English plural, the same for both numbers; not always a word.
  static func singular(_ word: String) -> String {
    let bytes = word.utf8
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
      !word.hasSuffix("is")
    else { return word }
    if word.hasSuffix("ies"), bytes.count > 4 { return word.dropLast(3) + "y" }
    if ["ches", "shes", "xes", "sses"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
    return String(word.dropLast())
  }

  var text: String { words.joined(separator: " ") }

  /// Where the phrase stands among some words: indexes of its first word. Linear for a given phrase.
  func starts(in text: [ProseWord]) -> [Int] {
    guard text.count >= words.count else { return [] }
    return (0...(text.count - words.count)).filter { start in
      words.indices.allSatisfy { offset in
        let word = text[start + offset].lower
        return offset == words.count - 1 ? Phrase.singular(word) == words[offset] : word == words[offset]
      }
    }
  }

  /// Where some phrases may stand: the texts that hold their last words, so that a phrase is not looked for in all.
  struct Places {
    private var texts: [String: [Int]] = [:]

    /// One pass over all words.
    init(of phrases: some Sequence<Phrase>, in words: some Sequence<[ProseWord]>) {
      for phrase in phrases { if let last = phrase.words.last { texts[last] = [] } }
      guard !texts.isEmpty else { return }
      for (index, text) in words.enumerated() {
        for word in text {
          let key = Phrase.singular(word.lower)
          if let places = texts[key], places.last != index { texts[key]?.append(index) }
        }
      }
    }

    /// Indexes of the texts that hold the phrase's last word.
    func candidates(for phrase: Phrase) -> [Int] {
      phrase.words.last.flatMap { texts[$0] } ?? []
    }
  }
}
