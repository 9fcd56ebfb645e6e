/// Pairs the nodes of two lists: equal ones first, then like ones, in order before out of order.
///
/// The stages follow the literature on differences of trees and texts: unique equal nodes as anchors and their equal
/// neighbours (Heckel 1978; Cohen's patience difference), the heaviest chain of them, an index of rare words for what is
/// left, and an alignment in order for what is left in a gap.
struct SequenceMatcher {
  /// How like two nodes must be.
  struct Thresholds {
    /// Between the same two anchors.
    var inOrder: Float = 0.40
    /// Anywhere else: moved and edited.
    var outOfOrder: Float = 0.50
    /// The same for nodes of fewer than `shortWords` words.
    var outOfOrderShort: Float = 0.85
    var shortWords = 10
    /// Fewer words than these never move: `press` in two lists is not the same.
    var leastMovedWords = 4
    /// What is left in a gap: rewritten in place.
    var rewritten: Float = 0.22
  }

  private let first: [MatchNode]
  private let second: [MatchNode]
  private let versions: (first: ComparedVersion, second: ComparedVersion)
  private let weights: WordWeights
  private let thresholds: Thresholds
  /// Index in `second` of the partner of each node of `first`, or -1; and the other way round.
  private(set) var partnerOfFirst: [Int]
  private(set) var partnerOfSecond: [Int]
  private let mayPair: (Int, Int) -> Bool
  /// The words of the nodes that have no equal.
  private var firstWords: [MatchWords?] = []
  private var secondWords: [MatchWords?] = []

  /// - Parameters:
  ///   - fixed: pairs of indexes that are settled already.
  ///   - mayPair: whether two nodes, by their indexes, are not forbidden to be a pair.
  init(
    _ first: [MatchNode], _ second: [MatchNode], of versions: (first: ComparedVersion, second: ComparedVersion),
    _ weights: WordWeights, _ thresholds: Thresholds, fixed: [(first: Int, second: Int)] = [],
    mayPair: @escaping (Int, Int) -> Bool = { _, _ in true }
  ) {
    self.first = first
    self.second = second
    self.versions = versions
    self.weights = weights
    self.thresholds = thresholds
    self.mayPair = mayPair
    partnerOfFirst = Array(repeating: -1, count: first.count)
    partnerOfSecond = Array(repeating: -1, count: second.count)
    for pair in fixed { join(pair.first, pair.second) }
  }

  mutating func run() {
    guard !pairAll() else { return }
    pairEqual(first.map(\.hash), second.map(\.hash))
    pairEqual(first.map(\.ownHash), second.map(\.ownHash))
    dropShortMoves()
    pairRepeated()
    pairLike()
    pairRewritten()
  }

  private func isFree(_ first: Int, _ second: Int) -> Bool {
    partnerOfFirst[first] < 0 && partnerOfSecond[second] < 0 && self.first[first].family == self.second[second].family
      && mayPair(first, second)
  }

  private mutating func join(_ first: Int, _ second: Int) {
    partnerOfFirst[first] = second
    partnerOfSecond[second] = first
  }

  private mutating func part(_ first: Int) {
    partnerOfSecond[partnerOfFirst[first]] = -1
    partnerOfFirst[first] = -1
  }

  // MARK: Equal nodes

  /// Pairs all nodes in order where both lists are the same; false otherwise.
  private mutating func pairAll() -> Bool {
    guard first.count == second.count,
      first.indices.allSatisfy({ first[$0].hash == second[$0].hash && isFree($0, $0) })
    else { return false }
    for index in first.indices { join(index, index) }
    return true
  }

  /// Pairs what is equal and occurs once on both sides, then equal neighbours of every pair.
  private mutating func pairEqual(_ firstHashes: [UInt64], _ secondHashes: [UInt64]) {
    struct Places {
      var first = -1
      var second = -1
      var counts = (0, 0)

      mutating func add(_ index: Int) {
        counts.0 += 1
        first = index
      }
    }
    var places: [UInt64: Places] = [:]
    places.reserveCapacity(first.count)
    for (index, key) in firstHashes.enumerated() where partnerOfFirst[index] < 0 && first[index].wordCount > 0 {
      places[key, default: Places()].add(index)
    }
    for (index, key) in secondHashes.enumerated() where partnerOfSecond[index] < 0 {
      guard let known = places.index(forKey: key) else { continue }
      places.values[known].counts.1 += 1
      places.values[known].second = index
    }
    for (index, key) in firstHashes.enumerated() where partnerOfFirst[index] < 0 {
      guard let place = places[key], place.counts == (1, 1), isFree(index, place.second) else { continue }
      join(index, place.second)
    }
    extend(firstHashes, secondHashes)
  }

  /// Pairs the equal neighbours of pairs, downwards from the top and upwards from the end.
  private mutating func extend(_ firstHashes: [UInt64], _ secondHashes: [UInt64]) {
    var before = -1
    for index in first.indices {
      if partnerOfFirst[index] < 0, before + 1 < second.count, firstHashes[index] == secondHashes[before + 1],
        isFree(index, before + 1)
      {
        join(index, before + 1)
      }
      before = partnerOfFirst[index] >= 0 ? partnerOfFirst[index] : second.count
    }
    var behind = second.count
    for index in first.indices.reversed() {
      if partnerOfFirst[index] < 0, behind > 0, firstHashes[index] == secondHashes[behind - 1],
        isFree(index, behind - 1)
      {
        join(index, behind - 1)
      }
      behind = partnerOfFirst[index] >= 0 ? partnerOfFirst[index] : 0
    }
  }

  // MARK: The chain

  /// The pairs that keep their order: for each node of `first` whether it is in the chain.
  private func chain() -> [Bool] {
    var links: [HeaviestChain.Link] = []
    for (index, partner) in partnerOfFirst.enumerated() where partner >= 0 {
      let isSameLabel = first[index].label != nil && first[index].label == second[partner].label
      links.append(
        HeaviestChain.Link(
          first: index, second: partner,
          weight: HeaviestChain.weight(
            words: min(first[index].wordCount, second[partner].wordCount) + (isSameLabel ? 5 : 0),
            hash: first[index].hash ^ second[partner].hash)))
    }
    let members = HeaviestChain.members(of: links, count: second.count)
    var inChain = [Bool](repeating: false, count: first.count)
    for (link, isMember) in zip(links, members) where isMember { inChain[link.first] = true }
    return inChain
  }

  /// Parts pairs of a few words that would have moved: such words are equal by chance.
  private mutating func dropShortMoves() {
    let inChain = chain()
    for index in first.indices where partnerOfFirst[index] >= 0 && !inChain[index] {
      if first[index].wordCount < thresholds.leastMovedWords { part(index) }
    }
  }

  /// The stretches between neighbours of the chain, those of both ends too.
  private func gaps() -> [(first: Range<Int>, second: Range<Int>)] {
    let inChain = chain()
    var gaps: [(first: Range<Int>, second: Range<Int>)] = []
    var (start, other) = (0, 0)
    for index in first.indices where inChain[index] {
      gaps.append((start..<index, other..<partnerOfFirst[index]))
      (start, other) = (index + 1, partnerOfFirst[index] + 1)
    }
    gaps.append((start..<first.count, other..<second.count))
    return gaps
  }

  // MARK: Repeated nodes

  /// Pairs equal nodes that occur several times, inside the gap between two anchors and in order: they never move.
  private mutating func pairRepeated() {
    for gap in gaps() where !gap.first.isEmpty && !gap.second.isEmpty {
      var waiting: [UInt64: [Int]] = [:]
      for index in gap.first.reversed() where partnerOfFirst[index] < 0 {
        waiting[first[index].hash, default: []].append(index)
      }
      var links: [HeaviestChain.Link] = []
      for index in gap.second where partnerOfSecond[index] < 0 {
        guard let before = waiting[second[index].hash]?.last, isFree(before, index) else { continue }
        waiting[second[index].hash]?.removeLast()
        links.append(
          HeaviestChain.Link(
            first: before, second: index - gap.second.lowerBound,
            weight: HeaviestChain.weight(words: first[before].wordCount, hash: 0)))
      }
      links.sort { $0.first < $1.first }
      let members = HeaviestChain.members(of: links, count: gap.second.count)
      for (link, isMember) in zip(links, members) where isMember {
        join(link.first, link.second + gap.second.lowerBound)
      }
    }
  }

  // MARK: Like nodes

  private mutating func pairLike() {
    let restFirst = first.indices.filter { partnerOfFirst[$0] < 0 && first[$0].wordCount > 0 }
    let restSecond = second.indices.filter { partnerOfSecond[$0] < 0 && second[$0].wordCount > 0 }
    guard !restFirst.isEmpty, !restSecond.isEmpty else { return }
    firstWords = Array(repeating: nil, count: first.count)
    secondWords = Array(repeating: nil, count: second.count)
    let (one, other) = versions
    for index in restFirst { firstWords[index] = MatchWords(first[index], in: one, weights) }
    for index in restSecond { secondWords[index] = MatchWords(second[index], in: other, weights) }
    let order = OrderOfAnchors(chain(), partnerOfFirst, secondCount: second.count)
    let candidates = Candidates.find(
      first: first, second: second, restFirst: restFirst, restSecond: restSecond, firstWords: firstWords,
      secondWords: secondWords, order: order, weights: weights, partnerOfFirst: partnerOfFirst,
      partnerOfSecond: partnerOfSecond)
    var scored: [Scored] = []
    for (left, right) in candidates where isFree(left, right) {
      if let scored1 = score(left, right, order) { scored.append(scored1) }
    }
    scored.sort { $0.isBetter(than: $1) }
    for pair in scored where partnerOfFirst[pair.first] < 0 && partnerOfSecond[pair.second] < 0 {
      join(pair.first, pair.second)
    }
  }

  private struct Scored {
    let first: Int
    let second: Int
    /// Hundredths, so that order does not hang on the last bits of a sum.
    let score: Int
    let distance: Int

    func isBetter(than other: Scored) -> Bool {
      if score != other.score { return score > other.score }
      if distance != other.distance { return distance < other.distance }
      return first != other.first ? first < other.first : second < other.second
    }
  }

  private func likeness(_ left: Int, _ right: Int) -> Float {
    guard !firstWords.isEmpty, let one = firstWords[left], let other = secondWords[right], one.mass + other.mass > 0
    else { return 0 }
    return 2 * weights.common(one.bag, other.bag) / (one.mass + other.mass)
  }

  private func score(_ left: Int, _ right: Int, _ order: OrderOfAnchors) -> Scored? {
    let likeness = likeness(left, right)
    let isInOrder = order.isInOrder(left, right)
    let words = min(first[left].wordCount, second[right].wordCount)
    if isInOrder {
      guard likeness >= thresholds.inOrder else { return nil }
    } else {
      guard words >= thresholds.leastMovedWords,
        likeness >= (words < thresholds.shortWords ? thresholds.outOfOrderShort : thresholds.outOfOrder)
      else { return nil }
    }
    let isBesidePair =
      left > 0 && right > 0 && partnerOfFirst[left - 1] == right - 1
      || left + 1 < first.count && right + 1 < second.count && partnerOfFirst[left + 1] == right + 1
    let isSameLabel = first[left].label != nil && first[left].label == second[right].label
    let score = likeness + (isInOrder ? 0.08 : 0) + (isBesidePair ? 0.03 : 0) + (isSameLabel ? 0.02 : 0)
    return Scored(
      first: left, second: right, score: Int((score * 100).rounded()), distance: order.distance(left, right))
  }

  // MARK: Rewritten nodes

  /// The largest gap in which what is left is aligned, in nodes on each side.
  private static let largestGap = 30

  /// Pairs what is left between two anchors in order, where it is a little alike: rewritten in place.
  private mutating func pairRewritten() {
    for gap in gaps() {
      let left = gap.first.filter { partnerOfFirst[$0] < 0 && first[$0].wordCount > 0 }
      let right = gap.second.filter { partnerOfSecond[$0] < 0 && second[$0].wordCount > 0 }
      guard !left.isEmpty, !right.isEmpty, left.count <= SequenceMatcher.largestGap,
        right.count <= SequenceMatcher.largestGap
      else { continue }
      for (row, column) in align(left, right) { join(left[row], right[column]) }
    }
  }

  private func align(_ left: [Int], _ right: [Int]) -> [(Int, Int)] {
    let width = right.count + 1
    var best = [Float](repeating: 0, count: (left.count + 1) * width)
    var likenesses = [Float](repeating: 0, count: left.count * right.count)
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        let likeness = isFree(left[row], right[column]) ? likeness(left[row], right[column]) : 0
        likenesses[row * right.count + column] = likeness
        let skip = max(best[(row + 1) * width + column], best[row * width + column + 1])
        best[row * width + column] =
          likeness > thresholds.rewritten ? max(skip, best[(row + 1) * width + column + 1] + likeness) : skip
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      let likeness = likenesses[row * right.count + column]
      if likeness > thresholds.rewritten,
        best[row * width + column] == best[(row + 1) * width + column + 1] + likeness
      {
        pairs.append((row, column))
        row += 1
        column += 1
      } else if best[row * width + column] == best[(row + 1) * width + column] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
