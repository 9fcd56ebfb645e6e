internal import ProcedureModel

/// A text as it was read, with what matching asks of it.
struct ReadText {
  /// Words that lead to another place.
  struct FoundReference {
    let reference: Reference
    /// Its tokens.
    let tokens: Range<Int>
  }

  /// The same for places with the same words, as far as they were not read apart.
  let number: Int32
  let tokens: [TextToken]
  let references: [FoundReference]
  /// How many words it has, and how many of them are no number of a reference.
  let wordCount: Int
  let plainWordCount: Int
  /// Of its words, without case, punctuation and numbers of references; the same in every run.
  let hash: UInt64

  init(number: Int32, tokens: [TextToken], references: [FoundReference], _ table: TokenTable) {
    self.number = number
    self.tokens = tokens
    self.references = references
    var (words, numbers) = (0, 0)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for token in tokens {
      switch token.kind {
      case .word:
        words += 1
        hash = ReadText.mix(hash, table.words[Int(token.form)].hash)
      case .reference:
        numbers += 1
        hash = ReadText.mix(hash, 1)
      case .mark, .paragraphBreak: break
      }
    }
    wordCount = words + numbers
    plainWordCount = words
    self.hash = hash
  }

  /// A hash with a value more; the order matters.
  static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    var mixed = (hash ^ value) &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 32
    return mixed &* 0xc4ce_b9fe_1a85_ec53 ^ (mixed >> 29)
  }
}
