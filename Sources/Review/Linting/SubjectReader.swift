/// Reads texts for the words that are sought, each different word judged once.
struct SubjectReader {
  /// What a word as it is spelt comes to.
  private struct Judged {
    /// In ASCII lower case.
    let lower: String
    /// Whether it tells what a text is about.
    let tells: Bool
    /// The numbers of its stem and parts, if they are sought.
    let numbers: [Int]
    /// Whether a word that is sought in two halves may begin with it.
    let mayBeginJoined: Bool
  }

  private let numbers: [String: Int]
  private let joined: Set<String>
  /// The beginnings of the stems that are sought: most words have none of them, and need not be stemmed.
  private let beginnings: Set<UInt32>
  private var spellings = WordNumbers()
  private var judged: [Judged] = []

  /// - Parameters:
  ///   - numbers: the stems that are sought, numbered.
  ///   - joined: those that are also looked for as two words (`on call`).
  init(_ numbers: [String: Int], joined: Set<String>) {
    self.numbers = numbers
    self.joined = joined
    beginnings = Set(numbers.keys.map(SubjectReader.beginning))
  }

  /// The first three bytes; every stem has them.
  private static func beginning(_ word: String) -> UInt32 {
    word.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The numbers of the stems in a text that are sought, each once, and how many telling words it has in all.
  mutating func read(_ text: String) -> (words: [Int], count: Int) {
    let bytes = Array(text.utf8)
    var found: [Int] = []
    var count = 0
    var before = -1
    var start = 0
    while let range = SubjectWord.next(in: bytes.span, from: start) {
      start = range.upperBound
      let word = spellings.number(of: range, in: bytes.span)
      if word == judged.count { judged.append(judge(bytes[range])) }
      if judged[word].tells { count += 1 }
      for number in judged[word].numbers where !found.contains(number) { found.append(number) }
      if before >= 0, judged[before].mayBeginJoined, let number = pair(before, word), !found.contains(number) {
        found.append(number)
      }
      before = word
    }
    return (found, count)
  }

  private func judge(_ bytes: ArraySlice<UInt8>) -> Judged {
    let word = SubjectWord.spelt(bytes, bytes.indices)
    var stems: [String] = []
    // Endings are all that is taken off a word: its stem is what it begins with.
    if beginnings.contains(SubjectReader.beginning(word.lower)) || bytes.contains(UInt8(ascii: "-")),
      let subject = word.subject
    {
      stems = [subject.stem] + subject.parts
    }
    return Judged(
      lower: word.lower, tells: word.tells, numbers: stems.compactMap { numbers[$0] },
      mayBeginJoined: joined.contains { $0.utf8.starts(with: word.lower.utf8) || word.lower.utf8.starts(with: $0.utf8) }
    )
  }

  private func pair(_ first: Int, _ second: Int) -> Int? {
    let stem = WordStem.of(judged[first].lower + judged[second].lower)
    return joined.contains(stem) ? numbers[stem] : nil
  }
}
