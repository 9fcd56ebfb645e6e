/// A paragraph: its words, its style, and what happened to it.
///
/// In Word a paragraph ends with a mark, which bears its style. Removing a mark joins the paragraph to the one after it.
/// So a change of whole paragraphs is a change of words *and* marks:
///
/// | Change | Say |
/// |---|---|
/// | words inside | runs with a change; the paragraph stays as it is |
/// | a new paragraph, an old one gone | `paragraph.tracked(.inserted(by:))`, `.tracked(.deleted(by:))` |
/// | one paragraph became several | `WordParagraph.split` |
/// | several became one | `WordParagraph.merged` |
/// | anything else | `paragraph.ending(_:)` |
///
/// A mark that cannot be removed, the last one of a cell or before a table, is the writer's care (`ParagraphTail`).
package struct WordParagraph: Hashable, Sendable {
  package var style: WordParagraphStyle
  package var runs: [WordRun]
  /// What links in the document call the paragraph; any text. Of several paragraphs with one bookmark the first that
  /// the new text has bears it.
  package var bookmark: String?
  /// What happened to the mark at the end.
  package private(set) var mark: TrackedChange = .unchanged

  /// A paragraph that both texts have, though words in it may have changed.
  package init(_ style: WordParagraphStyle, _ runs: [WordRun], bookmark: String? = nil) {
    self.style = style
    self.runs = runs
    self.bookmark = bookmark
  }

  /// A paragraph of unchanged words.
  package init(_ style: WordParagraphStyle, _ text: String, bookmark: String? = nil) {
    self.init(style, [WordRun(text)], bookmark: bookmark)
  }

  /// The paragraph as a whole inserted, deleted or unchanged: every run of it and its mark.
  package func tracked(_ change: TrackedChange) -> WordParagraph {
    var paragraph = ending(change)
    paragraph.runs = runs.map { $0.tracked(change) }
    return paragraph
  }

  /// The paragraph with another history of its mark alone.
  /// - Parameter change: inserted where the new text ends a paragraph here and the old one goes on; deleted where the
  ///   old text ends one and the new one goes on.
  package func ending(_ change: TrackedChange) -> WordParagraph {
    var paragraph = self
    paragraph.mark = change
    return paragraph
  }

  /// One old paragraph that is several in the new text.
  /// - Parameter parts: the new paragraphs. What the old text had between two of them, a space say, is a deleted run at
  ///   the end of the first.
  package static func split(_ parts: [WordParagraph], by author: String) -> [WordParagraph] {
    parts.dropLast().map { $0.ending(.inserted(by: author)) } + parts.suffix(1)
  }

  /// Several old paragraphs that are one in the new text.
  /// - Parameter parts: the old paragraphs. What the new text has between two of them is an inserted run at the end of
  ///   the first. The new paragraph has the style of the last.
  package static func merged(_ parts: [WordParagraph], by author: String) -> [WordParagraph] {
    parts.dropLast().map { $0.ending(.deleted(by: author)) } + parts.suffix(1)
  }
}
