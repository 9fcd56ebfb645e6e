/// Which items went elsewhere, and which changed places with their neighbours.
struct PlaceClassifier {
  private let pair: ComparedPair
  /// By correspondence.
  private(set) var isMoved: [Bool]
  private(set) var isReordered: [Bool]

  /// Time grows as n log n.
  init(_ pair: ComparedPair) {
    self.pair = pair
    isMoved = Array(repeating: false, count: pair.correspondences.count)
    isReordered = isMoved
    findMoved()
    findReordered()
  }

  private struct Parent: Hashable {
    let correspondence: Int
    let column: String
  }

  private mutating func findMoved() {
    for (number, correspondence) in pair.correspondences.enumerated() {
      guard let before = correspondence.old.first, let after = correspondence.new.first else { continue }
      let kind = pair.old.items[before].kind
      guard !kind.isField, kind != .title else { continue }
      // What was split off into bullets of its own keeps its place.
      let isSamePlace: Bool
      switch (pair.old.items[before].parent, pair.new.items[after].parent) {
      case (nil, nil): isSamePlace = true
      case (let left?, let right?): isSamePlace = pair.ofOld[left] == pair.ofNew[right]
      case (nil, _?), (_?, nil): isSamePlace = false
      }
      let (oldColumn, newColumn) = (pair.old.items[before].column, pair.new.items[after].column)
      let isSameColumn = oldColumn == nil || newColumn == nil || oldColumn == newColumn
      isMoved[number] = !isSamePlace || !isSameColumn
    }
  }

  /// Among the members of one list the heaviest set that kept its order stays; the others changed places.
  private mutating func findReordered() {
    var lists: [Parent: [Int]] = [:]
    for (number, correspondence) in pair.correspondences.enumerated() where !isMoved[number] {
      guard let before = correspondence.old.first, !correspondence.new.isEmpty else { continue }
      guard !pair.old.items[before].kind.isField, let parent = pair.old.items[before].parent else { continue }
      let list = Parent(correspondence: pair.ofOld[parent], column: pair.old.items[before].column ?? "")
      lists[list, default: []].append(number)
    }
    for members in lists.values where members.count > 1 {
      let inOrder = members.sorted {
        (pair.correspondences[$0].old.first ?? 0) < (pair.correspondences[$1].old.first ?? 0)
      }
      let byNew = inOrder.sorted {
        (pair.correspondences[$0].new.first ?? 0) < (pair.correspondences[$1].new.first ?? 0)
      }
      guard inOrder != byNew else { continue }
      var rank: [Int: Int] = [:]
      for (index, number) in byNew.enumerated() { rank[number] = index }
      let links = inOrder.enumerated().map { index, number in
        HeaviestChain.Link(first: index, second: rank[number] ?? 0, weight: weight(number))
      }
      for (number, isMember) in zip(inOrder, HeaviestChain.members(of: links, count: links.count)) where !isMember {
        isReordered[number] = true
      }
    }
  }

  /// The same whichever version comes first.
  private func weight(_ number: Int) -> UInt64 {
    var words = 0
    var hash: UInt64 = 0
    for (items, version) in [
      (pair.correspondences[number].old, pair.old), (pair.correspondences[number].new, pair.new),
    ] {
      for item in items {
        for token in version.items[item].tokens where token.kind == .word {
          words += 1
          hash = hash &+ pair.table.words[Int(token.form)].hash
        }
      }
    }
    return HeaviestChain.weight(words: words, hash: hash)
  }
}
