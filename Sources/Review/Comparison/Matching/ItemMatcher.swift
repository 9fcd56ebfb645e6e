internal import ProcedureModel

/// Pairs the items of two versions: first headings and numbered items with all that belongs to them, then their parts
/// within each pair, then parts that went elsewhere, then splits and merges.
struct ItemMatcher {
  private let first: ComparedVersion
  private let second: ComparedVersion
  private let table: TokenTable
  private let weights: WordWeights
  private let forced: [(first: Int, second: Int)]
  private let mayPair: @Sendable (Int, Int) -> Bool
  private var partnerOfFirst: [Int]
  private var partnerOfSecond: [Int]
  /// How many of the items that stand on their own were paired by their words, and how many there are.
  private(set) var pairedShare = 1.0

  /// - Parameters:
  ///   - forced: pairs of indexes that a reviewer settled.
  ///   - forbidden: pairs that a reviewer parted.
  init(
    _ first: ComparedVersion, _ second: ComparedVersion, _ table: TokenTable,
    forced: [(first: Int, second: Int)], forbidden: [(first: Int, second: Int)]
  ) {
    self.first = first
    self.second = second
    self.table = table
    weights = WordWeights([first, second], table)
    self.forced = forced
    let parted = Set(forbidden.map { [$0.first, $0.second] })
    mayPair = { parted.isEmpty || !parted.contains([$0, $1]) }
    partnerOfFirst = Array(repeating: -1, count: first.items.count)
    partnerOfSecond = Array(repeating: -1, count: second.items.count)
  }

  /// The correspondences in the order of the first version, those without a first item at the end.
  mutating func run() -> [Correspondence] {
    for pair in forced { join(pair.first, pair.second) }
    pairFields()
    pairTops()
    pairParts()
    pairStrays()
    let groups = SplitFinder(first, second, table, weights, partnerOfFirst, partnerOfSecond, mayPair: mayPair).run()
    return groups
  }

  private mutating func join(_ left: Int, _ right: Int) {
    guard partnerOfFirst[left] < 0, partnerOfSecond[right] < 0 else { return }
    partnerOfFirst[left] = right
    partnerOfSecond[right] = left
  }

  /// Fields of front matter and cards go by their names.
  private mutating func pairFields() {
    for index in first.items.indices where first.items[index].kind.isField {
      guard let other = second.index(of: first.items[index].address),
        second.items[other].kind == first.items[index].kind,
        mayPair(index, other)
      else { continue }
      join(index, other)
    }
  }

  // MARK: Items that stand on their own

  private mutating func pairTops() {
    let left = tops(of: first)
    let right = tops(of: second)
    var matcher = SequenceMatcher(
      left, right, of: (first, second), weights, SequenceMatcher.Thresholds(), fixed: fixed(left, right),
      mayPair: { [mayPair] in mayPair(left[$0].item, right[$1].item) })
    matcher.run()
    let paired = left.indices.count { matcher.partnerOfFirst[$0] >= 0 }
    let most = max(left.count, right.count)
    pairedShare = most == 0 ? 1 : Double(paired) / Double(most)
    for (index, partner) in matcher.partnerOfFirst.enumerated() where partner >= 0 {
      join(left[index].item, right[partner].item)
    }
    pairHeadingsByContent()
    pairEqualSiblings(left, right)
  }

  /// Short items that were passed by, since such words are equal by chance elsewhere: under one heading they are not.
  private mutating func pairEqualSiblings(_ left: [MatchNode], _ right: [MatchNode]) {
    struct Key: Hashable {
      let parent: Int
      let hash: UInt64
    }
    var waiting: [Key: [Int]] = [:]
    for node in left.reversed() where partnerOfFirst[node.item] < 0 && node.wordCount > 0 {
      guard let parent = first.items[node.item].parent, partnerOfFirst[parent] >= 0 else { continue }
      waiting[Key(parent: partnerOfFirst[parent], hash: node.hash), default: []].append(node.item)
    }
    for node in right where partnerOfSecond[node.item] < 0 {
      guard let parent = second.items[node.item].parent else { continue }
      let key = Key(parent: parent, hash: node.hash)
      guard let item = waiting[key]?.last, mayPair(item, node.item) else { continue }
      waiting[key]?.removeLast()
      join(item, node.item)
    }
  }

  private func tops(of version: ComparedVersion) -> [MatchNode] {
    var nodes: [MatchNode] = []
    let items = version.items
    var start = 0
    while start < items.count {
      let kind = items[start].kind
      var end = start + 1
      guard !kind.isField, items[start].owner == start else {
        start = end
        continue
      }
      while end < items.count, items[end].owner == start { end += 1 }
      nodes.append(
        MatchNode(item: start, family: kind.family, parts: start..<end, in: version))
      start = end
    }
    return nodes
  }

  private func fixed(_ left: [MatchNode], _ right: [MatchNode]) -> [(first: Int, second: Int)] {
    guard !forced.isEmpty else { return [] }
    return left.indices.compactMap { index in
      let partner = partnerOfFirst[left[index].item]
      return right.firstIndex { $0.item == partner }.map { (index, $0) }
    }
  }

  /// A heading that was renamed is the one under which most of its items now stand.
  private mutating func pairHeadingsByContent() {
    var votes: [Candidates.Pair: Int] = [:]
    var counts: [Int: Int] = [:]
    for index in first.items.indices where first.items[index].owner == index {
      guard let parent = first.items[index].parent, first.items[parent].kind == .heading, partnerOfFirst[parent] < 0
      else {
        continue
      }
      counts[parent, default: 0] += 1
      guard partnerOfFirst[index] >= 0, let other = second.items[partnerOfFirst[index]].parent,
        second.items[other].kind == .heading, partnerOfSecond[other] < 0, mayPair(parent, other)
      else { continue }
      votes[
        Candidates.Pair(first: Int32(truncatingIfNeeded: parent), second: Int32(truncatingIfNeeded: other)),
        default: 0] += 1
    }
    let best = votes.sorted {
      $0.value != $1.value ? $0.value > $1.value : ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second)
    }
    for (pair, count) in best where 2 * count > counts[Int(pair.first)] ?? 0 {
      join(Int(pair.first), Int(pair.second))
    }
  }

  // MARK: Parts

  /// Paragraphs, bullets and notes within each pair of owners. A bullet of one word is its like there and nowhere else.
  private mutating func pairParts() {
    var thresholds = SequenceMatcher.Thresholds()
    thresholds.leastMovedWords = 1
    let partsOfFirst = parts(of: first)
    let partsOfSecond = parts(of: second)
    for (owner, left) in partsOfFirst.enumerated() where !left.isEmpty && partnerOfFirst[owner] >= 0 {
      let right = partsOfSecond[partnerOfFirst[owner]]
      guard !right.isEmpty else { continue }
      pair(left, right, thresholds)
    }
  }

  private mutating func pair(_ left: [Int], _ right: [Int], _ thresholds: SequenceMatcher.Thresholds) {
    let left = left.filter { partnerOfFirst[$0] < 0 }.map { node($0, first) }
    let right = right.filter { partnerOfSecond[$0] < 0 }.map { node($0, second) }
    var matcher = SequenceMatcher(
      left, right, of: (first, second), weights, thresholds,
      mayPair: { [mayPair] in mayPair(left[$0].item, right[$1].item) })
    matcher.run()
    for (index, partner) in matcher.partnerOfFirst.enumerated() where partner >= 0 {
      join(left[index].item, right[partner].item)
    }
  }

  /// The parts of each item, in order.
  private func parts(of version: ComparedVersion) -> [[Int]] {
    var parts = [[Int]](repeating: [], count: version.items.count)
    for index in version.items.indices where version.items[index].owner != index {
      parts[version.items[index].owner].append(index)
    }
    return parts
  }

  private func node(_ index: Int, _ version: ComparedVersion) -> MatchNode {
    MatchNode(item: index, family: 0, parts: index..<(index + 1), in: version)
  }

  /// What is left of any kind with words: a bullet that went to another list, a clause that became a bullet. It must be
  /// long and nearly the same.
  private mutating func pairStrays() {
    let isStray = { (version: ComparedVersion, index: Int) in
      version.items[index].kind.isRunningText && version.items[index].wordCount >= 5
    }
    let left = first.items.indices.filter { partnerOfFirst[$0] < 0 && isStray(first, $0) }
    let right = second.items.indices.filter { partnerOfSecond[$0] < 0 && isStray(second, $0) }
    guard !left.isEmpty, !right.isEmpty else { return }
    var thresholds = SequenceMatcher.Thresholds()
    thresholds.inOrder = 0.75
    thresholds.outOfOrder = 0.75
    thresholds.leastMovedWords = 5
    thresholds.rewritten = 1
    pair(left, right, thresholds)
  }
}

extension ComparedItem.Kind {
  /// Whether it goes by its name, not by its words.
  var isField: Bool {
    switch self {
    case .control, .setting, .card: true
    case .title, .heading, .clause, .row, .action, .task, .term, .keyCode, .paragraph, .bullet, .note, .definition:
      false
    }
  }

  /// Whether its words are sentences, which may become a bullet or a clause of their own.
  var isRunningText: Bool {
    switch self {
    case .clause, .row, .action, .task, .paragraph, .bullet, .note, .definition: true
    case .title, .heading, .term, .keyCode, .control, .setting, .card: false
    }
  }

  /// Items of one family may be pairs.
  var family: Int {
    switch self {
    case .clause, .row, .action, .task: 1
    case .heading: 2
    case .title: 3
    case .term: 4
    case .keyCode: 5
    case .paragraph, .bullet, .note, .definition: 6
    case .control, .setting, .card: 7
    }
  }
}
