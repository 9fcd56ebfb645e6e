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
  /// The map of a comparison: neighbours whose numbers are shifted alike are one range. Linear.
  static func all(_ pair: ComparedPair, _ changes: [Change]) -> [RenumberedRange] {
    var finder = RangeFinder(pair)
    for change in changes where change.classes.contains(.renumbered) { finder.add(change) }
    finder.close()
    return finder.ranges
  }
}

private struct RangeFinder {
  private let pair: ComparedPair
  private let oldSiblings: Siblings
  private let newSiblings: Siblings
  private var run: [(old: Int, new: Int)] = []
  private(set) var ranges: [RenumberedRange] = []

  init(_ pair: ComparedPair) {
    self.pair = pair
    oldSiblings = Siblings(pair.old)
    newSiblings = Siblings(pair.new)
  }

  mutating func add(_ change: Change) {
    guard let old = change.old.first, let new = change.new.first else { return }
    if let last = run.last, !isNext(last, (old, new)) { close() }
    run.append((old, new))
  }

  /// Whether an item follows another without a gap in both versions, under one heading or under headings that follow one
  /// another: parts in between count as its own.
  private func isNext(_ last: (old: Int, new: Int), _ next: (old: Int, new: Int)) -> Bool {
    shift(last) == shift(next) && isNeighbour(last.old, next.old, pair.old)
      && isNeighbour(last.new, next.new, pair.new)
  }

  private func isNeighbour(_ left: Int, _ right: Int, _ version: ComparedVersion) -> Bool {
    left < right
      && ((left + 1)..<right).allSatisfy { version.items[$0].owner != $0 || version.items[$0].label == nil }
  }

  /// Which part of the number differs, and by how much: the same for 3.4 -> 4.4 and 3.9 -> 4.9.
  private func shift(_ item: (old: Int, new: Int)) -> [Int] {
    let old = parts(pair.old.items[item.old].label)
    let new = parts(pair.new.items[item.new].label)
    guard let old, let new else { return [Int.min] }
    let count = max(old.count, new.count)
    let differences = (0..<count).map { ($0 < new.count ? new[$0] : 0) - ($0 < old.count ? old[$0] : 0) }
    // A heading shifts as the first part of its items' numbers does.
    return Array(differences.reversed().drop { $0 == 0 }.reversed())
  }

  private func parts(_ label: String?) -> [Int]? {
    label?.utf8.split { !(0x30...0x39).contains($0) }.compactMap { Int(Substring($0)) }
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
        newLast: label(last.new, pair.new), count: run.count, reason: reason(first),
        place: pair.new.items[first.new].address))
  }

  // MARK: Why

  /// What came, went or moved before the range: first beside the item, then beside its heading.
  private func reason(_ first: (old: Int, new: Int)) -> String {
    if pair.new.items[first.new].label == nil || pair.old.items[first.old].label == nil {
      return "the number was \(pair.new.items[first.new].label == nil ? "dropped" : "added")"
    }
    var item: (old: Int, new: Int)? = first
    while let current = item {
      let causes = causes(before: current)
      if !causes.isEmpty { return causes.joined(separator: "; ") }
      guard let old = pair.old.items[current.old].parent, let new = pair.new.items[current.new].parent else { break }
      item = (old, new)
    }
    let isDouble = oldSiblings.bearers(of: pair.old.items[first.old].label) > 1
    return isDouble ? "the number was borne twice" : "numbered anew"
  }

  /// The members of the same list that stand before an item in one version and not in the other.
  private func causes(before item: (old: Int, new: Int)) -> [String] {
    let oldBefore = oldSiblings.before(item.old)
    let newBefore = newSiblings.before(item.new)
    let held = (old: Set(oldBefore.map { pair.ofOld[$0] }), new: Set(newBefore.map { pair.ofNew[$0] }))
    var (added, came, parted, removed, went, joined): ([Int], [Int], [Int], [Int], [Int], [Int]) = ([], [], [], [], [], [])
    for index in newBefore {
      let correspondence = pair.correspondences[pair.ofNew[index]]
      if let old = correspondence.old.first {
        if !held.old.contains(pair.ofNew[index]) { came.append(old) }
        if correspondence.new.count > 1 { parted.append(index) }
      } else {
        added.append(index)
      }
    }
    for index in oldBefore {
      let correspondence = pair.correspondences[pair.ofOld[index]]
      if correspondence.new.isEmpty {
        removed.append(index)
      } else {
        if !held.new.contains(pair.ofOld[index]) { went.append(index) }
        if correspondence.old.count > 1 { joined.append(index) }
      }
    }
    return [
      words(added, pair.new, "added"), words(removed, pair.old, "removed"), words(came, pair.old, "put before it"),
      words(went, pair.old, "put behind it"), words(parted, pair.new, "split"), words(joined, pair.old, "joined"),
    ].compactMap { $0 }
  }

  private func words(_ items: [Int], _ version: ComparedVersion, _ what: String) -> String? {
    let names = items.map { version.items[$0].label ?? version.items[$0].address.text }
    guard let first = names.first, let last = names.last else { return nil }
    let isHeading = version.items[items[0]].kind == .heading
    let name = isHeading ? "section \(first)" : first
    switch names.count {
    case 1: return "\(name) was \(what)"
    case 2: return "\(name) and \(last) were \(what)"
    default: return "\(names.count) items from \(name) to \(last) were \(what)"
    }
  }
}

/// The items of each list in order, for asking what stands before one.
private struct Siblings {
  private struct Key: Hashable {
    let parent: Int
    let kind: ComparedItem.Kind
    let column: String
  }

  private var lists: [Key: [Int]] = [:]
  private var places: [Int]
  private var labels: [String: Int] = [:]
  private let version: ComparedVersion

  init(_ version: ComparedVersion) {
    self.version = version
    places = Array(repeating: 0, count: version.items.count)
    for (index, item) in version.items.enumerated() {
      if let label = item.label { labels[label, default: 0] += 1 }
      guard item.label != nil, let key = key(item) else { continue }
      places[index] = lists[key]?.count ?? 0
      lists[key, default: []].append(index)
    }
  }

  private func key(_ item: ComparedItem) -> Key? {
    item.parent.map { Key(parent: $0, kind: item.kind, column: item.column ?? "") }
  }

  /// The members of an item's list that stand before it.
  func before(_ index: Int) -> ArraySlice<Int> {
    guard let key = key(version.items[index]), let list = lists[key] else { return [] }
    return list[..<min(places[index], list.count)]
  }

  /// How many items bear a number.
  func bearers(of label: String?) -> Int { label.flatMap { labels[$0] } ?? 0 }
}
