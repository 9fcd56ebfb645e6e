internal import ProcedureModel

/// The texts of a version and of the one before it, and which of them are the same text, changed: as a comparison pairs
/// them, for rules that look at changes of words.
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
  ///   - pair: both versions, paired; `texts` are those of the later one.
  ///   - plain: the plain text of each.
  ///   - words: the words of each.
  ///   - vocabulary: what they were read by; it reads the earlier version too.
  init(
    _ pair: ComparedPair, _ texts: [TextPlace], _ plain: [String], _ words: [[ProseWord]],
    _ vocabulary: inout Vocabulary
  ) {
    old = pair.old.procedure.texts.map { place in
      let plain = place.text.plain
      return Text(place: place, plain: plain, words: vocabulary.words(of: place.text, plain: plain))
    }
    new = texts.indices.map { Text(place: texts[$0], plain: plain[$0], words: words[$0]) }
    let oldTexts = VersionTexts.texts(of: pair.old)
    let newTexts = VersionTexts.texts(of: pair.new)
    changed = pair.correspondences.indices.compactMap { number -> (old: Int, new: Int)? in
      guard pair.edits[number].contains(where: { $0.changesWords }),
        let before = pair.correspondences[number].old.first, let after = pair.correspondences[number].new.first,
        let old = oldTexts[before], let new = newTexts[after]
      else { return nil }
      return (old, new)
    }.sorted { $0.new < $1.new }
  }

  /// The text of each item that is one; the items of a version hold its texts in their own order.
  private static func texts(of version: ComparedVersion) -> [Int?] {
    var text = -1
    return version.items.map { item in
      guard !item.kind.isField else { return nil }
      text += 1
      return text
    }
  }
}
