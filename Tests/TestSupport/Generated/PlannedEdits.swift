/// Turns an old version into a new one as a plan says. Linear in the number of items.
struct PlannedEdits {
  private let plan: GeneratedPlan
  private let isNamed: [Bool]
  private var random: SeededGenerator
  private var version: GeneratedVersion
  /// Items that were taken out to stand elsewhere, with the index of the section that they left.
  private var movers: [(item: GeneratedItem, from: Int)] = []
  private var isChecklist = false

  private init(_ plan: GeneratedPlan, _ version: GeneratedVersion, _ random: SeededGenerator) {
    self.plan = plan
    self.version = version
    self.random = random
    isNamed = version.isNamed
  }

  static func apply(
    _ plan: GeneratedPlan, to version: GeneratedVersion, using random: inout SeededGenerator
  ) -> GeneratedVersion {
    var edits = PlannedEdits(plan, version, random)
    let sections = edits.revised(version.sections)
    edits.isChecklist = true
    let groups = edits.revised(version.groups)
    edits.version.sections = sections
    edits.version.groups = groups
    random = edits.random
    return edits.version
  }

  private mutating func revised(_ parts: [GeneratedSection]) -> [GeneratedSection] {
    movers = []
    var parts = parts
    for index in parts.indices {
      parts[index].items = revised(parts[index].items, of: index, canMove: parts.count > 1)
      // A heading is edited more rarely than an item.
      if chance(plan.edited / 4) { parts[index].changed = parts[index].title.substitute(1, using: &random) }
    }
    settle(&parts)
    if !isChecklist {
      for _ in 0..<plan.sectionsInserted {
        let count = Int.random(in: plan.itemsInSection, using: &random)
        let plan = plan
        let added = version.section(items: count, using: &random) { $0.clause(plan, using: &$1) }
        parts.insert(added, at: Int.random(in: 0...parts.count, using: &random))
      }
    }
    return parts
  }

  // MARK: The items of one section

  private mutating func revised(_ items: [GeneratedItem], of section: Int, canMove: Bool) -> [GeneratedItem] {
    var revised: [GeneratedItem] = []
    revised.reserveCapacity(items.count + 4)
    var reordered: [Int] = []
    var index = 0
    while index < items.count {
      var item = items[index]
      var chance = Double.random(in: 0..<1, using: &random)
      func falls(_ share: Double) -> Bool {
        defer { chance -= share }
        return chance >= 0 && chance < share
      }
      if isChecklist, self.chance(plan.attributes) { item.changeCode(using: &random) }
      if falls(plan.deleted) {
        if isNamed[item.identity] { revised.append(item) }
      } else if falls(plan.moved) {
        if self.chance(plan.edited) { item.edit(using: &random) }
        if canMove { movers.append((item, section)) } else { revised.append(item) }
      } else if falls(plan.reordered) {
        if self.chance(plan.edited) { item.edit(using: &random) }
        reordered.append(item.identity)
        revised.append(item)
      } else if falls(plan.split) {
        revised += split(item)
      } else if falls(plan.merged), index + 1 < items.count, item.isPlain, items[index + 1].isPlain {
        index += 1
        revised.append(Self.joined(item, items[index]))
      } else {
        if falls(plan.edited) { item.edit(using: &random) }
        revised.append(item)
      }
      if self.chance(plan.inserted) { revised.append(added(like: items)) }
      index += 1
    }
    // One in a section, since two might undo each other.
    if let identity = reordered.randomElement(using: &random) { reorder(identity, in: &revised) }
    return revised
  }

  private mutating func added(like rows: [GeneratedItem]) -> GeneratedItem {
    isChecklist ? version.row(plan, like: [], using: &random) : version.clause(plan, using: &random)
  }

  private mutating func split(_ item: GeneratedItem) -> [GeneratedItem] {
    Self.split(item, in: &version) ?? [item]
  }

  /// Cuts an item at a full stop; the tail has a new identity. Nil if it cannot be cut.
  static func split(_ item: GeneratedItem, in version: inout GeneratedVersion) -> [GeneratedItem]? {
    guard item.isPlain, let halves = item.text.halves else { return nil }
    var head = item
    head.text = halves.head
    var tail = GeneratedItem(identity: version.newIdentity(), text: halves.tail)
    tail.origins = item.origins
    tail.code = item.code
    return [head, tail]
  }

  /// Joins two neighbours; the code is that of the first.
  static func joined(_ first: GeneratedItem, _ second: GeneratedItem) -> GeneratedItem {
    var item = first
    item.text.tokens += second.text.tokens
    item.origins += second.origins
    return item
  }

  private mutating func reorder(_ identity: Int, in items: inout [GeneratedItem]) {
    guard let from = items.firstIndex(where: { $0.identity == identity }) else { return }
    let places = (0..<items.count).filter { abs($0 - from) >= 3 }
    guard let place = places.randomElement(using: &random) else { return }
    var item = items.remove(at: from)
    item.isReordered = true
    var part = GeneratedSection(identity: 0, title: GeneratedText([]), items: items)
    part.insert(item, at: place)
    items = part.items
  }

  // MARK: Moves

  /// Puts what was taken out into other sections, two items or more from their ends where they are long enough.
  private mutating func settle(_ parts: inout [GeneratedSection]) {
    var arrivals: [[GeneratedItem]] = Array(repeating: [], count: parts.count)
    for (item, from) in movers {
      let step = Int.random(in: 1..<parts.count, using: &random)
      var moved = item
      moved.isMoved = true
      arrivals[(from + step) % parts.count].append(moved)
    }
    for (index, items) in arrivals.enumerated() {
      for item in items { parts[index].insert(item, at: Self.inside(parts[index].items.count, using: &random)) }
    }
  }

  /// An index to insert at that leaves two items on each side, or about as many where there are fewer than four.
  static func inside(_ count: Int, using random: inout SeededGenerator) -> Int {
    count < 4 ? count / 2 : Int.random(in: 2...count - 2, using: &random)
  }

  private mutating func chance(_ share: Double) -> Bool {
    share > 0 && Double.random(in: 0..<1, using: &random) < share
  }
}
