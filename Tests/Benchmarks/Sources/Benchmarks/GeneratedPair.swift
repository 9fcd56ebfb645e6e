import Foundation

/// Two versions of a procedure, the same for the same name on every machine: what a comparison is given to do.
struct GeneratedPair {
  let old: String
  let new: String

  /// Clauses of 8 to 60 words whose frequencies are those of real text. In the new version a section is inserted, 3 % of
  /// the clauses are edited, and 1 % each inserted, deleted and moved, so that nearly all numbers differ.
  init(clauses count: Int) {
    var random = SplitMix(state: 0xC0FFEE)
    let clauses = (0..<count).map { _ in Self.clause(8 + random.below(53), &random) }
    var revised: [[Int]] = []
    var movers: [[Int]] = []
    for var clause in clauses {
      switch random.share() {
      case ..<0.01: break
      case ..<0.02: movers.append(clause)
      case ..<0.03: revised += [clause, Self.clause(8 + random.below(53), &random)]
      case ..<0.06:
        for _ in 0..<3 { clause[random.below(clause.count)] = Self.word(&random) }
        revised.append(clause)
      default: revised.append(clause)
      }
    }
    // From the end, so that each goes where it was meant to go whatever came before.
    let places = movers.map { _ in random.below(max(1, revised.count)) }.sorted(by: >)
    for (clause, place) in zip(movers, places) where movers.count < 2000 { revised.insert(clause, at: place) }
    var sections = Self.sections(revised)
    sections.insert((0..<6).map { _ in Self.clause(30, &random) }, at: min(2, sections.count))
    old = Self.text(Self.sections(clauses))
    new = Self.text(sections)
  }

  private init(_ old: [[Int]], _ new: [[Int]]) {
    self.old = Self.text(Self.sections(old))
    self.new = Self.text(Self.sections(new))
  }

  /// What a comparison may be slow on, with its name.
  static var worst: [(name: String, pair: GeneratedPair)] {
    var random = SplitMix(state: 0xBAD)
    let same = clause(20, &random)
    let left = (0..<10_000).map { _ in clause(30, &random) }
    let right = (0..<10_000).map { _ in clause(30, &random) }
    let long = clause(100_000, &random)
    var edited = long
    for _ in 0..<1000 { edited[random.below(edited.count)] = word(&random) }
    let unlike = clause(100_000, &random)
    let short = (0..<10_000).map { _ in clause(1, &random) }
    return [
      (
        "10,000 clauses, all the same; 10,010 in the new version",
        Self.init(
          Array(repeating: same, count: 10_000), Array(repeating: same, count: 10_010))
      ),
      ("10,000 clauses, none like another", Self.init(left, right)),
      ("10,000 clauses in the opposite order", Self.init(left, left.reversed())),
      ("one clause of 100,000 words, 1,000 edited", Self.init([long], [edited])),
      ("one clause of 100,000 words, written anew", Self.init([long], [unlike])),
      ("10,000 clauses of one word, the last first", Self.init(short, Array(short.suffix(1) + short.dropLast()))),
    ]
  }

  // MARK: Words

  /// The rank of a word: the chance of a rank is as one to the rank, after Zipf.
  private static func word(_ random: inout SplitMix) -> Int {
    Int(pow(20_000, random.share())) - 1
  }

  private static func clause(_ words: Int, _ random: inout SplitMix) -> [Int] {
    (0..<words).map { _ in word(&random) }
  }

  private static func spelling(_ rank: Int) -> String {
    let onsets = Array("bdfghklmnprstv")
    let vowels = Array("aeiou")
    var word = ""
    var rest = rank
    repeat {
      word.append(onsets[rest % 14])
      word.append(vowels[rest / 14 % 5])
      rest /= 70
    } while rest > 0
    return word
  }

  // MARK: Markdown

  /// Sections of 120, since the numbers of headings end at 999.
  private static func sections(_ clauses: [[Int]]) -> [[[Int]]] {
    stride(from: 0, to: clauses.count, by: 120).map { Array(clauses[$0..<min($0 + 120, clauses.count)]) }
  }

  private static let spellings = (0..<20_000).map(spelling)

  private static func text(_ sections: [[[Int]]]) -> String {
    var text = "---\nkind: procedure\ntitle: Generated\nversion: V1\nstatus: draft\n---\n\n# Generated\n"
    for (section, clauses) in sections.enumerated() {
      text += "\n## \(section + 1) Section\n"
      for (index, clause) in clauses.enumerated() {
        text += "\n\(section + 1).\(index + 1)"
        for (place, word) in clause.enumerated() {
          // A sentence and a line for every twelve words.
          text += place > 0 && place % 12 == 0 ? ".\n" : " "
          text += spellings[word]
        }
        text += ".\n"
      }
    }
    return text
  }
}
