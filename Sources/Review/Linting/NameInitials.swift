internal import ProcedureModel

/// Names in running text whose initials are those of some abbreviations: what they may stand for.
struct NameInitials {
  private var names: [String: (words: String, address: Address)] = [:]

  /// Looks through a procedure once for names of some letters; the first of each is kept.
  init(_ review: ReviewContext, for wanted: Set<String>) {
    let lengths = Set(wanted.map(\.utf8.count)).filter { $0 >= 3 }
    guard let longest = lengths.max() else { return }
    let firsts = wanted.compactMap(\.utf8.first)
    let mayBegin = review.vocabulary.spellings.map { spelling in
      spelling.beginsWithCapital && spelling.text.utf8.first.map(firsts.contains) ?? false
    }
    for (place, words) in zip(review.texts, review.words) {
      for start in words.indices where mayBegin[words[start].spelling.number] {
        var initials = ""
        var text = words[start].text
        var index = start
        while true {
          if words[index].beginsWithCapital { initials += words[index].text.prefix(1) }
          if words[index].beginsWithCapital, wanted.contains(initials), initials.utf8.count >= 3, names[initials] == nil
          {
            names[initials] = (text, place.address)
          }
          index += 1
          guard index < words.count, initials.utf8.count < longest, words[index].followsSpace,
            words[index].beginsWithCapital || words[index].spelling.isSmall
          else { break }
          text += " " + words[index].text
        }
      }
    }
  }

  func name(for letters: String) -> (words: String, address: Address)? {
    names[letters]
  }
}
