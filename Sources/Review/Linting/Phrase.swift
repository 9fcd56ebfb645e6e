/// Words that are compared without case and without the plural of the last: a term or a name.
///
/// Only phrases of one vocabulary are compared.
struct Phrase: Hashable {
  /// Small letters; the last word in the singular.
  let words: [String]
  /// The numbers of the words as they are compared.
  private let forms: [Int]

  static func == (left: Phrase, right: Phrase) -> Bool { left.forms == right.forms }
  func hash(into hasher: inout Hasher) { hasher.combine(forms) }

  /// Words without small words and articles at both ends; nil where nothing is left.
  init?(_ words: ArraySlice<ProseWord>) {
    let inner = Phrase.trimmed(words)
    guard let last = inner.last else { return nil }
    self.words = inner.dropLast().map(\.lower) + [last.spelling.singular]
    forms = inner.dropLast().map(\.spelling.form) + [last.spelling.singularForm]
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
    guard text.count >= forms.count else { return [] }
    return (0...(text.count - forms.count)).filter { start in
      forms.indices.allSatisfy { offset in
        let spelling = text[start + offset].spelling
        return (offset == forms.count - 1 ? spelling.singularForm : spelling.form) == forms[offset]
      }
    }
  }

  /// Where some phrases may stand: the texts that hold their last words, so that a phrase is not looked for in all.
  struct Places {
    /// For each form that a phrase ends with the texts that hold it; nil for all others.
    private var texts: [[Int]?]

    /// One pass over all words.
    /// - Parameter vocabulary: what the words were read by.
    init(of phrases: some Collection<Phrase>, in words: some Sequence<[ProseWord]>, _ vocabulary: Vocabulary) {
      texts = Array(repeating: nil, count: phrases.isEmpty ? 0 : vocabulary.spellings.count)
      for phrase in phrases { if let last = phrase.forms.last { texts[last] = [] } }
      guard !phrases.isEmpty else { return }
      for (index, text) in words.enumerated() {
        for word in text {
          let form = word.spelling.singularForm
          if let places = texts[form], places.last != index { texts[form]?.append(index) }
        }
      }
    }

    /// Indexes of the texts that hold the phrase's last word.
    func candidates(for phrase: Phrase) -> [Int] {
      phrase.forms.last.flatMap { texts.isEmpty ? nil : texts[$0] } ?? []
    }
  }
}
