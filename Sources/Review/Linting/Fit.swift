/// How well a place speaks of the words of a subject.
struct Fit {
  /// How many of the words it holds, and how many its heading holds.
  let count: Int
  let titleCount: Int
  /// How many words were looked for.
  let sought: Int
  /// The weight of the words it holds, as a share of all.
  let coverage: Double
  /// Coverage, with half as much again for words of its heading: for choosing among places.
  let score: Double
  /// The most telling word that it does not hold.
  let heaviestMissing: SubjectWord?
  /// Whether the place is a section or appendix.
  let isWide: Bool

  init(_ words: [SubjectWord], _ unit: SubjectIndex.Unit, _ subjects: SubjectIndex) {
    var held = 0.0
    var entitled = 0.0
    var total = 0.0
    var count = 0
    var titleCount = 0
    var missing: (word: SubjectWord, weight: Double)?
    for word in words {
      let weight = subjects.weight(word)
      total += weight
      if subjects.entitles(unit, word) {
        entitled += weight
        titleCount += 1
      }
      if subjects.holds(unit, word) {
        held += weight
        count += 1
      } else if missing.map({ $0.weight < weight }) ?? true {
        missing = (word, weight)
      }
    }
    self.count = count
    self.titleCount = titleCount
    sought = words.count
    coverage = total > 0 ? held / total : 0
    score = total > 0 ? (held + entitled / 2) / total : 0
    heaviestMissing = missing?.word
    switch unit.kind {
    case .section, .appendix: isWide = true
    case .item, .other: isWide = false
    }
  }

  /// A place that holds less than this share of a subject does not speak of it.
  static let silence = 0.42

  /// Whether a section or appendix does not speak of the words at all.
  /// - Parameter size: how many telling words it has; the fewer it has, the more must be missing.
  func isSilent(in size: Int) -> Bool {
    guard coverage < Fit.silence else { return false }
    switch sought {
    case 1: return size >= 60
    case 2: return size >= 40
    default: return size >= 40 || size >= 20 && count == 0
    }
  }

  /// Whether this fits clearly better than the place that is named.
  /// - Parameters:
  ///   - isExplicit: whether the sentence plainly says what is to be found there.
  ///   - areSiblings: whether both stand under one heading: a number slips by one more easily than by a section.
  func beats(_ named: Fit, isExplicit: Bool, areSiblings: Bool) -> Bool {
    let lead = count - named.count
    if isWide {
      // Long texts hold many words by chance; a heading does not.
      if isExplicit, count >= 2, coverage >= 0.95, named.coverage <= 0.1 { return true }
      guard titleCount > named.titleCount, coverage >= 0.75 else { return false }
      return isExplicit
        ? named.coverage <= 0.4 : titleCount >= 2 && lead >= 2 && named.coverage <= 0.25
    }
    if isExplicit { return count >= 2 && lead >= 2 && coverage >= 0.75 && named.coverage <= 0.4 }
    if areSiblings {
      return count >= 3 && lead >= 2 && coverage >= 0.5 && named.coverage <= coverage * 0.45
    }
    return count >= 4 && lead >= 3 && coverage >= 0.75 && named.coverage <= 0.2
  }
}
