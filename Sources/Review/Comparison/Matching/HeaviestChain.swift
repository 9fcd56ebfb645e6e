/// Picks from pairs of places the heaviest set that keeps its order in both lists.
///
/// Time grows as n log n, by a Fenwick tree over the second places.
package enum HeaviestChain {
  package struct Link {
    package let first: Int
    package let second: Int
    package let weight: UInt64

    package init(first: Int, second: Int, weight: UInt64) {
      self.first = first
      self.second = second
      self.weight = weight
    }
  }

  /// - Parameters:
  ///   - links: in ascending order of `first`; no place occurs twice.
  ///   - count: how many places the second list has.
  /// - Returns: for each link whether it is in the chain.
  package static func members(of links: [Link], count: Int) -> [Bool] {
    var best = [(weight: UInt64, link: Int)](repeating: (0, -1), count: count + 1)
    var previous = [Int](repeating: -1, count: links.count)
    var top: (weight: UInt64, link: Int) = (0, -1)
    for (index, link) in links.enumerated() {
      var before: (weight: UInt64, link: Int) = (0, -1)
      var slot = link.second
      while slot > 0 {
        if best[slot].weight > before.weight { before = best[slot] }
        slot &= slot - 1
      }
      previous[index] = before.link
      let weight = before.weight + link.weight
      if weight > top.weight { top = (weight, index) }
      slot = link.second + 1
      while slot <= count {
        if weight > best[slot].weight { best[slot] = (weight, index) }
        slot += slot & -slot
      }
    }
    var members = [Bool](repeating: false, count: links.count)
    var link = top.link
    while link >= 0 {
      members[link] = true
      link = previous[link]
    }
    return members
  }

  /// A weight of some words that hardly ever equals another's: of two chains of like weight the same one is always
  /// chosen, whichever version comes first.
  static func weight(words: Int, hash: UInt64) -> UInt64 {
    UInt64(words + 1) << 20 | (hash &* 0x9e37_79b9_7f4a_7c15) >> 44
  }
}
