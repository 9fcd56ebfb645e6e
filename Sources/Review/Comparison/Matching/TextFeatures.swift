/// What nodes are looked up by: their words, and pairs of neighbouring words. Each different one has a number.
struct TextFeatures {
  /// A text of more words than this is known by its first ones; the rest would only cost time.
  private static let mostWords = 400

  private let word: WordWeights
  /// By number: the same for the same words in every run.
  private(set) var keys: [UInt64] = []
  /// By number: how much it tells two texts apart.
  private(set) var weights: [Float] = []
  /// By number: the last node that has it.
  private var last: [Int32] = []
  private var nodes: Int32 = 0
  /// A table with open addressing; its size is a power of two, and -1 stands for an empty slot.
  private var slots = [Int32](repeating: -1, count: 64)
  /// Odd, and new for each run, so that nobody can write words that all fall into one slot.
  private let factor = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1

  init(_ weights: WordWeights) {
    word = weights
  }

  /// How many there are.
  var count: Int { keys.count }

  /// The features of a node, each once.
  mutating func numbers(of node: MatchWords?) -> [Int32] {
    guard let words = node?.words.prefix(TextFeatures.mostWords) else { return [] }
    var numbers: [Int32] = []
    numbers.reserveCapacity(2 * words.count)
    var previous: Int32?
    for form in words {
      let weight = word.weight(form)
      add(UInt64(form), weight, to: &numbers)
      if let previous {
        add(UInt64(previous + 1) << 32 | UInt64(form), (word.weight(previous) + weight) / 2, to: &numbers)
      }
      previous = form
    }
    nodes += 1
    return numbers
  }

  private mutating func add(_ key: UInt64, _ weight: Float, to numbers: inout [Int32]) {
    let slot = slot(for: key)
    var number = Int(slots[slot])
    if number < 0 {
      number = keys.count
      slots[slot] = Int32(truncatingIfNeeded: number)
      keys.append(key)
      weights.append(weight)
      last.append(-1)
      if 2 * number > slots.count { grow() }
    }
    guard last[number] != nodes else { return }
    last[number] = nodes
    numbers.append(Int32(truncatingIfNeeded: number))
  }

  /// The slot that holds a key, or the empty one where it belongs.
  private func slot(for key: UInt64) -> Int {
    let mixed = (key ^ key >> 32) &* factor
    var slot = Int(truncatingIfNeeded: mixed ^ mixed >> 32) & (slots.count - 1)
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in keys.indices { slots[slot(for: keys[number])] = Int32(truncatingIfNeeded: number) }
  }
}

/// Which nodes have each feature: one list after another in one array.
struct FeaturePostings {
  /// Places of nodes in ascending order.
  private(set) var nodes: [Int32]
  /// By feature where its nodes begin; one more at the end.
  private var starts: [Int]

  /// - Parameters:
  ///   - features: of each node, each once.
  ///   - count: how many features there are.
  ///   - longest: a feature of more nodes has none here.
  init(_ features: [[Int32]], count: Int, longest: Int) {
    var counts = [Int32](repeating: 0, count: count)
    for own in features { for feature in own { counts[Int(feature)] += 1 } }
    var starts = [Int](repeating: 0, count: count + 1)
    for feature in counts.indices {
      let isRare = counts[feature] <= longest
      starts[feature + 1] = starts[feature] + (isRare ? Int(counts[feature]) : 0)
    }
    var nodes = [Int32](repeating: 0, count: starts[count])
    // Filled from behind, so that each list ascends.
    for (node, own) in features.enumerated().reversed() {
      for feature in own where counts[Int(feature)] <= longest {
        counts[Int(feature)] -= 1
        nodes[starts[Int(feature)] + Int(counts[Int(feature)])] = Int32(truncatingIfNeeded: node)
      }
    }
    self.starts = starts
    self.nodes = nodes
  }

  /// The places in `nodes` of those that have a feature; none for one that too many have.
  func places(of feature: Int) -> Range<Int> { starts[feature]..<starts[feature + 1] }
}
