/// A generated procedure before it is written down: sections of clauses, and groups of the rows of Appendix A.
struct GeneratedVersion: Sendable {
  var sections: [GeneratedSection]
  /// Empty where there is no appendix.
  var groups: [GeneratedSection]
  /// How many identities have been given away.
  private(set) var identities: Int

  init(_ plan: GeneratedPlan, using random: inout SeededGenerator) {
    let rows = min(max(0, plan.items - 1), Int(Double(plan.items) * plan.rows))
    let atLeast = (plan.items - rows) / 600 + 1
    let range = max(plan.itemsInSection.lowerBound, atLeast)...max(plan.itemsInSection.upperBound, atLeast)
    (sections, groups, identities) = ([], [], 0)
    sections = parts(items: plan.items - rows, range, using: &random) { version, random in
      version.clause(plan, using: &random)
    }
    var earlier: [GeneratedItem] = []
    groups = parts(items: rows, range, using: &random) { version, random in
      let row = version.row(plan, like: earlier, using: &random)
      earlier.append(row)
      return row
    }
    refer(plan, using: &random)
  }

  /// The next identity that nothing has.
  mutating func newIdentity() -> Int {
    identities += 1
    return identities - 1
  }

  mutating func section(
    items count: Int, using random: inout SeededGenerator,
    item: (inout GeneratedVersion, inout SeededGenerator) -> GeneratedItem
  ) -> GeneratedSection {
    let identity = newIdentity()
    let title = GeneratedText.title(using: &random)
    return GeneratedSection(
      identity: identity, title: title, items: (0..<count).map { _ in item(&self, &random) })
  }

  mutating func clause(_ plan: GeneratedPlan, using random: inout SeededGenerator) -> GeneratedItem {
    var item = GeneratedItem(
      identity: newIdentity(),
      text: GeneratedText(words: Int.random(in: plan.words, using: &random), using: &random))
    addBullets(plan, to: &item, using: &random)
    return item
  }

  /// - Parameter earlier: rows that it may resemble.
  mutating func row(
    _ plan: GeneratedPlan, like earlier: [GeneratedItem], using random: inout SeededGenerator
  ) -> GeneratedItem {
    let identity = newIdentity()
    let chance = Double.random(in: 0..<1, using: &random)
    var item: GeneratedItem
    if chance < plan.similarRows + plan.repeatedRows, !earlier.isEmpty {
      // As often near its model as anywhere else.
      let first = Bool.random(using: &random) ? max(0, earlier.count - 20) : 0
      let model = earlier[Int.random(in: first..<earlier.count, using: &random)]
      item = GeneratedItem(identity: identity, text: model.text)
      item.bullets = model.bullets
      if chance < plan.similarRows {
        _ = item.text.substitute(item.text.wordCount < 6 ? 1 : Int.random(in: 1...2, using: &random), using: &random)
      }
    } else {
      let isShort = Double.random(in: 0..<1, using: &random) < plan.shortRows
      let words = Int.random(in: isShort ? 3...9 : plan.rowWords, using: &random)
      item = GeneratedItem(identity: identity, text: GeneratedText(words: words, using: &random))
      if !isShort { addBullets(plan, to: &item, using: &random) }
    }
    item.code = max(0, Int.random(in: -2..<GeneratedItem.codes.count, using: &random))
    return item
  }

  private func addBullets(_ plan: GeneratedPlan, to item: inout GeneratedItem, using random: inout SeededGenerator) {
    guard Double.random(in: 0..<1, using: &random) < plan.bullets else { return }
    item.bullets = (0..<Int.random(in: 2...4, using: &random)).map { _ in
      GeneratedText(words: Int.random(in: 3...9, using: &random), using: &random)
    }
  }

  private mutating func parts(
    items: Int, _ range: ClosedRange<Int>, using random: inout SeededGenerator,
    item: (inout GeneratedVersion, inout SeededGenerator) -> GeneratedItem
  ) -> [GeneratedSection] {
    var parts: [GeneratedSection] = []
    var left = items
    while left > 0 {
      var count = min(left, Int.random(in: range, using: &random))
      if left - count < range.lowerBound { count = left }
      parts.append(section(items: count, using: &random, item: item))
      left -= count
    }
    return parts.map { part in
      var part = part
      part.origin = part.identity
      for index in part.items.indices { part.items[index].origins = [part.items[index].identity] }
      return part
    }
  }

  /// Lets some items name others.
  private mutating func refer(_ plan: GeneratedPlan, using random: inout SeededGenerator) {
    let targets = (sections + groups).flatMap { $0.items.map(\.identity) }
    func refer(_ parts: inout [GeneratedSection], _ random: inout SeededGenerator) {
      for part in parts.indices {
        for index in parts[part].items.indices where Double.random(in: 0..<1, using: &random) < plan.references {
          let target = targets[Int.random(in: targets.indices, using: &random)]
          parts[part].items[index].text.refer(to: target)
        }
      }
    }
    refer(&sections, &random)
    refer(&groups, &random)
  }

  /// For each identity whether some item names it.
  var isNamed: [Bool] {
    var named = Array(repeating: false, count: identities)
    for part in sections + groups {
      for item in part.items {
        for token in item.text.tokens { if let target = token.target { named[target] = true } }
      }
    }
    return named
  }
}
