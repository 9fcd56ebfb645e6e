/// The name of a role or body, made ready for comparing.
struct RoleName {
  /// As written.
  let text: String
  /// The name without case, hyphens, spaces and the plural of its head: what `Documentation/source-format.md` calls the
  /// same name.
  let spelling: String
  /// The same without abbreviations of organisations at its ends (`SCC Home Manager`, `Head of Safeguarding – CCG`).
  let bareSpelling: String
  /// Its words of weight in the order of the alphabet, in the singular, without organisations: equal for names that
  /// differ in order and number alone.
  let family: String
  /// Its words in order, small, without organisations and small words.
  let order: [String]

  /// Nil where fewer than two words of weight are left.
  init?(_ words: ArraySlice<ProseWord>) {
    let bare = RoleName.withoutOrganisations(words)
    guard bare.count >= 2, let first = words.first else { return nil }
    let inner = RoleName.joined(bare)
    order = inner.filter { !Initials.isSmall($0) }
    guard order.count >= 2 else { return nil }
    family = order.map(Phrase.singular).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
    var text = ""
    for word in words { text += (word.range == first.range ? "" : word.gap) + word.text }
    self.text = text
    bareSpelling = RoleName.spelling(inner)
    spelling = bare.count == words.count ? bareSpelling : RoleName.spelling(RoleName.joined(words))
  }

  /// Words with hyphenated ones joined: `co-ordinating` is `coordinating`.
  private static func joined(_ words: ArraySlice<ProseWord>) -> [String] {
    var joined: [String] = []
    for (index, word) in zip(words.indices, words) {
      if index > words.startIndex, word.followsHyphen {
        joined[joined.count - 1] += word.lower
      } else {
        joined.append(word.lower)
      }
    }
    return joined
  }

  /// One string, with the head noun in the singular: the last word, and the one before the first small word.
  private static func spelling(_ words: [String]) -> String {
    let head = words.firstIndex(where: Initials.isSmall).map { $0 - 1 }
    return words.enumerated().map { index, word in
      index == words.count - 1 || index == head ? Phrase.singular(word) : word
    }.joined()
  }

  private static func withoutOrganisations(_ words: ArraySlice<ProseWord>) -> ArraySlice<ProseWord> {
    var inner = words
    while let first = inner.first, first.spelling.abbreviation != nil || first.spelling.isSmall {
      inner.removeFirst()
    }
    while let last = inner.last, last.spelling.abbreviation != nil || last.spelling.isSmall {
      inner.removeLast()
    }
    return inner
  }
}
