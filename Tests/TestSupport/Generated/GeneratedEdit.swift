/// One edit of a generated procedure whose effect on an account of the changes is known. Where it falls is drawn.
package enum GeneratedEdit: Sendable, Equatable {
  /// New clauses, one behind the other, in a section that is counted from 1.
  case insertClauses(Int, section: Int)
  case insertSection
  case deleteClause
  /// To another section, with two clauses or more on each side.
  case moveClause
  /// Two clauses that stand one behind the other in one section.
  case swapNeighbours
  /// At a full stop.
  case splitClause
  /// With the next.
  case mergeClauses
  /// One edit of one clause's words.
  case editClause
  /// Another code for one row.
  case changeCode
  /// A term is replaced wherever it stands.
  case renameTerm
  /// Paragraphs are wrapped at a column.
  case rewrap(Int)
  case carriageReturns
  /// Letters with accents are written as letter and accent.
  case decompose
}

/// Makes edits one after the other.
struct GeneratedEditor {
  var version: GeneratedVersion
  var layout = GeneratedLayout()
  var replacesTerm = false
  private let plan: GeneratedPlan
  private let isNamed: [Bool]

  init(_ version: GeneratedVersion, _ plan: GeneratedPlan) {
    self.version = version
    self.plan = plan
    isNamed = version.isNamed
  }

  mutating func make(_ edit: GeneratedEdit, using random: inout SeededGenerator) {
    switch edit {
    case .insertClauses(let count, let section): insert(count, section, using: &random)
    case .insertSection:
      let added = version.section(items: 6, using: &random) { [plan] in $0.clause(plan, using: &$1) }
      version.sections.insert(added, at: Int.random(in: 0...version.sections.count, using: &random))
    case .deleteClause:
      let place = find(using: &random) { !named($0) }
      if let place { version.sections[place.section].items.remove(at: place.item) }
    case .moveClause: move(using: &random)
    case .swapNeighbours:
      guard let place = neighbours(using: &random, where: { !$0.hasSameWords(as: $1) }) else { return }
      let range = place.item...place.item + 1
      for index in range { version.sections[place.section].items[index].isReordered = true }
      version.sections[place.section].items.swapAt(place.item, place.item + 1)
    case .splitClause:
      let place = find(using: &random) { $0.isPlain && $0.text.halves != nil }
      guard let place, let halves = PlannedEdits.split(version.sections[place.section].items[place.item], in: &version)
      else { return }
      version.sections[place.section].items.replaceSubrange(place.item...place.item, with: halves)
    case .mergeClauses:
      guard let place = neighbours(using: &random, where: { $0.isPlain && $1.isPlain }) else { return }
      let items = version.sections[place.section].items
      version.sections[place.section].items.replaceSubrange(
        place.item...place.item + 1, with: [PlannedEdits.joined(items[place.item], items[place.item + 1])])
    case .editClause:
      let place = find(using: &random) { $0.text.wordCount > 1 }
      if let place { version.sections[place.section].items[place.item].edit(using: &random) }
    case .changeCode:
      let group = version.groups.indices.randomElement(using: &random)
      guard let group, let row = version.groups[group].items.indices.randomElement(using: &random) else { return }
      version.groups[group].items[row].changeCode(using: &random)
    case .renameTerm: replacesTerm = true
    case .rewrap(let width): layout.width = width
    case .carriageReturns: layout.hasCarriageReturns = true
    case .decompose: layout.isDecomposed = true
    }
  }

  private mutating func insert(_ count: Int, _ section: Int, using random: inout SeededGenerator) {
    guard version.sections.indices.contains(section - 1) else { return }
    let place = PlannedEdits.inside(version.sections[section - 1].items.count, using: &random)
    for offset in 0..<count {
      let clause = version.clause(plan, using: &random)
      version.sections[section - 1].items.insert(clause, at: place + offset)
    }
  }

  private mutating func move(using random: inout SeededGenerator) {
    guard version.sections.count > 1, let place = find(using: &random, where: { _ in true }) else { return }
    var item = version.sections[place.section].items.remove(at: place.item)
    item.isMoved = true
    let other =
      (place.section + Int.random(in: 1..<version.sections.count, using: &random)) % version.sections.count
    let index = PlannedEdits.inside(version.sections[other].items.count, using: &random)
    version.sections[other].insert(item, at: index)
  }

  private typealias Place = (section: Int, item: Int)

  private func named(_ item: GeneratedItem) -> Bool {
    isNamed.indices.contains(item.identity) && isNamed[item.identity]
  }

  /// A clause of which something holds, drawn; nil if it holds of none.
  private func find(using random: inout SeededGenerator, where holds: (GeneratedItem) -> Bool) -> Place? {
    let places = version.sections.enumerated().flatMap { section, part in
      part.items.indices.filter { holds(part.items[$0]) }.map { (section: section, item: $0) }
    }
    return places.randomElement(using: &random)
  }

  /// The first of two neighbours of which something holds.
  private func neighbours(
    using random: inout SeededGenerator, where holds: (GeneratedItem, GeneratedItem) -> Bool
  ) -> Place? {
    let places = version.sections.enumerated().flatMap { section, part in
      part.items.indices.dropLast().filter { holds(part.items[$0], part.items[$0 + 1]) }
        .map { (section: section, item: $0) }
    }
    return places.randomElement(using: &random)
  }
}
