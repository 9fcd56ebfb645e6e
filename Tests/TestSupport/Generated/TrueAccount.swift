/// Works out what became of everything from where it came from.
struct TrueAccount {
  private(set) var changes: [TrueChange] = []
  private let places: (old: GeneratedPlaces, new: GeneratedPlaces)
  private let term: Int32?
  private var oldItems: [GeneratedItem?]
  private var oldSections: [Int: GeneratedSection] = [:]
  /// Whether an old item or section is in the account.
  private var isTold: [Bool]

  init(
    _ version: GeneratedVersion, _ revised: GeneratedVersion, _ places: (GeneratedPlaces, GeneratedPlaces),
    _ term: GeneratedVocabulary.Term?
  ) {
    self.places = places
    self.term = term?.old
    oldItems = Array(repeating: nil, count: version.identities)
    isTold = Array(repeating: false, count: version.identities)
    let parts = version.sections + version.groups
    for part in parts {
      oldSections[part.identity] = part
      for item in part.items { oldItems[item.identity] = item }
    }
    for part in revised.sections + revised.groups {
      tell(part)
      var index = 0
      while index < part.items.count {
        // The halves of a split stand side by side.
        var end = index + 1
        if let origin = part.items[index].origins.first {
          while end < part.items.count, part.items[end].origins.first == origin { end += 1 }
        }
        tell(Array(part.items[index..<end]))
        index = end
      }
    }
    for part in parts {
      for identity in [part.identity] + part.items.map(\.identity) where !isTold[identity] {
        add([identity], [], [.removed])
      }
    }
  }

  private mutating func tell(_ part: GeneratedSection) {
    guard let origin = part.origin, let old = oldSections[origin] else {
      add([], [part.identity], [.added])
      return
    }
    var classes: Set<TrueChange.Class> = []
    if !old.title.hasSameWords(as: part.title) { classes.insert(.edited) }
    if let term, part.title.count(of: term) > 0 { classes.insert(.term) }
    if isRenumbered(origin, part.identity) { classes.insert(.renumbered) }
    add([origin], [part.identity], classes, part.changed)
  }

  /// - Parameter items: one, or those that one old item was split into.
  private mutating func tell(_ items: [GeneratedItem]) {
    let item = items[0]
    guard let first = item.origins.first, let old = oldItems[first] else {
      add([], items.map(\.identity), [.added])
      return
    }
    var classes: Set<TrueChange.Class> = []
    if items.count > 1 {
      classes.insert(.split)
    } else if item.origins.count > 1 {
      classes.insert(.merged)
    } else if !old.hasSameWords(as: item) {
      classes.insert(.edited)
    }
    if item.isMoved { classes.insert(.moved) }
    if item.isReordered { classes.insert(.reordered) }
    if item.origins.contains(where: { oldItems[$0]?.code != item.code }) { classes.insert(.attribute) }
    if let term, items.contains(where: { $0.count(of: term) > 0 }) { classes.insert(.term) }
    if isRenumbered(first, item.identity) { classes.insert(.renumbered) }
    add(item.origins, items.map(\.identity), classes, item.changed)
  }

  private func isRenumbered(_ old: Int, _ new: Int) -> Bool {
    places.old.address(old) != places.new.address(new)
  }

  private mutating func add(
    _ old: [Int], _ new: [Int], _ classes: Set<TrueChange.Class>, _ changed: GeneratedText.Changed = .init()
  ) {
    for identity in old { isTold[identity] = true }
    let names = classes.isEmpty ? [TrueChange.Class.unchanged] : classes
    changes.append(
      TrueChange(
        old: old.map(places.old.address), new: new.map(places.new.address), classes: Set(names.map(\.rawValue)),
        oldWords: changed.old, newWords: changed.new))
  }
}
