internal import Review

/// The changes in the order in which a redline shows them: the new version from first to last, what was removed where its
/// neighbours now are, and a short entry where something moved away.
struct ReadingFlow: Sendable {
  enum Entry: Sendable, Equatable {
    /// A change, by its index, with the number of its new item where it has several.
    case change(Int, part: Int)
    /// The old place of a change that moved.
    case oldPlace(Int)
  }

  let entries: [Entry]

  /// An entry stands behind a new item; among those that do, in the order of the old version.
  private struct Key {
    let new: Int
    let isOld: Bool
    let old: Int

    func precedes(_ other: Key) -> Bool {
      if new != other.new { return new < other.new }
      if isOld != other.isOld { return !isOld }
      return old < other.old
    }
  }

  init(_ context: ComparisonContext) {
    let changes = context.comparison.changes
    var keyed: [(key: Key, entry: Entry)] = []
    // The new item behind which an old one stands, or would stand.
    var behind = [Int](repeating: -1, count: context.comparison.old.items.count)
    var moved = [Int?](repeating: nil, count: behind.count)
    var last = -1
    for (index, change) in changes.enumerated() {
      for (part, item) in change.new.enumerated() {
        keyed.append((Key(new: item, isOld: false, old: 0), .change(index, part: part)))
      }
      if let first = change.new.first {
        last = first
      } else if let old = change.old.first {
        keyed.append((Key(new: last, isOld: true, old: old), .change(index, part: 0)))
      }
      let isMoved = !change.new.isEmpty && (change.classes.contains(.moved) || change.classes.contains(.reordered))
      for (ordinal, old) in change.old.enumerated() {
        behind[old] = isMoved ? -2 : change.new.last ?? last
        if isMoved, ordinal == 0 { moved[old] = index }
      }
    }
    var before = -1
    for old in behind.indices {
      if let index = moved[old] {
        keyed.append((Key(new: before, isOld: true, old: old), .oldPlace(index)))
      } else if behind[old] != -2 {
        before = behind[old]
      }
    }
    entries = keyed.sorted { $0.key.precedes($1.key) }.map(\.entry)
  }
}
