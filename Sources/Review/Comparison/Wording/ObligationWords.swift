/// Words that make a sentence a duty, a wish, a leave or a denial.
enum ObligationWords {
  /// How strongly each binds: 3 must, 2 should, 1 may; 0 for denials, which turn any of them round; -1 for exceptions,
  /// which weaken them.
  private static let strengths: [String: Int] = [
    "must": 3, "shall": 3, "essential": 3, "vital": 3, "required": 3, "requires": 3, "mandatory": 3, "obliged": 3,
    "will": 3,
    "should": 2, "need": 2, "needs": 2, "needed": 2, "ought": 2, "expected": 2, "advisable": 2,
    "recommended": 2, "desirable": 1,
    "may": 1, "might": 1, "can": 1, "could": 1, "optional": 1, "would": 1,
    "not": 0, "never": 0, "no": 0, "cannot": 0, "don't": 0, "won't": 0, "mustn't": 0,
    "shouldn't": 0, "needn't": 0, "can't": 0,
    "unless": -1, "except": -1, "excepting": -1, "practicable": -1, "normally": -1, "usually": -1, "ideally": -1,
    "preferably": -1,
  ]

  /// All of them.
  static var all: some Sequence<String> { strengths.keys }

  /// Whether a word in small letters is one of them.
  static func contains(_ word: String) -> Bool { strengths[word] != nil }

  /// 3 must, 2 should, 1 may, 0 a denial, -1 an exception; nil for any other word.
  static func strength(of word: String) -> Int? { strengths[word] }
}
