internal import ProcedureModel
package import SourceText

/// An abbreviation that is spelt out with different words in different places.
package enum AbbreviationTwoWays: Rule {
  package static let id = "abbreviation-two-ways"
  package static let summary = "an abbreviation that is spelt out in two ways"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    var wordings: [String: [(key: String, words: String, explanation: AbbreviationIndex.Explanation)]] = [:]
    var order: [String] = []
    for explanation in review.abbreviations.explanations {
      guard let words = explanation.words, let key = key(of: words, explanation.letters) else { continue }
      if wordings[explanation.letters] == nil { order.append(explanation.letters) }
      if wordings[explanation.letters]?.contains(where: { $0.key.utf8.elementsEqual(key.utf8) }) ?? false { continue }
      wordings[explanation.letters, default: []].append((key, words, explanation))
    }
    return order.compactMap { letters in
      let found = (wordings[letters] ?? []).sorted { ($0.explanation.place ?? -1) < ($1.explanation.place ?? -1) }
      guard found.count > 1, let place = found.last?.explanation.place else { return nil }
      let list = found.map { "'\($0.words)' (\($0.explanation.address))" }.joined(separator: " and ")
      return finding(
        at: review.texts[place], "\(letters) is spelt out in different ways: \(list)",
        hint: "Choose one wording and use it everywhere.")
    }
  }

  /// The words that are compared: small letters, without small words and the plural of the last; nil where they do not
  /// spell the letters, so that it is not known which of them belong to the name.
  private static func key(of wording: String, _ letters: String) -> String? {
    let words = ProseWord.words(of: wording)
    let spells = [Initials.Strictness.exact, .loose, .partial].contains {
      Initials.run(endingIn: words[...], spelling: letters, $0) != nil
    }
    guard spells else { return nil }
    var content = words.map(\.lower).filter { !Initials.isSmall($0) }
    if let last = content.popLast() {
      content.append(last.utf8.last == UInt8(ascii: "s") ? String(last.dropLast()) : last)
    }
    return content.joined(separator: " ")
  }
}
