/// Whether words begin with the letters of an abbreviation.
enum Initials {
  /// How words may take up letters.
  enum Strictness {
    /// Every word gives its first letter; small words (of, and) may.
    case exact
    /// A word may give more of its letters (`situation report`: SITREP), and one word may follow (`… Team`).
    case loose
    /// The last letters may be wanting (`Deprivation of Liberty`: DOLS).
    case partial
  }

  /// The words at the end of a phrase that spell an abbreviation out: the shortest run.
  /// - Returns: indexes into `words`; nil if there are none.
  static func run(endingIn words: ArraySlice<ProseWord>, spelling letters: String, _ strictness: Strictness) -> Range<
    Int
  >? {
    let wanted = capitals(letters)
    var ends = [words.endIndex]
    if strictness == .loose, words.count > wanted.count / 2 { ends.append(words.endIndex - 1) }
    for end in ends {
      for start in stride(from: end - 1, through: max(words.startIndex, end - 2 * wanted.count - 2), by: -1) {
        let run = words[start..<end]
        guard let first = run.first, !isSmall(first.lower) else { continue }
        if spells(run, wanted[...], strictness) { return start..<end }
      }
    }
    return nil
  }

  /// The words at the beginning of a phrase that spell an abbreviation out, after an article.
  static func run(beginning words: ArraySlice<ProseWord>, spelling letters: String, _ strictness: Strictness) -> Range<
    Int
  >? {
    let wanted = capitals(letters)
    var start = words.startIndex
    while start < words.endIndex, isSmall(words[start].lower) { start += 1 }
    guard start < words.endIndex else { return nil }
    for end in (start + 1)...max(start + 1, min(words.endIndex, start + 2 * wanted.count + 2)) {
      if spells(words[start..<end], wanted[...], strictness) { return start..<end }
    }
    return nil
  }

  /// Words that a name takes in without giving a letter for them.
  static func isSmall(_ word: String) -> Bool { small.contains(word) }

  private static let small: Set<String> = [
    "of", "and", "the", "for", "in", "on", "to", "a", "an", "at", "by", "with", "from", "or", "into",
  ]

  private static func spells(_ words: ArraySlice<ProseWord>, _ letters: ArraySlice<UInt8>, _ strictness: Strictness)
    -> Bool
  {
    guard let word = words.first else {
      return letters.isEmpty || strictness == .partial && letters.count == 1
    }
    let rest = words.dropFirst()
    // A small word at the end belongs to what follows.
    if isSmall(word.lower) {
      return !rest.isEmpty
        && (spells(rest, letters, strictness) || gives(word, letters) && spells(rest, letters.dropFirst(), strictness))
    }
    guard gives(word, letters) else { return false }
    if spells(rest, letters.dropFirst(), strictness) { return true }
    guard strictness == .loose else { return false }
    var taken = 1
    for byte in word.lower.utf8.dropFirst() where taken < letters.count {
      if byte == letters[letters.startIndex + taken] {
        taken += 1
        if spells(rest, letters.dropFirst(taken), strictness) { return true }
      }
    }
    return false
  }

  private static func gives(_ word: ProseWord, _ letters: ArraySlice<UInt8>) -> Bool {
    guard let letter = letters.first else { return false }
    guard let first = word.lower.utf8.first else { return false }
    // Which plain letter stands for one beyond ASCII (Ł, É) is for its language to say: any will do.
    return first == letter || first >= 0x80
  }

  /// The letters to be spelt, small; figures stand for nothing.
  private static func capitals(_ letters: String) -> [UInt8] {
    letters.utf8.filter { Abbreviation.isCapital($0) }.map { $0 + 0x20 }
  }
}
