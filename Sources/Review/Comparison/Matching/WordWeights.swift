/// How much each word tells two texts apart: rare words much, common ones little (inverse document frequency).
struct WordWeights {
  /// By form; 0 for what is no word.
  private let weights: [Float]

  /// One pass over the words of both versions.
  init(_ versions: [ComparedVersion], _ table: TokenTable) {
    var counts = [Int32](repeating: 0, count: table.words.count)
    var last = [Int32](repeating: -1, count: table.words.count)
    // Words are counted once for all items that have the same.
    var bearers: [Int32] = []
    var texts: Int32 = 0
    for version in versions {
      for index in version.items.indices {
        let text = Int(version.items[index].text)
        while bearers.count <= text { bearers.append(0) }
        bearers[text] += 1
        texts += 1
      }
    }
    for version in versions {
      for index in version.items.indices {
        let text = version.items[index].text
        let count = bearers[Int(text)]
        bearers[Int(text)] = 0
        guard count > 0 else { continue }
        for token in version.items[index].tokens where token.kind == .word && last[Int(token.form)] != text {
          last[Int(token.form)] = text
          counts[Int(token.form)] += count
        }
      }
    }
    let total = Float(texts)
    weights = zip(counts, table.words).map { count, word in
      guard count > 0 else { return 0 }
      // Half for small words: that two texts share `the` says next to nothing.
      return WordWeights.logarithm(1 + total / Float(count)) * (word.isSmall ? 0.5 : 1)
    }
  }

  func weight(_ form: Int32) -> Float { form < 0 ? 0 : weights[Int(form)] }

  /// The weight of a bag of words.
  func mass(_ bag: [Int32]) -> Float {
    var mass: Float = 0
    for form in bag { mass += weight(form) }
    return mass
  }

  /// The weight of what two bags share; both in ascending order.
  func common(_ left: [Int32], _ right: [Int32]) -> Float {
    var mass: Float = 0
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        mass += weight(left[row])
        row += 1
        column += 1
      } else if left[row] < right[column] {
        row += 1
      } else {
        column += 1
      }
    }
    return mass
  }

  /// The logarithm to base 2, near enough for weighing: the exponent and a straight line between powers.
  private static func logarithm(_ value: Float) -> Float {
    Float(value.exponent) + value.significand - 1
  }
}
