internal import Review

/// How much is to be said for leaving something in its place: what the comparison calls moved or reordered goes before
/// what stands under such a thing, and that before all else.
struct Displacement {
  /// The weight of each change.
  private let weights: [UInt64]

  init(_ comparison: Comparison, _ words: TrackedWords) {
    /// 0 for what stays, 1 for what stands under something displaced, 2 for what is displaced itself.
    var degrees = [Int](repeating: 0, count: comparison.changes.count)
    for (index, item) in comparison.new.items.enumerated() {
      let number = words.ofNew[index]
      let classes = comparison.changes[number].classes
      if classes.contains(.moved) || classes.contains(.reordered) {
        degrees[number] = 2
      } else if let parent = item.parent, parent < index, degrees[words.ofNew[parent]] > 0 {
        degrees[number] = max(degrees[number], 1)
      }
    }
    var lengths = [Int](repeating: 1, count: comparison.changes.count)
    for (index, item) in comparison.new.items.enumerated() { lengths[words.ofNew[index]] += item.plain.utf8.count }
    weights = zip(degrees, lengths).map { degree, length in UInt64(length) << UInt64(20 - 10 * degree) }
  }

  /// The weight of something in the new version: that of all that moves with it.
  func weight(_ element: some Laid) -> UInt64 {
    element.contents.reduce(1) { sum, key in sum + (key.change.map { weights[$0] } ?? 1 << 40) }
  }
}
