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

  init(item: Int, family: Int, parts: Range<Int>, in version: ComparedVersion, _ table: TokenTable) {
    self.item = item
    self.family = family
    self.parts = parts
    var count = 0
    var hash = UInt64(truncatingIfNeeded: family) &+ 0xcbf2_9ce4_8422_2325
    var ownHash = hash
    for part in parts {
      for token in version.items[part].tokens {
        switch token.kind {
        case .word:
          count += 1
          hash = MatchNode.mix(hash, table.words[Int(token.form)].hash)
        case .reference: hash = MatchNode.mix(hash, 1)
        case .mark, .paragraphBreak: break
        }
      }
      if part == item { ownHash = hash }
      hash = MatchNode.mix(hash, 2)
    }
    self.hash = hash
    self.ownHash = ownHash
    wordCount = count
    label = version.items[item].label
  }

  private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    var mixed = (hash ^ value) &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 32
    return mixed &* 0xc4ce_b9fe_1a85_ec53 ^ (mixed >> 29)
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
