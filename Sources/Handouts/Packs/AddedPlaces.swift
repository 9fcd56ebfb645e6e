internal import Incidents
internal import ProcedureModel
internal import SourceText

/// Where the incident's own actions stand: after the item that each names, wherever that is printed, else at the end.
/// Every item in force has one place.
struct AddedPlaces: Sendable {
  private let items: [TrackedItem]
  private let following: [Address: [Int]]
  /// What stands at the end, in order: added actions that name no item in force, and items that were brought back from a
  /// plan that is not in force, each with what follows it.
  let atEnd: [TrackedItem]

  init(_ situation: Situation) {
    let items = situation.items
    var named: [Address: [Int]] = [:]
    for (index, item) in items.enumerated() {
      if let after = item.added?.after { named[after, default: []].append(index) }
    }
    var placed: Set<Int> = []
    var following: [Address: [Int]] = [:]
    /// Those after an item, and after those; each once, so that two that name each other end.
    func chain(_ address: Address) -> [Int] {
      var found: [Int] = []
      var waiting = Array((named[address] ?? []).reversed())
      while let next = waiting.popLast() {
        guard placed.insert(next).inserted else { continue }
        found.append(next)
        waiting += (named[items[next].address] ?? []).reversed()
      }
      return found
    }
    func hasSheet(_ item: TrackedItem) -> Bool {
      guard item.isInForce, let letter = item.appendix else { return false }
      if item.item?.kind == .row { return true }
      return situation.plansInForce.contains { $0.hasSameBytes(as: letter) }
    }
    for (index, item) in items.enumerated() where hasSheet(item) {
      placed.insert(index)
      following[item.address] = chain(item.address)
    }
    var rest: [Int] = []
    for (index, item) in items.enumerated() where item.isInForce && placed.insert(index).inserted {
      rest.append(index)
      rest += chain(item.address)
    }
    self.items = items
    self.following = following
    atEnd = rest.map { items[$0] }
  }

  /// An item with the added actions that stand after it.
  func chain(_ item: TrackedItem) -> [TrackedItem] {
    [item] + (following[item.address] ?? []).map { items[$0] }
  }
}
