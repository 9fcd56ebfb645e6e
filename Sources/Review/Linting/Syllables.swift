/// Counts the syllables of English words by rule, for a reading age alone.
///
/// Against the 117,467 words of letters in the Carnegie Mellon pronouncing dictionary nine in ten are right; in running
/// text nearly all are, since common words are the regular ones. `ReadingAgeTests` holds it to that.
enum Syllables {
  /// At least 1. Linear in the word's length.
  /// - Parameter word: letters; capitals are read as small ones, everything else is passed over.
  static func count(of word: String) -> Int {
    let letters = word.utf8.compactMap { byte -> UInt8? in
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { return byte + 0x20 }
      return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte : nil
    }
    return max(1, groups(letters) + parted(letters) - silent(letters))
  }

  /// Runs of vowels; a y that begins the word is none.
  private static func groups(_ letters: [UInt8]) -> Int {
    var count = 0
    var isInside = false
    for (index, letter) in letters.enumerated() {
      let isVowel = isVowel(letter) && !(index == 0 && letter == UInt8(ascii: "y"))
      if isVowel, !isInside { count += 1 }
      isInside = isVowel
    }
    return count
  }

  // MARK: Vowels side by side that are said apart

  private static func parted(_ letters: [UInt8]) -> Int {
    var count = 0
    for index in letters.indices.dropFirst() where index + 1 < letters.count {
      if isParted(letters[index], letters[index + 1], after: letters[index - 1]) { count += 1 }
      if letters[index] == UInt8(ascii: "y"), isVowel(letters[index - 1]), isVowel(letters[index + 1]) { count += 1 }
    }
    for ending in ["oing", "eing", "uing", "iet"] where ends(letters, ending) { count += 1 }
    for ending in ["ism", "isms"] where ends(letters, ending) { count += 1 }
    if letters.count > 3, begins(letters, "any"), isVowel(letters[3]) { count += 1 }
    return count
  }

  /// `ia` as in media, not as in special; `eo` as in video, not as in people.
  private static func isParted(_ first: UInt8, _ second: UInt8, after before: UInt8) -> Bool {
    guard !isVowel(before) else { return false }
    switch (first, second) {
    case (UInt8(ascii: "i"), UInt8(ascii: "a")), (UInt8(ascii: "i"), UInt8(ascii: "o")):
      return !"tcsxg".utf8.contains(before)
    case (UInt8(ascii: "e"), UInt8(ascii: "o")), (UInt8(ascii: "u"), UInt8(ascii: "o")):
      return !"gtqp".utf8.contains(before)
    case (UInt8(ascii: "u"), UInt8(ascii: "a")): return !"qg".utf8.contains(before)
    case (UInt8(ascii: "i"), UInt8(ascii: "u")): return true
    default: return false
    }
  }

  // MARK: Vowels that are not said

  private static func silent(_ letters: [UInt8]) -> Int {
    var count = isEndingSilent(letters) ? 1 : 0
    if let first = silentBeginnings.first(where: { begins(letters, $0) }), letters.count > first.utf8.count + 1 {
      count += 1
    }
    if contains(letters, "business") || contains(letters, "interest") { count += 1 }
    if silentBefore.contains(where: { isSilent(before: $0, in: letters) }) { count += 1 }
    return count
  }

  /// Words that keep their silent e when another is joined to them, as in something.
  private static let silentBeginnings = ["some", "safe", "every", "there", "frame"]
  /// Endings before which an e is silent, as in movement.
  private static let silentBefore = ["ment", "ments", "ly", "ful", "less", "ness"]

  private static func isSilent(before ending: String, in letters: [UInt8]) -> Bool {
    let rest = letters.dropLast(ending.utf8.count)
    guard ends(letters, ending), rest.count >= 2, rest.last == UInt8(ascii: "e") else { return false }
    let before = rest[rest.endIndex - 2]
    return !isVowel(before) && before != UInt8(ascii: "l")
  }

  /// `e`, `es` and `ed` after a consonant, unless the consonant needs them: home and homes, not table, pages or needed.
  private static func isEndingSilent(_ letters: [UInt8]) -> Bool {
    func at(_ fromEnd: Int) -> UInt8? { letters.count >= fromEnd ? letters[letters.count - fromEnd] : nil }
    func isConsonant(_ fromEnd: Int) -> Bool { at(fromEnd).map { !isVowel($0) } ?? false }
    let l = UInt8(ascii: "l")
    if letters.count > 2, ends(letters, "e"), isConsonant(2) {
      return !(at(2) == l && letters.count > 3 && isConsonant(3))
    }
    guard letters.count > 3, isConsonant(3), let stem = at(3) else { return false }
    if ends(letters, "es") {
      let isHissed =
        "sxzcg".utf8.contains(stem) || stem == UInt8(ascii: "h") && (at(4).map { "cs".utf8.contains($0) } ?? false)
      return !isHissed && !(stem == l && isConsonant(4))
    }
    if ends(letters, "ed"), !"td".utf8.contains(stem) {
      return !(stem == l && isConsonant(4) && at(4) != l && at(4) != UInt8(ascii: "r"))
    }
    return false
  }

  // MARK: Letters

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

  private static func begins(_ letters: [UInt8], _ text: String) -> Bool { letters.starts(with: text.utf8) }

  private static func ends(_ letters: [UInt8], _ text: String) -> Bool {
    letters.suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  private static func contains(_ letters: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard letters.count >= wanted.count else { return false }
    return (0...(letters.count - wanted.count)).contains {
      letters[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
