internal import ProcedureModel

/// What a reference is for: the words for which the reader is sent elsewhere.
struct ReferenceSubject {
  /// The words, each stem once.
  let words: [SubjectWord]
  /// Whether the sentence says plainly that these words are what is to be found there (`For transport, see 4.3`), rather
  /// than that they only stand around the reference.
  let isExplicit: Bool
  /// All words of the sentence.
  let sentence: [SubjectWord]
  /// The words as written, for messages.
  let phrase: String

  /// - Parameters:
  ///   - range: UTF-8 offsets of the reference in the text.
  ///   - others: the ranges of the other references of the text.
  static func of(_ range: Range<Int>, in text: String, others: [Range<Int>]) -> ReferenceSubject? {
    let sentences = Sentences.of(text)
    guard let index = sentences.firstIndex(where: { $0.range.contains(range.lowerBound) }) else { return nil }
    let parser = SentenceParser(text, sentence: sentences[index].range, reference: range, others: others)
    let all = distinct(parser.words.compactMap(\.subject))
    if let found = parser.explicitSubject {
      let words = distinct(found.compactMap(\.subject).filter { !WordStem.offers.contains($0.text) })
      if !words.isEmpty {
        return ReferenceSubject(words: words, isExplicit: true, sentence: all, phrase: parser.phrase(found))
      }
    }
    var around = parser.surroundings.compactMap(\.subject)
    // "Check their funding. See 4.3."
    if around.isEmpty, index > 0 {
      around = SubjectWord.of(sentences[index - 1].text)
    }
    let words = distinct(around.filter { !WordStem.offers.contains($0.text) })
    return words.isEmpty ? nil : ReferenceSubject(words: words, isExplicit: false, sentence: all, phrase: "")
  }

  private static func distinct(_ words: [SubjectWord]) -> [SubjectWord] {
    var seen = Set<String>()
    return words.filter { seen.insert($0.stem).inserted }
  }
}

/// The words around a reference in its sentence.
private struct SentenceParser {
  struct Word {
    let lower: String
    let subject: SubjectWord?
    let range: Range<Int>
    /// Whether a comma, semicolon, colon, bracket or dash stands before it.
    let startsClause: Bool
  }

  let words: [Word]
  private let bytes: [UInt8]
  /// The words before the reference, back to the one before it, and those behind it.
  private let left: ArraySlice<Word>
  private let right: ArraySlice<Word>

  init(_ text: String, sentence: Range<Int>, reference: Range<Int>, others: [Range<Int>]) {
    bytes = Array(text.utf8)
    let start = others.filter { $0.upperBound <= reference.lowerBound }.map(\.upperBound).max() ?? 0
    let end = others.filter { $0.lowerBound >= reference.upperBound }.map(\.lowerBound).min() ?? .max
    var before = sentence.lowerBound
    var words: [Word] = []
    let sentenceText = String(decoding: bytes[sentence], as: UTF8.self)
    for word in SubjectWord.all(in: sentenceText) {
      let range = (word.range.lowerBound + sentence.lowerBound)..<(word.range.upperBound + sentence.lowerBound)
      let gap = bytes[before..<range.lowerBound]
      let startsClause = gap.contains { ",;:()".utf8.contains($0) || $0 >= 0x80 }
      words.append(Word(lower: word.lower, subject: word.subject, range: range, startsClause: startsClause))
      before = range.upperBound
    }
    self.words = words
    left = words.prefix { $0.range.lowerBound < reference.lowerBound }.drop { $0.range.lowerBound < start }
    let behind = words.drop { $0.range.lowerBound < reference.upperBound }
    right = behind.prefix { $0.range.lowerBound < end }
  }

  func phrase(_ words: ArraySlice<Word>) -> String {
    guard let first = words.first(where: { $0.subject != nil }), let last = words.last(where: { $0.subject != nil })
    else { return "" }
    return String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }

  /// All that stands around the reference: what is before it, or what follows where nothing is before it.
  var surroundings: ArraySlice<Word> {
    left.contains { $0.subject != nil && !SentenceParser.senders.contains($0.lower) } ? left : right
  }

  /// What is said to be found there; nil if the sentence does not say it in one of the ways known here.
  var explicitSubject: ArraySlice<Word>? {
    sentFor ?? forSee ?? offered ?? setOut
  }

  // MARK: Ways to say it

  /// `See Section 4 for transport.`
  private var sentFor: ArraySlice<Word>? {
    guard let first = right.first, ["for", "on", "about", "regarding", "concerning"].contains(first.lower),
      !first.startsClause, left.isEmpty || sender != nil
    else { return nil }
    return clause(right.dropFirst())
  }

  /// `For transport, see Section 4.`
  private var forSee: ArraySlice<Word>? {
    guard let sender, let first = left[..<sender].lastIndex(where: isOpening) else { return nil }
    return left[(first + 1)..<sender]
  }

  private func isOpening(_ word: Word) -> Bool {
    ["for", "on", "about", "regarding", "concerning"].contains(word.lower)
      && (word.startsClause || word.range.lowerBound == left.first?.range.lowerBound)
  }

  /// `Section 4 lists the coaches.`
  private var offered: ArraySlice<Word>? {
    let rest = right.drop { ["also", "further", "then"].contains($0.lower) }
    guard let verb = rest.first, !verb.startsClause, SentenceParser.offering.contains(verb.lower),
      left.last.map({ !SentenceParser.prepositions.contains($0.lower) }) ?? true
    else { return nil }
    return clause(rest.dropFirst())
  }

  /// `the coaches listed in Section 4`, `Coaches are listed in Section 4.`
  private var setOut: ArraySlice<Word>? {
    guard let last = left.last, SentenceParser.prepositions.contains(last.lower) else { return nil }
    var before = left.dropLast()
    if let particle = before.last, ["out", "down", "up", "with"].contains(particle.lower) {
      before = before.dropLast()
    }
    guard let participle = before.last, SentenceParser.participles.contains(participle.lower) else { return nil }
    before = before.dropLast()
    while let adverb = before.last, SentenceParser.adverbs.contains(adverb.lower) { before = before.dropLast() }
    if let copula = before.last, SentenceParser.auxiliaries.contains(copula.lower) {
      while let word = before.last, SentenceParser.auxiliaries.contains(word.lower) { before = before.dropLast() }
      return subjectOfVerb(before)
    }
    return nounPhrase(before)
  }

  /// The words before `are listed`: of the last clause, or, where that has no subject of its own, up to the first verb.
  private func subjectOfVerb(_ words: ArraySlice<Word>) -> ArraySlice<Word>? {
    let start = words.lastIndex(where: \.startsClause) ?? words.startIndex
    let clause = words[start...]
    if let joint = clause.last, ["and", "or", "but", "which", "that"].contains(joint.lower) {
      let head = words.dropLast()
      return head.prefix { !SentenceParser.auxiliaries.contains($0.lower) }
    }
    return clause
  }

  /// The words right before a participle, back to a verb, a preposition or a mark.
  private func nounPhrase(_ words: ArraySlice<Word>) -> ArraySlice<Word>? {
    var start = words.endIndex
    var count = 0
    while start > words.startIndex, count < 5 {
      let word = words[start - 1]
      if word.subject == nil, !["of", "the", "a", "an"].contains(word.lower), WordStem.empty.contains(word.lower) {
        break
      }
      if word.subject != nil { count += 1 }
      start -= 1
      if word.startsClause { break }
    }
    return words[start...]
  }

  /// Up to the next mark.
  private func clause(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
    guard let first = words.first else { return words }
    return [first] + words.dropFirst().prefix { !$0.startsClause }
  }

  /// Where `see`, `see also` or `refer to` stands right before the reference.
  private var sender: Int? {
    var index = left.endIndex - 1
    while index >= left.startIndex, ["also", "to", "the", "in", "at"].contains(left[index].lower) { index -= 1 }
    guard index >= left.startIndex, SentenceParser.senders.contains(left[index].lower) else { return nil }
    return index
  }

  // MARK: Plain English

  static let senders: Set<String> = ["see", "refer", "consult", "turn", "go", "read", "check", "use"]
  static let prepositions: Set<String> = ["in", "at", "by", "under", "within", "on", "to"]
  static let adverbs: Set<String> = ["also", "fully", "further", "all", "both", "briefly", "separately", "already"]
  static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "will", "shall", "can", "may", "must", "should", "has", "have",
    "had", "would", "could", "might", "do", "does",
  ]
  static let participles: Set<String> = [
    "agreed", "contained", "covered", "dealt", "defined", "described", "detailed", "explained", "found", "given",
    "held",
    "identified", "laid", "listed", "mentioned", "named", "outlined", "provided", "recorded", "set", "shown",
    "specified",
    "stated", "summarised", "summarized",
  ]
  static let offering: Set<String> = [
    "contains", "covers", "defines", "describes", "details", "explains", "gives", "has", "holds", "identifies", "lists",
    "names", "offers", "outlines", "provides", "records", "says", "sets", "shows", "specifies", "states", "summarises",
    "tells",
  ]
}
