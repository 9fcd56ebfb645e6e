internal import ProcedureModel

/// Why an item bears another number: what came, went, split or moved before it in its list, or before its heading.
struct RenumberingReasons {
  private let pair: ComparedPair
  /// By list, the places of members that are no plain pair, in ascending order.
  private var oldEvents: [List: [Int]] = [:]
  private var newEvents: [List: [Int]] = [:]
  /// Correspondences whose item itself changed its place.
  private var isMoved: Set<Int> = []
  /// How many old items bear a number.
  private var bearers: [String: Int] = [:]

  private struct List: Hashable {
    let parent: Int
    let kind: ComparedItem.Kind
    let column: String
  }

  init(_ pair: ComparedPair, _ changes: [Change]) {
    self.pair = pair
    for index in pair.old.items.indices {
      if let label = pair.old.items[index].label { bearers[label, default: 0] += 1 }
    }
    for index in changes.indices {
      switch changes[index].primary {
      case .added, .removed, .split, .merged, .moved, .reordered: break
      case .edited, .attribute, .renumbered, .typographic, .unchanged: continue
      }
      let change = changes[index]
      if change.classes.contains(.moved) || change.classes.contains(.reordered), let index = change.new.first {
        isMoved.insert(pair.ofNew[index])
      }
      for index in change.old {
        if let list = list(pair.old.items[index]) { oldEvents[list, default: []].append(index) }
      }
      for index in change.new {
        if let list = list(pair.new.items[index]) { newEvents[list, default: []].append(index) }
      }
    }
    // Changes stand in the order of the new version, with what was removed among them.
    oldEvents = oldEvents.mapValues { $0.sorted() }
    newEvents = newEvents.mapValues { $0.sorted() }
  }

  private func list(_ item: ComparedItem) -> List? {
    guard item.label != nil, let parent = item.parent else { return nil }
    return List(parent: parent, kind: item.kind, column: item.column ?? "")
  }

  /// The reason in words.
  func reason(old: Int, new: Int) -> String {
    if pair.new.items[new].label == nil { return "the number was dropped" }
    guard let label = pair.old.items[old].label else { return "the number was added" }
    if isMoved.contains(pair.ofNew[new]) { return "it was put in another place" }
    var item: (old: Int, new: Int)? = (old, new)
    while let current = item {
      let causes = causes(before: current)
      if !causes.isEmpty { return causes.joined(separator: "; ") }
      guard let before = pair.old.items[current.old].parent, let after = pair.new.items[current.new].parent else {
        break
      }
      item = (before, after)
    }
    return bearers[label, default: 0] > 1 ? "the number was borne twice" : "numbered anew"
  }

  private func causes(before item: (old: Int, new: Int)) -> [String] {
    let (oldList, newList) = (list(pair.old.items[item.old]), list(pair.new.items[item.new]))
    let gone = RenumberingReasons.before(item.old, oldList.flatMap { oldEvents[$0] } ?? [])
    let here = RenumberingReasons.before(item.new, newList.flatMap { newEvents[$0] } ?? [])
    let (goneNumbers, hereNumbers) = (Set(gone.map { pair.ofOld[$0] }), Set(here.map { pair.ofNew[$0] }))
    var (added, came, parted, removed, went, joined): ([Int], [Int], [Int], [Int], [Int], [Int]) = (
      [], [], [], [], [], []
    )
    for index in here {
      let correspondence = pair.correspondences[pair.ofNew[index]]
      guard let old = correspondence.old.first else {
        added.append(index)
        continue
      }
      if !goneNumbers.contains(pair.ofNew[index]) { came.append(old) }
      if correspondence.new.count > 1 { parted.append(index) }
    }
    for index in gone {
      let correspondence = pair.correspondences[pair.ofOld[index]]
      guard !correspondence.new.isEmpty else {
        removed.append(index)
        continue
      }
      if !hereNumbers.contains(pair.ofOld[index]) { went.append(index) }
      if correspondence.old.count > 1 { joined.append(index) }
    }
    return [
      words(added, pair.new, "added"), words(removed, pair.old, "removed"), words(came, pair.old, "put before it"),
      words(went, pair.old, "put behind it"), words(parted, pair.new, "split"), words(joined, pair.old, "joined"),
    ].compactMap { $0 }
  }

  /// Those of some places, in ascending order, that stand before another; by halving.
  private static func before(_ index: Int, _ places: [Int]) -> ArraySlice<Int> {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < index { low = middle + 1 } else { high = middle }
    }
    return places[..<low]
  }

  private func words(_ items: [Int], _ version: ComparedVersion, _ what: String) -> String? {
    let names = items.map { version.items[$0].label ?? version.items[$0].address.text }
    guard let first = names.first, let last = names.last, let item = items.first else { return nil }
    let name = version.items[item].kind == .heading ? "section \(first)" : first
    switch names.count {
    case 1: return "\(name) was \(what)"
    case 2: return "\(name) and \(last) were \(what)"
    default: return "\(names.count) items from \(name) to \(last) were \(what)"
    }
  }
}
