/// An item, or an item with all its parts, as it is matched.
struct MatchNode {
  /// Index of the item in its version.
  let item: Int
  /// The items whose words belong to it, its own among them.
  let parts: Range<Int>
  /// Only nodes of one family are paired: headings with headings, items with items.
  let family: Int
  /// Of its words, without case, punctuation and numbers of references; the same in every run.
  let hash: UInt64
  /// Of its first words alone, without its parts.
  let ownHash: UInt64
  let wordCount: Int
  /// Its number as printed.
  let label: String?

  init(item: Int, family: Int, parts: Range<Int>, in version: ComparedVersion) {
    self.item = item
    self.family = family
    self.parts = parts
    let seed = UInt64(truncatingIfNeeded: family) &+ 0xcbf2_9ce4_8422_2325
    var count = 0
    var hash = seed
    for part in parts {
      count += version.items[part].plainWordCount
      hash = ReadText.mix(hash, version.items[part].hash)
    }
    self.hash = hash
    ownHash = ReadText.mix(seed, version.items[item].hash)
    wordCount = count
    label = version.items[item].label
  }
}

/// The words of a node, looked at only where it has no equal.
struct MatchWords {
  /// By form, in order.
  let words: [Int32]
  /// By form, in ascending order.
  let bag: [Int32]
  let mass: Float

  init(_ node: MatchNode, in version: ComparedVersion, _ weights: WordWeights) {
    var words: [Int32] = []
    words.reserveCapacity(node.wordCount)
    for part in node.parts {
      for token in version.items[part].tokens where token.kind == .word { words.append(token.form) }
    }
    self.words = words
    bag = words.sorted()
    mass = weights.mass(bag)
  }
}
