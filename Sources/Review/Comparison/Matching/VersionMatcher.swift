internal import ProcedureModel
internal import SourceText

/// Reads two versions and finds which items correspond and which words differ.
///
/// It does not matter which of the two is the older: they are always read in one order, decided by their words, and the
/// result is turned round at the end. So a comparison backwards is the comparison forwards, mirrored.
enum VersionMatcher {
  /// - Parameters:
  ///   - pairs: addresses (old, new) that a reviewer takes for one another.
  ///   - apart: addresses that a reviewer parted.
  /// - Returns: the pair, and which share of the numbered items found a partner.
  static func match(
    old: Procedure, new: Procedure, pairs: [(Address, Address)], apart: [(Address, Address)]
  ) -> (pair: ComparedPair, pairedShare: Double) {
    let texts = (old: old.texts, new: new.texts)
    let isTurned = isBefore(texts.new, texts.old)
    var reader = TextReader()
    let first = ItemOutline.read(isTurned ? new : old, texts: isTurned ? texts.new : texts.old, &reader)
    let second = ItemOutline.read(isTurned ? old : new, texts: isTurned ? texts.old : texts.new, &reader)
    let table = reader.table
    func indexes(_ list: [(Address, Address)]) -> [(first: Int, second: Int)] {
      list.compactMap { pair in
        let (one, other) = isTurned ? (pair.1, pair.0) : pair
        guard let left = first.index(of: one), let right = second.index(of: other) else { return nil }
        return (left, right)
      }
    }
    var matcher = ItemMatcher(first, second, table, forced: indexes(pairs), forbidden: indexes(apart))
    let correspondences = matcher.run()
    var pair = ComparedPair(
      old: first, new: second, table: table, correspondences: correspondences,
      edits: Array(repeating: [], count: correspondences.count))
    for number in correspondences.indices { pair.edits[number] = edits(number, pair) }
    return (isTurned ? pair.mirrored : pair, matcher.pairedShare)
  }

  /// The same without a reviewer's notes.
  static func match(old: Procedure, new: Procedure) -> ComparedPair {
    match(old: old, new: new, pairs: [], apart: []).pair
  }

  private static func edits(_ number: Int, _ pair: ComparedPair) -> [WordEdit] {
    let correspondence = pair.correspondences[number]
    guard let before = correspondence.old.first, let after = correspondence.new.first else { return [] }
    if correspondence.old.count == 1, correspondence.new.count == 1 {
      if pair.old.items[before].text == pair.new.items[after].text { return [] }
      let (left, right) = (pair.old.items[before].tokens, pair.new.items[after].tokens)
      if left.count == right.count, zip(left, right).allSatisfy({ $0.isSame(as: $1) }) { return [] }
    }
    return WordEdits.between(
      led(correspondence.old, pair.old, pair.ofOld), led(correspondence.new, pair.new, pair.ofNew), pair.table)
  }

  /// The tokens of some items with each reference known by what it leads to.
  private static func led(_ items: [Int], _ version: ComparedVersion, _ correspondences: [Int]) -> [TextToken] {
    var tokens = ComparedPair.tokens(items, version)
    for (_, reference, range) in ComparedPair.references(items, version) {
      guard let target = reference.target else { continue }
      for index in range where tokens[index].kind == .reference {
        tokens[index] = tokens[index].leading(to: correspondences[target])
      }
    }
    return tokens
  }

  /// An order of versions by their words alone.
  private static func isBefore(_ left: [TextPlace], _ right: [TextPlace]) -> Bool {
    for index in 0..<min(left.count, right.count) {
      let (one, other) = (left[index].text.plain, right[index].text.plain)
      if !one.utf8.elementsEqual(other.utf8) { return one.utf8.lexicographicallyPrecedes(other.utf8) }
    }
    return left.count < right.count
  }
}
