/// Between which anchors each node stands, for telling whether a pair would keep the order.
struct OrderOfAnchors {
  /// For each node of the first list the partners of the anchors before and behind it.
  private var before: [Int]
  private var behind: [Int]
  /// For each node of the first list the last anchor before it, or -1.
  private var anchor: [Int]

  init(_ inChain: [Bool], _ partnerOfFirst: [Int], secondCount: Int) {
    before = Array(repeating: -1, count: inChain.count)
    behind = Array(repeating: secondCount, count: inChain.count)
    anchor = Array(repeating: -1, count: inChain.count)
    var (last, lastAnchor) = (-1, -1)
    for index in inChain.indices {
      before[index] = last
      anchor[index] = lastAnchor
      if inChain[index] { (last, lastAnchor) = (partnerOfFirst[index], index) }
    }
    var next = secondCount
    for index in inChain.indices.reversed() {
      behind[index] = next
      if inChain[index] { next = partnerOfFirst[index] }
    }
  }

  /// Whether both nodes stand between the same anchors.
  func isInOrder(_ first: Int, _ second: Int) -> Bool {
    before[first] < second && second < behind[first]
  }

  /// How far the second node is from where the anchor before would put it.
  func distance(_ first: Int, _ second: Int) -> Int {
    abs((first - anchor[first]) - (second - before[first]))
  }

  /// The places of the second list that keep the order.
  func gap(_ first: Int) -> Range<Int> { (before[first] + 1)..<max(before[first] + 1, behind[first]) }
}
