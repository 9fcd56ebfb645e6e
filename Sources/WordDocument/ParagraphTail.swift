/// Which marks may be tracked at the end of a row of paragraphs.
///
/// Removing a paragraph's mark joins it to the next paragraph. At the end of a cell, of the body and before a table there
/// is none, and word processors then leave an empty paragraph behind.
enum ParagraphTail {
  /// Whether paragraphs need a separator after them: a paragraph without words and without change, to which the last one is
  /// joined when its mark goes.
  ///
  /// Not where words would be joined to it as well, which happens when the last paragraph is in part old and in part
  /// new, yet its mark is said to be tracked. `closed` then serves better.
  static func needsSeparator(_ paragraphs: [WordParagraph]) -> Bool {
    guard let last = paragraphs.last, last.mark != .unchanged else { return false }
    let tail = paragraphs.suffix { $0.mark.isSameKind(as: last.mark) }
    return tail.allSatisfy { $0.runs.allSatisfy { $0.change.isSameKind(as: last.mark) } }
  }

  /// The same old and new paragraphs with a last mark that is unchanged.
  ///
  /// Where the last paragraphs were inserted, the mark before them is inserted in the place of the last one. Where they
  /// replace a deleted one, the two become one paragraph with deleted and inserted words. The texts are the same; the
  /// side that lost its last mark may get another style.
  static func closed(_ paragraphs: [WordParagraph]) -> [WordParagraph] {
    guard let last = paragraphs.last, last.mark != .unchanged else { return paragraphs }
    var closed = paragraphs
    closed[closed.count - 1] = last.ending(.unchanged)
    guard let before = paragraphs.lastIndex(where: { !$0.mark.isSameKind(as: last.mark) }) else { return closed }
    if paragraphs[before].mark == .unchanged {
      closed[before] = closed[before].ending(last.mark)
    } else {
      closed[before + 1].runs.insert(contentsOf: closed[before].runs, at: 0)
      closed[before + 1].bookmark = closed[before + 1].bookmark ?? closed[before].bookmark
      closed.remove(at: before)
    }
    return closed
  }
}

extension Array {
  /// The longest part at the end all of whose elements fit.
  fileprivate func suffix(while fits: (Element) -> Bool) -> ArraySlice<Element> {
    self[(lastIndex { !fits($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
