import Incidents
import ProcedureModel
import Review
import SourceText

/// What a comparison says of the items that an incident records, as values that the incident's rooms take.
///
/// Words count as changed where the comparison weighs the change as substantive and other words, another duty or another
/// reference is why: in the item itself or in anything that stands under it. What only moved, got another number, other
/// officers or other types, or differs by punctuation and the like, is the same work.
struct ItemChanges {
  private let comparison: Comparison
  private let oldParts: [Int: [Int]]
  private let newParts: [Int: [Int]]
  private let recordable: Set<Address>
  private let roles: (old: [Address: [String]], new: [Address: [String]])

  /// Every item of the old version and what is new, in the order of the new one; what is withdrawn comes last.
  static func all(_ comparison: Comparison) -> [ItemChange] {
    let changes = ItemChanges(comparison)
    let (old, new) = (
      distinct(ItemLookup.addresses(in: comparison.old.procedure)),
      distinct(ItemLookup.addresses(in: comparison.new.procedure))
    )
    let made = old.map { changes.change($0) }
    let places = Dictionary(new.enumerated().map { ($1, $0) }) { first, _ in first }
    let taken = Set(made.compactMap(\.new))
    let added = new.filter { !taken.contains($0) }.map { changes.added($0) }
    return (made + added).enumerated().sorted { left, right in
      let (first, second) = (left.element.new.flatMap { places[$0] }, right.element.new.flatMap { places[$0] })
      return (first ?? Int.max, left.offset) < (second ?? Int.max, right.offset)
    }.map(\.element)
  }

  private init(_ comparison: Comparison) {
    self.comparison = comparison
    oldParts = ItemChanges.parts(of: comparison.old)
    newParts = ItemChanges.parts(of: comparison.new)
    recordable = Set(ItemLookup.addresses(in: comparison.new.procedure))
    roles = (ItemChanges.roles(comparison.old.procedure), ItemChanges.roles(comparison.new.procedure))
  }

  private static func distinct(_ addresses: [Address]) -> [Address] {
    var seen: Set<Address> = []
    return addresses.filter { seen.insert($0).inserted }
  }

  private static func parts(of version: ComparedVersion) -> [Int: [Int]] {
    Dictionary(grouping: version.items.indices.filter { version.items[$0].owner != $0 }) { version.items[$0].owner }
  }

  /// The codes of the roles on whose cards each item stands.
  private static func roles(_ procedure: Procedure) -> [Address: [String]] {
    var roles: [Address: [String]] = [:]
    for card in procedure.cards?.cards ?? [] {
      for item in card.bands.flatMap(\.items) { roles[Address(item.text), default: []].append(card.role.text) }
    }
    return roles.mapValues { $0.sorted() }
  }

  // MARK: One item

  private func change(_ address: Address) -> ItemChange {
    guard let old = comparison.old.index(of: address) else {
      return ItemChange(old: address, new: nil, isChanged: false, hasOtherOfficers: false, what: "")
    }
    let change = comparison.change(ofOld: old)
    // Of several that it was split into the first goes on with what is recorded; the others are new.
    guard let new = change.new.first(where: { recordable.contains(comparison.new.items[$0].address) }) else {
      return ItemChange(
        old: address, new: nil, isChanged: false, hasOtherOfficers: false,
        what: change.new.isEmpty ? "" : change.sentence)
    }
    let item = comparison.new.items[new]
    // What was put together may be done by half, and of what was split a half may be left.
    let isSplit = change.old.count + change.new.count > 2
    let parts = parts(old, new, isSplit: isSplit)
    let isLed = item.kind == .action || item.kind == .task
    let hasOtherOfficers =
      isLed && !(change.attributesLost.isEmpty && change.attributesGained.isEmpty)
      || ItemChanges.differ(roles.old[address], roles.new[item.address])
    return ItemChange(
      old: address, new: item.address, isChanged: isSplit || ItemChanges.hasOtherWords(change) || !parts.isEmpty,
      hasOtherOfficers: hasOtherOfficers,
      what: ([change] + parts).map(\.sentence).filter { !$0.isEmpty }.joined(separator: " "))
  }

  private func added(_ address: Address) -> ItemChange {
    let change = comparison.change(atNew: address.text)
    let from = (change?.old ?? []).map { comparison.old.items[$0].address.text }
    return ItemChange(
      old: nil, new: address, isChanged: false, hasOtherOfficers: false,
      what: from.isEmpty ? "" : "A part of what was \(from.joined(separator: " and ")).")
  }

  /// The changes of what stands under an item that make it another item: other words, what came, went, or went elsewhere.
  private func parts(_ old: Int, _ new: Int, isSplit: Bool) -> [Change] {
    let gone = (oldParts[old] ?? []).map { comparison.change(ofOld: $0) }
    let come = (newParts[new] ?? []).map { comparison.change(ofNew: $0) }
    var ids: Set<String> = []
    return (gone + come).filter { change in
      guard ids.insert(change.id).inserted else { return false }
      let isElsewhere =
        change.old.contains { comparison.old.items[$0].owner != old }
        || change.new.contains { comparison.new.items[$0].owner != new }
      return ItemChanges.hasOtherWords(change) || isElsewhere && !isSplit
    }
  }

  /// Whether other roles' cards have it; where a version has no cards nothing can be said.
  private static func differ(_ old: [String]?, _ new: [String]?) -> Bool {
    guard let old, let new else { return false }
    return !(old.count == new.count && zip(old, new).allSatisfy { $0.hasSameBytes(as: $1) })
  }

  private static func hasOtherWords(_ change: Change) -> Bool {
    guard change.weight == .substantive else { return false }
    switch change.primary {
    case .split, .merged, .added, .removed: return true
    case .moved, .reordered, .edited, .attribute, .renumbered, .typographic, .unchanged: break
    }
    let hasWords = change.edits.contains { edit in
      switch edit.cause {
      case .words, .term: true
      case .reference, .typography: false
      }
    }
    return hasWords || change.obligation != nil || change.references.contains { $0.fate != .follows }
  }
}
