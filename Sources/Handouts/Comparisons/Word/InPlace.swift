internal import Review

/// What can be laid side by side with its like of the other version.
protocol Laid {
  var key: LaidKey { get }
  /// What moves with it.
  var contents: [LaidKey] { get }
  /// Whether one can become the other in its place by changes inside it.
  func canBecome(_ other: Self) -> Bool
  /// Whether it may have become several in a row, or one with others.
  var canBeParted: Bool { get }
}

/// Which members of two lists stay in their place: the heaviest set that keeps its order. All others are deleted from
/// where they were and inserted where they are, so that old and new order both come out, whatever moved.
struct InPlace {
  /// Members of the old list that became members of the new one: one and one, or one and several, or several and one.
  struct Pair {
    let old: Range<Int>
    let new: Range<Int>
  }

  let pairs: [Pair]

  /// - Parameter weight: how much is to be said for leaving something in its place, above 0.
  init<Element: Laid>(_ old: [Element], _ new: [Element], weight: (Element) -> UInt64) {
    var places: [LaidKey: (old: [Int], new: [Int])] = [:]
    for (index, element) in old.enumerated() { places[element.key, default: ([], [])].old.append(index) }
    for (index, element) in new.enumerated() { places[element.key]?.new.append(index) }
    var candidates: [Pair] = []
    for (left, right) in places.values where !left.isEmpty && !right.isEmpty {
      if (left.count == 1) != (right.count == 1), InPlace.areNeighbours(left), InPlace.areNeighbours(right),
        left.allSatisfy({ before in
          old[before].canBeParted && right.allSatisfy { new[$0].canBeParted && old[before].canBecome(new[$0]) }
        })
      {
        candidates.append(
          Pair(old: left[0]..<(left[0] + left.count), new: right[0]..<(right[0] + right.count)))
        continue
      }
      for (before, after) in zip(left, right) where old[before].canBecome(new[after]) {
        candidates.append(Pair(old: before..<(before + 1), new: after..<(after + 1)))
      }
    }
    candidates.sort { $0.old.lowerBound < $1.old.lowerBound }
    let links = candidates.map { pair in
      HeaviestChain.Link(
        first: pair.old.lowerBound, second: pair.new.lowerBound,
        weight: weight(new[pair.new.lowerBound]))
    }
    let members = HeaviestChain.members(of: links, count: new.count)
    pairs = zip(candidates, members).compactMap { $1 ? $0 : nil }
  }

  private static func areNeighbours(_ places: [Int]) -> Bool {
    zip(places, places.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}
