internal import ProcedureModel

/// Terms and names that a version put in the place of others.
struct Replacements {
  /// One replacement in one place.
  struct Change {
    let old: Phrase
    let new: Phrase
    /// The words as written.
    let oldWords: ArraySlice<ProseWord>
    let newWords: ArraySlice<ProseWord>
    /// Indexes into the texts of `VersionTexts`.
    let oldText: Int
    let newText: Int
  }

  /// The texts of both versions.
  let texts: VersionTexts
  /// Word for word, in the order of reading.
  let small: [Change]
  /// With changes joined that stand one word apart, as when a name changes.
  let joined: [Change]
  /// Of the small ones those by which a term was replaced, grouped.
  let recurring: [[Change]]

  /// A longer phrase is no term but a sentence that was written anew.
  static let longest = 12

  /// - Parameter texts: the texts of both versions.
  init(_ texts: VersionTexts) {
    self.texts = texts
    var small: [Change] = []
    var joined: [Change] = []
    for (old, new) in texts.changed {
      let oldWords = texts.old[old].words
      let newWords = texts.new[new].words
      let difference = WordDifference(oldWords, newWords)
      func changes(_ found: [WordDifference.Change]) -> [Change] {
        found.compactMap { change in
          guard change.old.count <= Replacements.longest, change.new.count <= Replacements.longest,
            let before = Phrase(oldWords[change.old]), let after = Phrase(newWords[change.new]), before != after
          else { return nil }
          return Change(
            old: before, new: after, oldWords: Phrase.trimmed(oldWords[change.old]),
            newWords: Phrase.trimmed(newWords[change.new]), oldText: old, newText: new)
        }
      }
      small += changes(difference.changes)
      joined += changes(difference.joined)
    }
    self.small = small
    self.joined = joined
    recurring = Replacements.recurring(small)
  }

  /// Replacements of the same words by the same words in two texts or more, in the order of the first; without those
  /// that were also made the other way round.
  private static func recurring(_ changes: [Change]) -> [[Change]] {
    var groups: [[Phrase]: [Change]] = [:]
    var order: [[Phrase]] = []
    for change in changes {
      let key = [change.old, change.new]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(change)
    }
    return order.compactMap { key in
      guard let group = groups[key], Set(group.map(\.newText)).count >= 2, groups[key.reversed()] == nil else {
        return nil
      }
      return group
    }
  }
}
