internal import ProcedureModel

/// The texts of a version and of the one before it, and which of them are the same text, changed.
///
/// A simple pairing, for rules that look at changes of words: equal texts, then the same address, then like texts in
/// the same source. What cannot be paired is left out.
struct VersionTexts {
  struct Text {
    let place: TextPlace
    let words: [ProseWord]
  }

  let old: [Text]
  let new: [Text]
  /// Indexes of texts that were paired and differ in a word.
  let changed: [(old: Int, new: Int)]

  /// - Parameters:
  ///   - texts: the later version's.
  ///   - words: the words of each.
  init(from earlier: Procedure, to texts: [TextPlace], _ words: [[ProseWord]]) {
    old = earlier.texts.map { Text(place: $0, words: ProseWord.words(of: $0.text)) }
    new = zip(texts, words).map { Text(place: $0, words: $1) }
    var pairing = Pairing(old: old, new: new)
    pairing.pairEqual()
    pairing.pairByAddress()
    pairing.pairByLikeness()
    changed = pairing.changed.sorted { $0.new < $1.new }
  }
}

private struct Pairing {
  let old: [VersionTexts.Text]
  let new: [VersionTexts.Text]
  private var oldIsPaired: [Bool]
  private var newIsPaired: [Bool]
  private(set) var changed: [(old: Int, new: Int)] = []

  /// How like two texts of the same address must be, and two that only stand in the same source (0 to 1).
  private static let likeAtSameAddress = 0.4
  private static let likeElsewhere = 0.6
  /// More comparisons than this are not made, so that time stays linear.
  private static let mostComparisons = 100_000

  init(old: [VersionTexts.Text], new: [VersionTexts.Text]) {
    self.old = old
    self.new = new
    oldIsPaired = Array(repeating: false, count: old.count)
    newIsPaired = Array(repeating: false, count: new.count)
  }

  mutating func pairEqual() {
    var byText: [String: [Int]] = [:]
    for (index, text) in old.enumerated() { byText[key(text), default: []].append(index) }
    for (index, text) in new.enumerated() {
      guard var candidates = byText[key(text)], !candidates.isEmpty else { continue }
      let same = candidates.firstIndex { old[$0].place.address == text.place.address } ?? 0
      oldIsPaired[candidates.remove(at: same)] = true
      newIsPaired[index] = true
      byText[key(text)] = candidates
    }
  }

  mutating func pairByAddress() {
    var byAddress: [Address: Int] = [:]
    for (index, text) in old.enumerated() where !oldIsPaired[index] && byAddress[text.place.address] == nil {
      byAddress[text.place.address] = index
    }
    for (index, text) in new.enumerated() where !newIsPaired[index] {
      guard let before = byAddress[text.place.address], !oldIsPaired[before],
        likeness(old[before], text) >= Pairing.likeAtSameAddress
      else { continue }
      pair(before, index)
    }
  }

  mutating func pairByLikeness() {
    let before = old.indices.filter { !oldIsPaired[$0] }
    let after = new.indices.filter { !newIsPaired[$0] }
    guard before.count * after.count <= Pairing.mostComparisons else { return }
    for index in after {
      let best = before.filter { !oldIsPaired[$0] && old[$0].place.appendix == new[index].place.appendix }
        .map { (likeness: likeness(old[$0], new[index]), index: $0) }
        .max { $0.likeness < $1.likeness }
      if let best, best.likeness >= Pairing.likeElsewhere { pair(best.index, index) }
    }
  }

  private mutating func pair(_ before: Int, _ after: Int) {
    oldIsPaired[before] = true
    newIsPaired[after] = true
    changed.append((before, after))
  }

  private func key(_ text: VersionTexts.Text) -> String {
    (text.place.appendix ?? "") + "/" + text.place.text.plain
  }

  /// The share of words that two texts have in common (Dice's coefficient), from 0 to 1.
  private func likeness(_ left: VersionTexts.Text, _ right: VersionTexts.Text) -> Double {
    guard !left.words.isEmpty, !right.words.isEmpty else { return 0 }
    var counts: [String: Int] = [:]
    for word in left.words { counts[word.lower, default: 0] += 1 }
    var common = 0
    for word in right.words {
      if let count = counts[word.lower], count > 0 {
        counts[word.lower] = count - 1
        common += 1
      }
    }
    return 2 * Double(common) / Double(left.words.count + right.words.count)
  }
}
