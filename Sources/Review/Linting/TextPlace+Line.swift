internal import CommonMark
internal import ProcedureModel
internal import SourceText

extension TextPlace {
  /// The place of some words of this text, as near as the model knows it: its own start where they stand on its first
  /// line, otherwise the line on which they stand.
  /// - Parameter offset: where they begin in the plain text, in UTF-8 bytes.
  func place(at offset: Int) -> SourceRange {
    let breaks = TextPlace.lineBreaks(in: text.inlines, before: offset).breaks
    return breaks == 0
      ? SourceRange(at: range.start) : SourceRange(line: range.start.line + breaks, column: 1)
  }

  /// How many source lines end before an offset of the plain text, and how long the plain text of the inlines is.
  private static func lineBreaks(in inlines: [Inline], before offset: Int) -> (breaks: Int, length: Int) {
    var breaks = 0
    var length = 0
    for inline in inlines {
      guard length < offset else { break }
      switch inline {
      case .text(let words), .code(let words): length += words.utf8.count
      case .softBreak:
        breaks += 1
        length += 1
      case .emphasis(let content), .strong(let content):
        let inner = lineBreaks(in: content, before: offset - length)
        breaks += inner.breaks
        length += inner.length
      case .link(let link):
        let inner = lineBreaks(in: link.content, before: offset - length)
        breaks += inner.breaks
        length += inner.length
      }
    }
    return (breaks, length)
  }
}
