/// Puts changes in the order of the new version, what was removed where its neighbours now are.
enum ChangeOrder {
  /// Numbers of correspondences in the order of reading.
  static func numbers(_ pair: ComparedPair) -> [Int] {
    var keys = [(new: Int, isRemoved: Bool, old: Int)](repeating: (-1, false, 0), count: pair.correspondences.count)
    for (number, correspondence) in pair.correspondences.enumerated() {
      if let first = correspondence.new.first { keys[number] = (first, false, 0) }
    }
    // What was removed follows the item before it that is still there and kept its order.
    var before = -1
    for (index, number) in pair.ofOld.enumerated() {
      if pair.correspondences[number].new.isEmpty {
        keys[number] = (before, true, index)
      } else if let last = pair.correspondences[number].new.last, pair.correspondences[number].old.last == index {
        before = last
      }
    }
    return pair.correspondences.indices.sorted { left, right in
      let (one, other) = (keys[left], keys[right])
      if one.new != other.new { return one.new < other.new }
      if one.isRemoved != other.isRemoved { return !one.isRemoved }
      return one.old < other.old
    }
  }
}
