/// A run of words in sentences: what a generated clause, row, bullet or heading says.
struct GeneratedText: Sendable, Equatable {
  /// A word, or a reference to an item; one that ends a sentence has a full stop behind it.
  struct Token: Sendable, Equatable {
    /// The rank of a word of `GeneratedVocabulary`; a reference is -1 less the identity of what it names.
    var word: Int32
    var endsSentence = false

    static func reference(to identity: Int) -> Token {
      Token(word: -1 - Int32(identity), endsSentence: true)
    }

    /// The identity of what it names; nil for a word.
    var target: Int? { word < 0 ? -1 - Int(word) : nil }
    /// Whether an edit may touch it: references and terms change by rules of their own.
    var isFree: Bool { word >= 0 && !GeneratedVocabulary.isTerm(word) }
  }

  var tokens: [Token]

  /// Draws words and puts them into sentences of 6 to 18.
  init(words: Int, using random: inout SeededGenerator) {
    tokens = []
    tokens.reserveCapacity(words + 1)
    while tokens.count < words {
      var length = Int.random(in: 6...18, using: &random)
      let left = words - tokens.count
      if left - length < 4 { length = left }
      for _ in 0..<length { tokens.append(Token(word: GeneratedVocabulary.draw(using: &random))) }
      tokens[tokens.count - 1].endsSentence = true
    }
  }

  init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  /// A heading of two to four words.
  static func title(using random: inout SeededGenerator) -> GeneratedText {
    GeneratedText(
      (0..<Int.random(in: 2...4, using: &random)).map { _ in
        Token(word: GeneratedVocabulary.drawPlain(using: &random))
      })
  }

  /// How many words it has; references are not counted.
  var wordCount: Int { tokens.count { $0.word >= 0 } }

  /// Whether the words are the same, whatever the references are numbered and wherever sentences end.
  func hasSameWords(as other: GeneratedText) -> Bool {
    tokens.elementsEqual(other.tokens) { $0.word == $1.word }
  }

  func count(of word: Int32) -> Int { tokens.count { $0.word == word } }

  /// The same without references.
  var withoutReferences: GeneratedText {
    var kept: [Token] = []
    for token in tokens {
      if token.word >= 0 {
        kept.append(token)
      } else if !kept.isEmpty {
        kept[kept.count - 1].endsSentence = true
      }
    }
    return GeneratedText(kept)
  }

  /// Names an item at the end of the last sentence.
  mutating func refer(to identity: Int) {
    if !tokens.isEmpty { tokens[tokens.count - 1].endsSentence = false }
    tokens.append(.reference(to: identity))
  }

  /// Both parts, cut at the full stop that is nearest to the middle; nil if no cut leaves three words on each side.
  var halves: (head: GeneratedText, tail: GeneratedText)? {
    let middle = tokens.count / 2
    let cuts = tokens.indices.filter { tokens[$0].endsSentence && $0 >= 2 && $0 + 3 < tokens.count }
    guard let cut = cuts.min(by: { abs($0 + 1 - middle) < abs($1 + 1 - middle) }) else { return nil }
    return (GeneratedText(Array(tokens[...cut])), GeneratedText(Array(tokens[(cut + 1)...])))
  }
}

extension GeneratedText {
  /// How many words of the old and of the new text an edit has changed.
  struct Changed: Sendable, Equatable {
    var old = 0
    var new = 0
  }

  /// Puts others for this many of its words.
  mutating func substitute(_ count: Int, using random: inout SeededGenerator) -> Changed {
    let free = tokens.indices.filter { tokens[$0].isFree }.shuffled(using: &random).prefix(count)
    for index in free {
      tokens[index].word = GeneratedVocabulary.draw(but: tokens[index].word, using: &random)
    }
    return Changed(old: free.count, new: free.count)
  }

  /// Makes one to three edits of one to six words each: substitutions, insertions, deletions; no more than half of the
  /// words in all. A text of which nothing may be edited stays.
  mutating func edit(using random: inout SeededGenerator) -> Changed {
    let before = self
    var changed = Changed()
    var budget = wordCount / 2
    for _ in 0..<Int.random(in: 1...3, using: &random) where budget > 0 {
      let length = min(budget, Int.random(in: 1...6, using: &random))
      let start = Int.random(in: tokens.indices, using: &random)
      budget -= length
      let made: Changed
      switch Int.random(in: 0..<4, using: &random) {
      case 0: made = insert(length, at: start, using: &random)
      case 1: made = delete(length, at: start)
      default: made = substitute(length, at: start, using: &random)
      }
      changed.old += made.old
      changed.new += made.new
    }
    if hasSameWords(as: before) {
      self = before
      return before.wordCount < 2 ? Changed() : substitute(1, using: &random)
    }
    return changed
  }

  private mutating func substitute(_ length: Int, at start: Int, using random: inout SeededGenerator) -> Changed {
    var count = 0
    for index in start..<min(start + length, tokens.count) where tokens[index].isFree {
      tokens[index].word = GeneratedVocabulary.draw(but: tokens[index].word, using: &random)
      count += 1
    }
    return Changed(old: count, new: count)
  }

  private mutating func insert(_ length: Int, at start: Int, using random: inout SeededGenerator) -> Changed {
    let drawn = (0..<length).map { _ in Token(word: GeneratedVocabulary.draw(but: nil, using: &random)) }
    tokens.insert(contentsOf: drawn, at: start)
    return Changed(old: 0, new: length)
  }

  private mutating func delete(_ length: Int, at start: Int) -> Changed {
    let end = min(start + length, tokens.count)
    var kept = Array(tokens[..<start])
    var count = 0
    for token in tokens[start..<end] {
      if !token.isFree {
        kept.append(token)
        continue
      }
      count += 1
      // The stop stays, behind the word before.
      if token.endsSentence, !kept.isEmpty { kept[kept.count - 1].endsSentence = true }
    }
    tokens = kept + tokens[end...]
    return Changed(old: count, new: 0)
  }
}
