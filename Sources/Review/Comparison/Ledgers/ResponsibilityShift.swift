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

  private struct Holder {
    var gained: [ResponsibilityShift.Duty] = []
    var lost: [ResponsibilityShift.Duty] = []
    var changed: [ResponsibilityShift.Duty] = []
  }

  /// - Parameter numbers: the correspondence of each change.
  init(_ pair: ComparedPair, _ changes: [Change], _ numbers: [Int], _ names: NameFinder) {
    self.pair = pair
    self.changes = changes
    self.numbers = numbers
    self.names = names
  }

  /// In the order in which holders are first met.
  func shifts() -> [ResponsibilityShift] {
    let old = NameFinder([pair.old.procedure], pair.table)
    let new = NameFinder([pair.new.procedure], pair.table)
    var holders: [String: Holder] = [:]
    var order: [String] = []
    func add(
      _ who: String, _ duty: ResponsibilityShift.Duty, _ list: WritableKeyPath<Holder, [ResponsibilityShift.Duty]>
    ) {
      if holders[who] == nil { order.append(who) }
      // The same change comes twice at most, one time after the other.
      if holders[who]?[keyPath: list].last?.change != duty.change {
        holders[who, default: Holder()][keyPath: list].append(duty)
      }
    }
    for (index, number) in numbers.enumerated() where changes[index].isShown || mayHold(index, old, new) {
      let change = changes[index]
      let before = change.old.flatMap { self.holders($0, pair.old, old) }
      let after = change.new.flatMap { self.holders($0, pair.new, new) }
      let place = change.new.first.map { pair.new.items[$0] } ?? change.old.first.map { pair.old.items[$0] }
      guard let place, place.kind != .card, place.kind != .setting else { continue }
      func duty(_ isFromCard: Bool) -> ResponsibilityShift.Duty {
        let sentence = change.sentence.isEmpty ? "“\(ChangeSentence.cut(place.plain, 16))”" : change.sentence
        return ResponsibilityShift.Duty(
          change: change.id, address: place.address, sentence: sentence, isFromCard: isFromCard)
      }
      for holder in after where !before.contains(where: { $0.who == holder.who }) {
        add(holder.who, duty(holder.isFromCard), \.gained)
      }
      for holder in before where !after.contains(where: { $0.who == holder.who }) {
        add(holder.who, duty(holder.isFromCard), \.lost)
      }
      let isChanged = change.classes.contains(.edited) || change.classes.contains(.moved)
      for holder in after where isChanged && before.contains(where: { $0.who == holder.who }) {
        add(holder.who, duty(holder.isFromCard), \.changed)
      }
      for name in named(change, number) {
        switch name {
        case .came(let who): add(who, duty(false), \.gained)
        case .went(let who): add(who, duty(false), \.lost)
        }
      }
    }
    return order.compactMap { who in
      guard let holder = holders[who] else { return nil }
      return ResponsibilityShift(
        holder: who, gained: holder.gained, lost: holder.lost, changed: holder.changed)
    }
  }

  /// Actions, tasks and items of cards that both versions have and that nobody holds any more.
  func unheld() -> [UnheldDuty] {
    let old = NameFinder([pair.old.procedure], pair.table)
    let new = NameFinder([pair.new.procedure], pair.table)
    return changes.indices.compactMap { index in
      guard !changes[index].old.isEmpty, !changes[index].new.isEmpty, mayHold(index, old, new) else {
        return nil
      }
      let change = changes[index]
      guard let index = change.new.first else { return nil }
      let before = change.old.flatMap { holders($0, pair.old, old) }
      guard !before.isEmpty, change.new.allSatisfy({ holders($0, pair.new, new).isEmpty }) else { return nil }
      return UnheldDuty(
        change: change.id, address: pair.new.items[index].address, holders: before.map(\.who),
        words: ChangeSentence.cut(pair.new.items[index].plain, 16))
    }
  }

  /// Whether anybody may hold an item of a change.
  private func mayHold(_ change: Int, _ old: NameFinder, _ new: NameFinder) -> Bool {
    if old.hasHolders || new.hasHolders { return true }
    func isHeld(_ kind: ComparedItem.Kind) -> Bool { kind == .action || kind == .task }
    return changes[change].old.contains { isHeld(pair.old.items[$0].kind) }
      || changes[change].new.contains { isHeld(pair.new.items[$0].kind) }
  }

  private struct Held {
    let who: String
    let isFromCard: Bool
  }

  /// Who holds an item: leads of an action, officers of a task, roles whose cards hold it.
  private func holders(_ index: Int, _ version: ComparedVersion, _ finder: NameFinder) -> [Held] {
    let kind = version.items[index].kind
    guard kind == .action || kind == .task || finder.hasHolders else { return [] }
    let item = version.items[index]
    var found: [Held] = []
    func add(_ who: String, _ isFromCard: Bool) {
      if !found.contains(where: { $0.who.lowercased() == who.lowercased() }) {
        found.append(Held(who: who, isFromCard: isFromCard))
      }
    }
    switch item.kind {
    case .action, .task: for code in item.attributes { add(finder.meaning(code, appendix: item.appendix), false) }
    case .title, .heading, .clause, .row, .term, .keyCode, .paragraph, .bullet, .note, .definition, .control, .setting,
      .card:
      break
    }
    for role in finder.holders(of: item.address) { add(role, true) }
    return found
  }

  private enum Named {
    case came(String), went(String)
  }

  /// Roles and organisations that stand in the words of one version of an item only.
  private func named(_ change: Change, _ number: Int) -> [Named] {
    guard change.isShown, change.primary != .reordered else { return [] }
    let before = Set(names.names(in: pair.oldTokens(number)[...]))
    let after = Set(names.names(in: pair.newTokens(number)[...]))
    return after.subtracting(before).sorted().map { .came($0) } + before.subtracting(after).sorted().map { .went($0) }
  }
}
