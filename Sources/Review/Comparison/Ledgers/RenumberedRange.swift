package import ProcedureModel

/// Neighbours that got other numbers for one reason: one line of the renumbering map.
package struct RenumberedRange: Sendable {
  package let oldFirst: String
  package let oldLast: String
  package let newFirst: String
  package let newLast: String
  package let count: Int
  /// Why, in words: `A2.21 was added`.
  package let reason: String
  /// The address of the first of them in the new version.
  package let place: Address
}

extension RenumberedRange {
  /// The map of a comparison: neighbours whose numbers are shifted alike are one range. Linear, but for finding the
  /// reasons, which is logarithmic for each range.
  static func all(_ pair: ComparedPair, _ changes: [Change]) -> [RenumberedRange] {
    var finder = RangeFinder(pair, changes)
    for index in changes.indices where changes[index].classes.contains(.renumbered) {
      finder.add(changes[index].old, changes[index].new)
    }
    finder.close()
    return finder.ranges
  }
}

private struct RangeFinder {
  private let pair: ComparedPair
  private let reasons: RenumberingReasons
  private var run: [(old: Int, new: Int)] = []
  private var shift: [Int] = []
  private(set) var ranges: [RenumberedRange] = []

  init(_ pair: ComparedPair, _ changes: [Change]) {
    self.pair = pair
    reasons = RenumberingReasons(pair, changes)
  }

  mutating func add(_ old: [Int], _ new: [Int]) {
    guard let old = old.first, let new = new.first else { return }
    let next = shift(old, new)
    if let last = run.last,
      next != shift || !isNeighbour(last.old, old, pair.old)
        || !isNeighbour(last.new, new, pair.new)
    {
      close()
    }
    shift = next
    run.append((old, new))
  }

  /// Whether no other numbered item stands between two.
  private func isNeighbour(_ left: Int, _ right: Int, _ version: ComparedVersion) -> Bool {
    left < right
      && ((left + 1)..<right).allSatisfy { version.items[$0].owner != $0 || version.items[$0].label == nil }
  }

  /// Which part of the number differs, and by how much: the same for 3.4 -> 4.4 and 3.9 -> 4.9.
  private func shift(_ oldIndex: Int, _ newIndex: Int) -> [Int] {
    guard let old = parts(pair.old.items[oldIndex].label), let new = parts(pair.new.items[newIndex].label) else {
      return [Int.min]
    }
    var differences = (0..<max(old.count, new.count)).map {
      ($0 < new.count ? new[$0] : 0) - ($0 < old.count ? old[$0] : 0)
    }
    // A heading shifts as the first part of its items' numbers does.
    while differences.last == 0 { differences.removeLast() }
    return differences
  }

  private func parts(_ label: String?) -> [Int]? {
    guard let label else { return nil }
    var parts: [Int] = []
    parts.reserveCapacity(3)
    var part: Int?
    for byte in label.utf8 {
      if (0x30...0x39).contains(byte) {
        // A number beyond all counting is as good as any.
        part = (part ?? 0) &* 10 &+ Int(byte - 0x30)
      } else if let ended = part {
        parts.append(ended)
        part = nil
      }
    }
    if let part { parts.append(part) }
    return parts
  }

  mutating func close() {
    defer { run = [] }
    guard let first = run.first, let last = run.last else { return }
    func label(_ index: Int, _ version: ComparedVersion) -> String {
      version.items[index].label ?? version.items[index].address.text
    }
    ranges.append(
      RenumberedRange(
        oldFirst: label(first.old, pair.old), oldLast: label(last.old, pair.old), newFirst: label(first.new, pair.new),
        newLast: label(last.new, pair.new), count: run.count, reason: reasons.reason(old: first.old, new: first.new),
        place: pair.new.items[first.new].address))
  }
}
