/// Finds items that became two or more, and items that became one.
///
/// What is left unpaired beside the partner of an item, and stood in that item almost whole, was split off it. Merges are
/// the same seen from the other version.
struct SplitFinder {
  /// The share of the split-off words that must have stood in the item, and of the partner's words.
  private static let leastInside: Float = 0.8
  /// How much longer the parts may be than the item was.
  private static let mostGrowth = 1.35
  /// The share of the item's words that the parts must hold together, in order.
  private static let leastHeld = 0.7
  /// How far from the partner a part may stand, in items.
  private static let reach = 3
  private static let leastWords = 3

  private let first: ComparedVersion
  private let second: ComparedVersion
  private let table: TokenTable
  private let weights: WordWeights
  private let partnerOfFirst: [Int]
  private let partnerOfSecond: [Int]
  private let mayPair: (Int, Int) -> Bool

  init(
    _ first: ComparedVersion, _ second: ComparedVersion, _ table: TokenTable, _ weights: WordWeights,
    _ partnerOfFirst: [Int], _ partnerOfSecond: [Int], mayPair: @escaping (Int, Int) -> Bool
  ) {
    self.first = first
    self.second = second
    self.table = table
    self.weights = weights
    self.partnerOfFirst = partnerOfFirst
    self.partnerOfSecond = partnerOfSecond
    self.mayPair = mayPair
  }

  /// All correspondences: pairs with what was split off or merged into them, then what is left alone.
  func run() -> [Correspondence] {
    let splits = parts(of: second, partnerOfSecond, besidePartnersIn: first, mayPair: { mayPair($0, $1) })
    let merges = parts(of: first, partnerOfFirst, besidePartnersIn: second, mayPair: { mayPair($1, $0) })
    var takenSecond = Set<Int>()
    var result: [Correspondence] = []
    result.reserveCapacity(first.items.count + first.items.count / 8)
    var mergedFirst = Set(merges.values.joined())
    // An item that was split cannot have been merged too; the split is kept.
    for (whole, parts) in splits {
      takenSecond.formUnion(parts)
      if let merged = merges[partnerOfFirst[whole]] { mergedFirst.subtract(merged) }
    }
    for index in first.items.indices {
      let partner = partnerOfFirst[index]
      if partner >= 0, splits.isEmpty && merges.isEmpty || splits[index] == nil && merges[partner] == nil {
        result.append(Correspondence(old: [index], new: [partner]))
      } else if partner >= 0 {
        let parts = splits[index] ?? []
        let merged = parts.isEmpty ? (merges[partner] ?? []) : []
        result.append(Correspondence(old: ([index] + merged).sorted(), new: ([partner] + parts).sorted()))
      } else if !mergedFirst.contains(index) {
        result.append(Correspondence(old: [index], new: []))
      }
    }
    for index in second.items.indices where partnerOfSecond[index] < 0 && !takenSecond.contains(index) {
      result.append(Correspondence(old: [], new: [index]))
    }
    return result
  }

  /// Unpaired items of `version` by the item of `whole` that they were split off.
  private func parts(
    of version: ComparedVersion, _ partners: [Int], besidePartnersIn whole: ComparedVersion,
    mayPair: (Int, Int) -> Bool
  ) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    var taken = Set<Int>()
    func isPart(_ index: Int) -> Bool {
      partners[index] < 0 && !taken.contains(index) && version.items[index].kind.isRunningText
        && version.items[index].wordCount >= SplitFinder.leastWords
    }
    for index in version.items.indices where isPart(index) {
      for step in [-1, 1] {
        var neighbour = index + step
        var distance = 1
        while version.items.indices.contains(neighbour), distance <= SplitFinder.reach,
          partners[neighbour] < 0 || !version.items[neighbour].kind.isRunningText
        {
          neighbour += step
          distance += 1
        }
        guard version.items.indices.contains(neighbour), partners[neighbour] >= 0, distance <= SplitFinder.reach,
          version.items[neighbour].kind.isRunningText, mayPair(partners[neighbour], index)
        else { continue }
        let item = partners[neighbour]
        let members = ([neighbour, index] + (found[item] ?? [])).sorted()
        guard isSplit(whole.items[item], members.map { version.items[$0] }, part: version.items[index]) else {
          continue
        }
        found[item, default: []].append(index)
        taken.insert(index)
        break
      }
    }
    return found.mapValues { $0.sorted() }
  }

  private func isSplit(_ whole: ComparedItem, _ parts: [ComparedItem], part: ComparedItem) -> Bool {
    let words = parts.reduce(0) { $0 + $1.wordCount }
    guard Double(words) <= SplitFinder.mostGrowth * Double(whole.wordCount) else { return false }
    let bag = SplitFinder.bag(whole)
    for part in parts {
      let own = SplitFinder.bag(part)
      guard weights.common(own, bag) >= SplitFinder.leastInside * weights.mass(own) else { return false }
    }
    // In order: each part holds its own stretch of the item, so that words said twice are not taken for a split.
    let joined = parts.flatMap(\.tokens)
    let kept = TokenAlignment.align(whole.tokens, joined, table).filter { whole.tokens[$0.first].kind == .word }
    guard Double(kept.count) >= SplitFinder.leastHeld * Double(whole.tokens.count { $0.kind == .word }) else {
      return false
    }
    var start = 0
    for candidate in parts {
      let range = start..<(start + candidate.tokens.count)
      let held = kept.count { range.contains($0.second) }
      let own = candidate.tokens.count { $0.kind == .word }
      if Float(held) < SplitFinder.leastInside * Float(own) - 0.5 { return false }
      start = range.upperBound
    }
    return true
  }

  private static func bag(_ item: ComparedItem) -> [Int32] {
    item.tokens.compactMap { $0.kind == .word ? $0.form : nil }.sorted()
  }
}
