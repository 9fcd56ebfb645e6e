package import ProcedureModel

/// What one lead, officer, role or organisation gains and loses.
package struct ResponsibilityShift: Sendable {
  /// One duty with its place and what became of it.
  package struct Duty: Sendable {
    /// The id of the change.
    package let change: String
    package let address: Address
    package let sentence: String
    /// Whether the duty reaches it through a card only, which is ours and not the procedure's.
    package let isFromCard: Bool
  }

  /// Who, in words.
  package let holder: String
  package let gained: [Duty]
  package let lost: [Duty]
  /// What it still has, with other words: what must now be done differently.
  package let changed: [Duty]
}

/// A duty that somebody held and nobody does any more.
package struct UnheldDuty: Sendable {
  package let change: String
  /// Its address in the new version.
  package let address: Address
  /// Who held it.
  package let holders: [String]
  package let words: String
}

/// Reads who holds what in each version: leads of actions, officers of tasks, cards, and names in the words that changed.
struct ResponsibilityReader {
  private let pair: ComparedPair
  private let changes: [Change]
  private let numbers: [Int]
  private let names: NameFinder
  private let holders: (old: DutyHolders, new: DutyHolders)

  private struct Account {
    var gained: [ResponsibilityShift.Duty] = []
    var lost: [ResponsibilityShift.Duty] = []
    var changed: [ResponsibilityShift.Duty] = []
  }

  /// - Parameter numbers: the correspondence of each change.
  init(
    _ pair: ComparedPair, _ changes: [Change], _ numbers: [Int], _ names: NameFinder,
    holders: (old: DutyHolders, new: DutyHolders)
  ) {
    self.pair = pair
    self.changes = changes
    self.numbers = numbers
    self.names = names
    self.holders = holders
  }

  /// In the order in which holders are first met.
  func shifts() -> [ResponsibilityShift] {
    var accounts: [String: Account] = [:]
    var order: [String] = []
    func add(
      _ name: String, _ duty: ResponsibilityShift.Duty, _ list: WritableKeyPath<Account, [ResponsibilityShift.Duty]>
    ) {
      let key = name.lowercased()
      if accounts[key] == nil { order.append(name) }
      // The same change comes twice at most, one time after the other.
      if accounts[key]?[keyPath: list].last?.change != duty.change {
        accounts[key, default: Account()][keyPath: list].append(duty)
      }
    }
    for (index, number) in numbers.enumerated() where changes[index].isShown || mayBeHeld(index) {
      let change = changes[index]
      let (before, after) = held(change)
      let place = change.new.first.map { pair.new.items[$0] } ?? change.old.first.map { pair.old.items[$0] }
      guard let place, place.kind != .card, place.kind != .setting else { continue }
      func duty(_ isFromCard: Bool, isStillOnCard: Bool = false) -> ResponsibilityShift.Duty {
        var sentence = change.sentence.isEmpty ? "“\(ChangeSentence.cut(place.plain, 16))”" : change.sentence
        if isStillOnCard { sentence += " The card still names it." }
        return ResponsibilityShift.Duty(
          change: change.id, address: place.address, sentence: sentence, isFromCard: isFromCard)
      }
      let (oldKeys, newKeys) = (Set(before.map(\.key)), Set(after.map(\.key)))
      // A card may not have been brought up to date: who led an item and leads it no more has lost it all the same.
      let led = (old: DutyHolders.leaders(before), new: DutyHolders.leaders(after))
      for holder in after where !oldKeys.contains(holder.key) || !holder.isFromCard && !led.old.contains(holder.key) {
        add(holder.name, duty(holder.isFromCard), \.gained)
      }
      for holder in before where !newKeys.contains(holder.key) || !holder.isFromCard && !led.new.contains(holder.key) {
        add(holder.name, duty(holder.isFromCard, isStillOnCard: newKeys.contains(holder.key)), \.lost)
      }
      if change.classes.contains(.edited) || change.classes.contains(.moved) {
        for holder in after where oldKeys.contains(holder.key) { add(holder.name, duty(holder.isFromCard), \.changed) }
      }
      for name in named(change, number, place.kind) {
        switch name {
        case .came(let who): add(who, duty(false), \.gained)
        case .went(let who): add(who, duty(false), \.lost)
        }
      }
    }
    return order.compactMap { name in
      accounts[name.lowercased()].map {
        ResponsibilityShift(holder: name, gained: $0.gained, lost: $0.lost, changed: $0.changed)
      }
    }
  }

  /// Actions, tasks and items of cards that both versions have and that nobody holds any more.
  func unheld() -> [UnheldDuty] {
    changes.indices.compactMap { index in
      guard !changes[index].old.isEmpty, !changes[index].new.isEmpty, mayBeHeld(index) else { return nil }
      let change = changes[index]
      guard let index = change.new.first else { return nil }
      let (before, after) = held(change)
      guard !before.isEmpty, after.isEmpty else { return nil }
      return UnheldDuty(
        change: change.id, address: pair.new.items[index].address, holders: before.map(\.name),
        words: ChangeSentence.cut(pair.new.items[index].plain, 16))
    }
  }

  private func held(_ change: Change) -> (before: [DutyHolders.Holder], after: [DutyHolders.Holder]) {
    (
      change.old.flatMap { holders.old.holders(of: pair.old.items[$0]) },
      change.new.flatMap { holders.new.holders(of: pair.new.items[$0]) }
    )
  }

  /// Whether anybody may hold an item of a change; a quick look, before anything is copied.
  private func mayBeHeld(_ change: Int) -> Bool {
    if holders.old.hasRoles || holders.new.hasRoles { return true }
    func isLed(_ kind: ComparedItem.Kind) -> Bool { kind == .action || kind == .task }
    return changes[change].old.contains { isLed(pair.old.items[$0].kind) }
      || changes[change].new.contains { isLed(pair.new.items[$0].kind) }
  }

  private enum Named {
    case came(String), went(String)
  }

  /// Roles and organisations that stand in the words of one version of an item only.
  private func named(_ change: Change, _ number: Int, _ kind: ComparedItem.Kind) -> [Named] {
    // That document control or a heading names somebody is no duty.
    guard kind.isRunningText, change.isShown, change.primary != .reordered else { return [] }
    let before = Set(names.names(in: pair.oldTokens(number)[...]))
    let after = Set(names.names(in: pair.newTokens(number)[...]))
    return after.subtracting(before).sorted().map { .came($0) } + before.subtracting(after).sorted().map { .went($0) }
  }
}
