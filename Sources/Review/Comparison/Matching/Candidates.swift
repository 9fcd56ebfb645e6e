/// Finds for each node that is left the few that it might be a pair with, without comparing all with all.
enum Candidates {
  /// Features are words and pairs of neighbouring words. A node is looked up by its rarest ones.
  private static let featuresLookedUp = 14
  /// A feature in more nodes than this tells nothing apart.
  private static let longestPosting = 40
  private static let mostKept = 8
  /// In a gap of no more nodes than this, all are candidates.
  private static let smallGap = 12

  struct Pair: Hashable {
    let first: Int32
    let second: Int32
  }

  /// - Parameters:
  ///   - restFirst: indexes of the nodes of `first` without a partner.
  /// - Returns: pairs of indexes, each once, in ascending order.
  static func find(
    first: [MatchNode], second: [MatchNode], restFirst: [Int], restSecond: [Int], firstWords: [Int: MatchWords],
    secondWords: [Int: MatchWords], order: OrderOfAnchors,
    weights: WordWeights, partnerOfFirst: [Int], partnerOfSecond: [Int]
  ) -> [(Int, Int)] {
    var found: Set<Pair> = []
    func add(_ left: Int, _ right: Int) {
      found.insert(Pair(first: Int32(truncatingIfNeeded: left), second: Int32(truncatingIfNeeded: right)))
    }
    // Both ways, so that it does not matter which version comes first.
    lookUp(restSecond, of: secondWords, in: restFirst, of: firstWords, weights) { add($1, $0) }
    lookUp(restFirst, of: firstWords, in: restSecond, of: secondWords, weights) { add($0, $1) }
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
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.map { (Int($0.first), Int($0.second)) }
  }

  private static func lookUp(
    _ asking: [Int], of askers: [Int: MatchWords], in answering: [Int], of answerers: [Int: MatchWords],
    _ weights: WordWeights,
    _ add: (Int, Int) -> Void
  ) {
    var postings: [UInt64: [Int32]] = [:]
    for index in answering {
      for feature in features(answerers[index], weights) {
        // One more than is of use marks a feature as too common.
        if postings[feature.key, default: []].count <= longestPosting {
          postings[feature.key, default: []].append(Int32(truncatingIfNeeded: index))
        }
      }
    }
    var sums: [Int32: Float] = [:]
    for index in asking {
      let rare = features(askers[index], weights).compactMap {
        feature -> (places: [Int32], weight: Float, key: UInt64)? in
        guard let places = postings[feature.key], places.count <= longestPosting else { return nil }
        return (places, feature.weight, feature.key)
      }.sorted { $0.places.count != $1.places.count ? $0.places.count < $1.places.count : $0.key < $1.key }
      sums.removeAll(keepingCapacity: true)
      for feature in rare.prefix(featuresLookedUp) {
        for place in feature.places { sums[place, default: 0] += feature.weight }
      }
      let best = sums.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      for entry in best.prefix(mostKept) { add(index, Int(entry.key)) }
    }
  }

  /// The different words and pairs of neighbouring words of a node.
  private static func features(_ node: MatchWords?, _ weights: WordWeights) -> [(key: UInt64, weight: Float)] {
    // A text of this many words is known by its first ones; the rest would only cost time.
    let words = node?.words.prefix(400) ?? []
    var features: [(key: UInt64, weight: Float)] = []
    features.reserveCapacity(2 * words.count)
    var previous: Int32?
    for word in words {
      features.append((UInt64(word), weights.weight(word)))
      if let previous {
        features.append(
          (UInt64(previous + 1) << 32 | UInt64(word), (weights.weight(previous) + weights.weight(word)) / 2))
      }
      previous = word
    }
    features.sort { $0.key < $1.key }
    var kept: [(key: UInt64, weight: Float)] = []
    kept.reserveCapacity(features.count)
    for feature in features where kept.last?.key != feature.key { kept.append(feature) }
    return kept
  }
}
