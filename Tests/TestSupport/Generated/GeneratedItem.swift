/// A clause or a row of a generated procedure.
struct GeneratedItem: Sendable {
  /// What references name it by; no other item or section of either version has it.
  let identity: Int
  /// The identities of the old items that its words come from: none for an added item, two for a merged one.
  var origins: [Int]
  var text: GeneratedText
  var bullets: [GeneratedText] = []
  /// Whom a row applies to, as an index of `codes`.
  var code = 0
  /// Whether a revision put it into another section, or to another place of its own.
  var isMoved = false
  var isReordered = false
  /// What edits of words have changed in it.
  var changed = GeneratedText.Changed()

  static let codes = ["All", "CH", "HC"]

  init(identity: Int, text: GeneratedText) {
    self.identity = identity
    self.text = text
    origins = []
  }

  /// Whether it can be cut in two or joined to another without more ado.
  var isPlain: Bool { bullets.isEmpty }

  func hasSameWords(as other: GeneratedItem) -> Bool {
    text.hasSameWords(as: other.text) && bullets.count == other.bullets.count
      && zip(bullets, other.bullets).allSatisfy { $0.hasSameWords(as: $1) }
  }

  func count(of word: Int32) -> Int {
    bullets.reduce(text.count(of: word)) { $0 + $1.count(of: word) }
  }

  /// Edits its words, or those of one of its bullets.
  mutating func edit(using random: inout SeededGenerator) {
    let place = Int.random(in: 0...bullets.count * 2, using: &random)
    let made: GeneratedText.Changed
    if bullets.indices.contains(place) {
      made = bullets[place].edit(using: &random)
    } else {
      made = text.edit(using: &random)
    }
    changed.old += made.old
    changed.new += made.new
  }

  /// Gives it another code.
  mutating func changeCode(using random: inout SeededGenerator) {
    code = (code + Int.random(in: 1..<Self.codes.count, using: &random)) % Self.codes.count
  }
}
