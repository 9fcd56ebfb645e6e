/// An item, or an item with all its parts, as it is matched.
struct MatchNode {
  /// Index of the item in its version.
  let item: Int
  /// Only nodes of one family are paired: headings with headings, items with items.
  let family: Int
  /// Of its words, without case, punctuation and numbers of references; the same in every run.
  let hash: UInt64
  /// Of its first words alone, without its parts.
  let ownHash: UInt64
  /// Its words by form, in ascending order.
  let bag: [Int32]
  /// Its words in order, for features of two words.
  let words: [Int32]
  let mass: Float
  /// Its number as printed.
  let label: String?

  /// - Parameters:
  ///   - parts: indexes of the items whose words belong to it, its own among them.
  init(
    item: Int, family: Int, parts: Range<Int>, in version: ComparedVersion, _ table: TokenTable, _ weights: WordWeights
  ) {
    self.item = item
    self.family = family
    var words: [Int32] = []
    var hash = UInt64(truncatingIfNeeded: family) &+ 0xcbf2_9ce4_8422_2325
    var ownHash = hash
    for part in parts {
      for token in version.items[part].tokens {
        switch token.kind {
        case .word:
          words.append(token.form)
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
    self.words = words
    bag = words.sorted()
    mass = weights.mass(bag)
    label = version.items[item].label
  }

  private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    var mixed = (hash ^ value) &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 32
    return mixed &* 0xc4ce_b9fe_1a85_ec53 ^ (mixed >> 29)
  }
}
