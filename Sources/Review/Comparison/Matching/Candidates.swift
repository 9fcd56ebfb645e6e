/// Finds for each node that is left the few that it might be a pair with, without comparing all with all.
enum Candidates {
  /// A node is looked up by this many of its features, the rarest.
  private static let featuresLookedUp = 14
  /// A feature in more nodes than this tells nothing apart.
  private static let longestPosting = 40
  private static let mostKept = 8
  /// In a gap of no more nodes than this, all are candidates.
  private static let smallGap = 12

  struct Pair: Hashable, Comparable {
    let first: Int32
    let second: Int32

    static func < (left: Pair, right: Pair) -> Bool { (left.first, left.second) < (right.first, right.second) }
  }

  /// - Parameters:
  ///   - restFirst: indexes of the nodes of `first` without a partner.
  ///   - firstWords: the words of each of these, by the node's index.
  /// - Returns: pairs of indexes, each once, in ascending order.
  static func find(
    first: [MatchNode], second: [MatchNode], restFirst: [Int], restSecond: [Int], firstWords: [MatchWords?],
    secondWords: [MatchWords?], order: OrderOfAnchors,
    weights: WordWeights, partnerOfFirst: [Int], partnerOfSecond: [Int]
  ) -> [(Int, Int)] {
    var found: [Pair] = []
    func add(_ left: Int, _ right: Int) {
      found.append(Pair(first: Int32(truncatingIfNeeded: left), second: Int32(truncatingIfNeeded: right)))
    }
    var features = TextFeatures(weights)
    let ofFirst = restFirst.map { features.numbers(of: firstWords[$0]) }
    let ofSecond = restSecond.map { features.numbers(of: secondWords[$0]) }
    // Both ways, so that it does not matter which version comes first.
    lookUp(ofSecond, in: ofFirst, features) { add(restFirst[$1], restSecond[$0]) }
    lookUp(ofFirst, in: ofSecond, features) { add(restFirst[$0], restSecond[$1]) }
    var byLabel: [String: Int] = [:]
    for index in restSecond { if let label = second[index].label { byLabel[label] = index } }
    for index in restFirst {
      if let label = first[index].label, let other = byLabel[label] { add(index, other) }
      for step in [-1, 1] {
        let neighbour = index + step
        guard first.indices.contains(neighbour), partnerOfFirst[neighbour] >= 0 else { continue }
        let other = partnerOfFirst[neighbour] - step
        if second.indices.contains(other), partnerOfSecond[other] < 0 { add(index, other) }
      }
      let gap = order.gap(index)
      if gap.count <= smallGap { for other in gap where partnerOfSecond[other] < 0 { add(index, other) } }
    }
    found.sort()
    var pairs: [(Int, Int)] = []
    for (index, pair) in found.enumerated() where index == 0 || found[index - 1] != pair {
      pairs.append((Int(pair.first), Int(pair.second)))
    }
    return pairs
  }

  /// - Parameters:
  ///   - asking: the features of each node that is looked up, and of each node that it is looked up among.
  ///   - add: is given the places of both in these lists.
  private static func lookUp(
    _ asking: [[Int32]], in answering: [[Int32]], _ features: TextFeatures, _ add: (Int, Int) -> Void
  ) {
    let postings = FeaturePostings(answering, count: features.count, longest: longestPosting)
    var sums = [Float](repeating: 0, count: answering.count)
    for (place, own) in asking.enumerated() {
      var rare = ShortList<(count: Int, key: UInt64, feature: Int)>(most: featuresLookedUp) {
        ($0.count, $0.key) < ($1.count, $1.key)
      }
      for feature in own {
        let count = postings.places(of: Int(feature)).count
        if count > 0 { rare.add((count, features.keys[Int(feature)], Int(feature))) }
      }
      var met: [Int] = []
      for entry in rare.entries {
        for slot in postings.places(of: entry.feature) {
          let other = Int(postings.nodes[slot])
          if sums[other] == 0 { met.append(other) }
          sums[other] += features.weights[entry.feature]
        }
      }
      var best = ShortList<(sum: Float, node: Int)>(most: mostKept) {
        $0.sum != $1.sum ? $0.sum > $1.sum : $0.node < $1.node
      }
      for other in met {
        best.add((sums[other], other))
        sums[other] = 0
      }
      for entry in best.entries { add(place, entry.node) }
    }
  }
}

/// The first few of many entries in an order.
private struct ShortList<Entry> {
  private(set) var entries: [Entry] = []
  private let most: Int
  private let isBefore: (Entry, Entry) -> Bool

  init(most: Int, _ isBefore: @escaping (Entry, Entry) -> Bool) {
    self.most = most
    self.isBefore = isBefore
    entries.reserveCapacity(most + 1)
  }

  mutating func add(_ entry: Entry) {
    if entries.count == most {
      guard isBefore(entry, entries[most - 1]) else { return }
      entries.removeLast()
    }
    var place = entries.count
    entries.append(entry)
    while place > 0, isBefore(entry, entries[place - 1]) {
      entries[place] = entries[place - 1]
      place -= 1
    }
    entries[place] = entry
  }
}
