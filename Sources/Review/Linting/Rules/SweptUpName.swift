internal import ProcedureModel
package import SourceText

/// A proper name of which a change of term replaced a part.
package enum SweptUpName: Rule {
  package static let id = "swept-up-name"
  package static let summary = "a proper name that a change of term swept up"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    guard let replacements = review.replacements, let version = review.earlier?.control.version.text else { return [] }
    let texts = replacements.texts
    return replacements.recurring.joined().compactMap { change in
      let place = texts.new[change.newText].place
      switch place.part {
      case .title, .heading, .term: return nil
      case .item, .paragraph, .bullet, .note, .definition, .keyCode: break
      }
      guard let old = name(around: change.oldWords, in: texts.old[change.oldText].words),
        change.newWords.contains(where: { !$0.beginsWithCapital && !$0.spelling.isSmall }),
        let new = phrase(around: change.newWords, in: texts.new[change.newText].words)
      else { return nil }
      return finding(
        at: place, "'\(new)' is half a name and half a new term: \(version) has the name '\(old)' here",
        hint:
          "If '\(old)' is what it is called, put the name back; if it was renamed, write the new name with its capitals."
      )
    }
  }

  /// The capitalised words that the replaced words stand among, if they are a name of two words at least.
  private static func name(around words: ArraySlice<ProseWord>, in text: [ProseWord]) -> String? {
    guard words.allSatisfy(isNameWord) else { return nil }
    let range = extended(words.indices, in: text)
    guard range.count > words.count else { return nil }
    return written(text[range])
  }

  private static func phrase(around words: ArraySlice<ProseWord>, in text: [ProseWord]) -> String? {
    let range = extended(words.indices, in: text)
    return range.count > words.count ? written(text[range]) : nil
  }

  /// The range with the words of the name right before and behind it; a capital at the head of a sentence says nothing.
  private static func extended(_ range: Range<Int>, in text: [ProseWord]) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, text[start].followsSpace, isNameWord(text[start - 1]), !text[start - 1].startsSentence {
      start -= 1
    }
    var end = range.upperBound
    while end < text.count, text[end].followsSpace, isNameWord(text[end]) { end += 1 }
    return start..<end
  }

  /// A capital and small letters behind it.
  private static func isNameWord(_ word: ProseWord) -> Bool {
    word.beginsWithCapital && word.text.unicodeScalars.contains { $0.properties.isLowercase }
  }

  private static func written(_ words: ArraySlice<ProseWord>) -> String {
    words.map(\.text).joined(separator: " ")
  }
}
