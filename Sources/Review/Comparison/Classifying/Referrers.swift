internal import ProcedureModel

/// Where each item is referred to, or the section that holds it.
struct Referrers {
  private let pair: ComparedPair
  private let inOld: [Int: [Int]]
  private let inNew: [Int: [Int]]

  init(_ pair: ComparedPair) {
    self.pair = pair
    inOld = Referrers.index(pair.old)
    inNew = Referrers.index(pair.new)
  }

  private static func index(_ version: ComparedVersion) -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for (index, item) in version.items.enumerated() {
      for reference in item.references {
        if let target = reference.target { places[target, default: []].append(index) }
      }
    }
    return places
  }

  /// Addresses of the new version, or of the old one for what was removed, in the order of reading, each once.
  func places(_ change: Change) -> [Address] {
    let isRemoved = change.new.isEmpty
    let version = isRemoved ? pair.old : pair.new
    let index = isRemoved ? inOld : inNew
    var found = Set<Int>()
    for item in isRemoved ? change.old : change.new {
      var target: Int? = item
      // A reference to a clause is one to its bullets; one to a section is one to its clauses. Titles are too wide.
      while let current = target, version.items[current].kind != .title {
        found.formUnion(index[current] ?? [])
        target = version.items[current].parent
      }
    }
    return found.sorted().map { version.items[$0].address }
  }
}
