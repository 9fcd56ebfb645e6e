internal import ProcedureModel

/// The texts of a version and of the one before it, and which of them are the same text, changed.
///
/// A simple pairing, for rules that look at changes of words: equal texts, then the same address, then like texts in
/// the same source. What cannot be paired is left out.
struct VersionTexts {
  struct Text {
    let place: TextPlace
    let plain: String
    let words: [ProseWord]
  }

  let old: [Text]
  let new: [Text]
  /// Indexes of texts that were paired and differ in a word.
  let changed: [(old: Int, new: Int)]

  /// - Parameters:
  ///   - texts: the later version's.
  ///   - plain: the plain text of each.
  ///   - words: the words of each.
  ///   - vocabulary: what they were read by; it reads the earlier version too.
  init(
    from earlier: Procedure, to texts: [TextPlace], _ plain: [String], _ words: [[ProseWord]],
    _ vocabulary: inout Vocabulary
  ) {
    old = earlier.texts.map { place in
      let plain = place.text.plain
      return Text(place: place, plain: plain, words: vocabulary.words(of: place.text, plain: plain))
    }
    new = texts.indices.map { Text(place: texts[$0], plain: plain[$0], words: words[$0]) }
    var pairing = Pairing(old: old, new: new, vocabulary)
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
  /// For each form of a word how often it stands in the text being compared; zeros in between.
  private var counts: [Int32]

  /// How like two texts of the same address must be, and two that only stand in the same source (0 to 1).
  private static let likeAtSameAddress = 0.4
  private static let likeElsewhere = 0.6
  /// More comparisons than this are not made, so that time stays linear.
  private static let mostComparisons = 100_000

  init(old: [VersionTexts.Text], new: [VersionTexts.Text], _ vocabulary: Vocabulary) {
    self.old = old
    self.new = new
    counts = Array(repeating: 0, count: vocabulary.spellings.count)
    oldIsPaired = Array(repeating: false, count: old.count)
    newIsPaired = Array(repeating: false, count: new.count)
  }

  mutating func pairEqual() {
    var byText: [String: ArraySlice<Int>] = [:]
    byText.reserveCapacity(old.count)
    for (index, text) in old.enumerated() { byText[key(text), default: []].append(index) }
    for (index, text) in new.enumerated() {
      guard let bucket = byText.index(forKey: key(text)), let first = byText.values[bucket].first else { continue }
      let isSame = { [old] (candidate: Int) in old[candidate].place.address == text.place.address }
      // Mostly it is the first, which is taken off in one step.
      if !isSame(first), let same = byText.values[bucket].firstIndex(where: isSame) {
        oldIsPaired[byText.values[bucket].remove(at: same)] = true
      } else {
        oldIsPaired[byText.values[bucket].removeFirst()] = true
      }
      newIsPaired[index] = true
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
      var best: (likeness: Double, index: Int)?
      for candidate in before
      where !oldIsPaired[candidate] && old[candidate].place.appendix == new[index].place.appendix {
        let likeness = likeness(old[candidate], new[index])
        if best.map({ $0.likeness < likeness }) ?? true { best = (likeness, candidate) }
      }
      if let best, best.likeness >= Pairing.likeElsewhere { pair(best.index, index) }
    }
  }

  private mutating func pair(_ before: Int, _ after: Int) {
    oldIsPaired[before] = true
    newIsPaired[after] = true
    changed.append((before, after))
  }

  /// Texts are the same only within one source.
  private func key(_ text: VersionTexts.Text) -> String {
    (text.place.appendix ?? "") + "/" + text.plain
  }

  /// The share of words that two texts have in common (Dice's coefficient), from 0 to 1.
  private mutating func likeness(_ left: VersionTexts.Text, _ right: VersionTexts.Text) -> Double {
    guard !left.words.isEmpty, !right.words.isEmpty else { return 0 }
    for word in left.words { counts[word.spelling.form] += 1 }
    var common = 0
    for word in right.words where counts[word.spelling.form] > 0 {
      counts[word.spelling.form] -= 1
      common += 1
    }
    for word in left.words { counts[word.spelling.form] = 0 }
    return 2 * Double(common) / Double(left.words.count + right.words.count)
  }
}
