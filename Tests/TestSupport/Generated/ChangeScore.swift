/// How well an account of changes agrees with the truth.
package struct ChangeScore: Sendable {
  package typealias Change = (old: [String], new: [String], classes: Set<String>)

  /// How many of the old items of one kind were given their right partners, and no others.
  package struct Mapping: Sendable, Equatable {
    package fileprivate(set) var right = 0
    package fileprivate(set) var all = 0
    /// Right ones among all; 1 where there are none.
    package var accuracy: Double { ratio(right, all) }
  }

  /// What was said of one class. A change is right when its class, all its old and all its new addresses are, in
  /// whatever order; said twice, it is wrong once.
  package struct Class: Sendable, Equatable {
    package let name: String
    /// Changes that are in the truth and in the account.
    package let found: Int
    package let truth: Int
    package let account: Int
    /// What is said that is true; 1 where nothing is said.
    package var precision: Double { ratio(found, account) }
    /// What is true that is said; 1 where nothing is true.
    package var recall: Double { ratio(found, truth) }
    package var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  }

  package private(set) var clauses = Mapping()
  package private(set) var rows = Mapping()
  package private(set) var headings = Mapping()
  /// Every class that the truth or the account names, in the order of `TrueChange.Class`, then by name.
  package private(set) var classes: [Class] = []

  private let bearers: Bearers

  /// Of items with the same words, either is accepted for the other; whether such an item is renumbered or unchanged
  /// depends on which was chosen, and is not counted.
  /// - Parameters:
  ///   - result: the account that is judged. An old item that it does not name counts as mapped wrongly.
  ///   - oldTexts: what the items of the old version say, by address; empty if all differ.
  ///   - newTexts: the same of the new version.
  package init(
    truth: [TrueChange], result: [Change], oldTexts: [String: String] = [:], newTexts: [String: String] = [:]
  ) {
    bearers = Bearers(old: Bearers.repeated(oldTexts), new: Bearers.repeated(newTexts))
    let plain: [Change] = truth.map { ($0.old, $0.new, $0.classes) }
    score(mapping: plain, against: result)
    score(classesOf: plain, against: result)
  }

  /// The score of a class; all zeros if nothing names it.
  package subscript(_ name: TrueChange.Class) -> Class {
    classes.first { $0.name == name.rawValue } ?? Class(name: name.rawValue, found: 0, truth: 0, account: 0)
  }

  // MARK: Counting

  private mutating func score(mapping truth: [Change], against result: [Change]) {
    func partners(_ changes: [Change]) -> [String: [String]] {
      var partners: [String: [String]] = [:]
      for change in changes {
        for old in change.old { partners[old, default: []] += change.new }
      }
      return partners
    }
    let given = partners(result)
    // Items with the same words share their partners, one for each.
    var pools: [String: [[String]: Int]] = [:]
    for (old, new) in given where bearers.old[old] != nil {
      pools[bearers.key(old: old), default: [:]][bearers.keys(new: new), default: 0] += 1
    }
    for change in truth {
      let expected = bearers.keys(new: change.new)
      for old in change.old {
        let key = bearers.key(old: old)
        let isRight: Bool
        if bearers.old[old] == nil {
          isRight = given[old].map { bearers.keys(new: $0) == expected } ?? false
        } else {
          let left = pools[key]?[expected] ?? 0
          isRight = left > 0
          pools[key]?[expected] = left - 1
        }
        count(old, isRight)
      }
    }
  }

  private mutating func count(_ address: String, _ isRight: Bool) {
    func add(to mapping: inout Mapping) {
      mapping.all += 1
      if isRight { mapping.right += 1 }
    }
    let bytes = address.utf8
    if bytes.first.map({ (0x30...0x39).contains($0) }) ?? false {
      add(to: &clauses)
    } else if bytes.first == UInt8(ascii: "S") || bytes.dropFirst().first == UInt8(ascii: ".") {
      add(to: &headings)
    } else {
      add(to: &rows)
    }
  }

  private mutating func score(classesOf truth: [Change], against result: [Change]) {
    let expected = bearers.count(truth)
    let given = bearers.count(result)
    let order = TrueChange.Class.allCases.map(\.rawValue)
    let others = Set(expected.keys).union(given.keys).subtracting(order).sorted()
    classes = (order + others).compactMap { name in
      let (made, said) = (expected[name] ?? [:], given[name] ?? [:])
      guard !made.isEmpty || !said.isEmpty else { return nil }
      return Class(
        name: name, found: made.reduce(0) { $0 + min($1.value, said[$1.key] ?? 0) },
        truth: made.values.reduce(0, +), account: said.values.reduce(0, +))
    }
  }

  // MARK: Printing

  /// The head of the table.
  package static let tableHead = """
    | class | in truth | in account | precision | recall | F1 |
    |---|---:|---:|---:|---:|---:|
    """

  /// A row of Markdown for each class, then one for the mapping of each kind of item.
  package var tableRows: [String] {
    let rows = classes.map { row in
      "| \(row.name) | \(row.truth) | \(row.account) | \(decimals(row.precision)) | \(decimals(row.recall)) "
        + "| \(decimals(row.f1)) |"
    }
    let mappings = [("clauses", clauses), ("rows", self.rows), ("headings", headings)].filter { $1.all > 0 }
    return rows
      + mappings.map { "| \($0) mapped | \($1.all) | \($1.right) right | | \(decimals($1.accuracy)) | |" }
  }

  /// Three decimals, rounded down: 1.000 is said of nothing less.
  private func decimals(_ share: Double) -> String {
    let thousandths = Int(share * 1000)
    let figures = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - figures.count))\(figures)"
  }
}

/// Which words an item bears that others bear too.
private struct Bearers: Sendable {
  let old: [String: String]
  let new: [String: String]

  /// The texts that two or more items of one kind have, each with its kind.
  static func repeated(_ texts: [String: String]) -> [String: String] {
    func named(_ address: String, _ text: String) -> String {
      "\(address.utf8.first.map { (0x30...0x39).contains($0) } ?? false ? "clause" : "row") \(text)"
    }
    var counts: [String: Int] = [:]
    for (address, text) in texts { counts[named(address, text), default: 0] += 1 }
    var repeated: [String: String] = [:]
    for (address, text) in texts where counts[named(address, text), default: 0] > 1 {
      repeated[address] = named(address, text)
    }
    return repeated
  }

  func key(old address: String) -> String { old[address] ?? address }

  func keys(old addresses: [String]) -> [String] { addresses.map { old[$0] ?? $0 }.sorted() }

  func keys(new addresses: [String]) -> [String] { addresses.map { new[$0] ?? $0 }.sorted() }

  /// By class how often each change stands in an account.
  func count(_ changes: [ChangeScore.Change]) -> [String: [[[String]]: Int]] {
    var counts: [String: [[[String]]: Int]] = [:]
    for change in changes {
      let key = [keys(old: change.old), keys(new: change.new)]
      let isEither = change.old.contains { old[$0] != nil } || change.new.contains { new[$0] != nil }
      for name in change.classes where !(isEither && (name == "renumbered" || name == "unchanged")) {
        counts[name, default: [:]][key, default: 0] += 1
      }
    }
    return counts
  }
}

private func ratio(_ part: Int, _ whole: Int) -> Double {
  whole == 0 ? 1 : Double(part) / Double(whole)
}
