internal import ProcedureModel

/// What became of each reference in the words of items that both versions have.
struct ReferenceFates {
  private let pair: ComparedPair

  init(_ pair: ComparedPair) {
    self.pair = pair
  }

  /// Whether both ends of a change stand in the field before and after.
  private func isHeld(_ change: ReferenceChange, _ before: Set<Int?>, _ after: Set<Int?>) -> Bool {
    let old = change.oldTarget.flatMap { pair.old.index(of: $0) }.map { pair.ofOld[$0] }
    return after.contains(old)
  }

  private struct Found {
    let item: Int
    let reference: ComparedReference
    let tokens: Range<Int>
    /// The correspondence that it leads to.
    let target: Int?
  }

  /// The references of a correspondence whose words or target differ, in order.
  func changes(of number: Int) -> [ReferenceChange] {
    let correspondence = pair.correspondences[number]
    guard correspondence.old.contains(where: { !pair.old.items[$0].references.isEmpty }) else { return [] }
    let old = found(correspondence.old, pair.old, pair.ofOld)
    guard !old.isEmpty, !correspondence.new.isEmpty else { return [] }
    let new = found(correspondence.new, pair.new, pair.ofNew)
    let changes = partners(old, new, pair.edits[number]).compactMap { change($0, $1) }
    guard let first = correspondence.old.first, pair.old.items[first].kind.isField else { return changes }
    // A field is a set of places: what is still in it leads nowhere else, in whatever order it stands.
    let (before, after) = (Set(old.map(\.target)), Set(new.map(\.target)))
    return changes.filter { change in
      switch change.fate {
      case .follows, .broken: true
      case .retargeted, .notUpdated: before != after && !isHeld(change, before, after)
      }
    }
  }

  private func found(_ items: [Int], _ version: ComparedVersion, _ correspondences: [Int]) -> [Found] {
    ComparedPair.references(items, version).map { item, reference, tokens in
      Found(item: item, reference: reference, tokens: tokens, target: reference.target.map { correspondences[$0] })
    }
  }

  /// Pairs references that stand at the same place between edits; within one edit, those that lead to the same place,
  /// then those that are left, in order.
  private func partners(_ old: [Found], _ new: [Found], _ edits: [WordEdit]) -> [(Found, Found)] {
    var pairs: [(Found, Found)] = []
    var (row, column) = (0, 0)
    var shift = 0
    for edit in edits + [WordEdit(old: Int.max..<Int.max, new: Int.max..<Int.max, cause: .words)] {
      var before = old[row...].prefix { $0.tokens.upperBound <= edit.old.lowerBound }
      row = before.endIndex
      var after = new[column...].prefix { $0.tokens.upperBound <= edit.new.lowerBound }
      column = after.endIndex
      while let left = before.popFirst() {
        guard let index = after.firstIndex(where: { $0.tokens.lowerBound == left.tokens.lowerBound + shift }) else {
          continue
        }
        pairs.append((left, after[index]))
        after = after[(index + 1)...]
      }
      guard edit.old.lowerBound != Int.max else { break }
      let inside = old[row...].prefix { $0.tokens.lowerBound < edit.old.upperBound }
      row = inside.endIndex
      var rest = Array(new[column...].prefix { $0.tokens.lowerBound < edit.new.upperBound })
      column += rest.count
      var alone: [Found] = []
      for left in inside {
        if let index = rest.firstIndex(where: { $0.target == left.target && left.target != nil }) {
          pairs.append((left, rest.remove(at: index)))
        } else {
          alone.append(left)
        }
      }
      for (left, right) in zip(alone, rest) { pairs.append((left, right)) }
      shift = edit.new.upperBound - edit.old.upperBound
    }
    return pairs
  }

  private func change(_ before: Found, _ after: Found) -> ReferenceChange? {
    let isSameWords = before.reference.words.utf8.elementsEqual(after.reference.words.utf8)
    let fate: ReferenceChange.Fate
    switch (before.target, after.target) {
    case (nil, nil), (nil, _?): return nil
    case (_?, nil): fate = .broken
    case (let left?, let right?):
      if left == right {
        guard !isSameWords else { return nil }
        fate = .follows
      } else {
        fate = isSameWords ? .notUpdated : .retargeted
      }
    }
    return ReferenceChange(
      fate: fate, oldPlace: pair.old.items[before.item].address, newPlace: pair.new.items[after.item].address,
      oldWords: before.reference.words, newWords: after.reference.words,
      oldTarget: before.reference.target.map { pair.old.items[$0].address },
      newTarget: after.reference.target.map { pair.new.items[$0].address })
  }
}
