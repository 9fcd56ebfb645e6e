import SourceText

/// Who is named for insertions, paragraph by paragraph.
///
/// LibreOffice takes two insertions of one author for a single one when only a paragraph's end lies between them. Where
/// both texts have that end, it joins the two paragraphs when the insertions are rejected; where a whole paragraph was
/// inserted before words, it gives those words its style. So the second insertion names its author with a 2:
/// `procdoc: wording (2)`. Word needs no such help, and is not harmed by it.
struct InsertionAuthors {
  /// The name at the insertion with which the last paragraph ended; nil where it ended otherwise.
  private var before: String?
  /// Whether that insertion is the last paragraph's mark.
  private var isMarkBefore = false
  /// The author who is named with a 2 in this paragraph.
  private var second: String?

  /// To be called before a paragraph is written.
  mutating func begin(_ paragraph: WordParagraph) {
    second = nil
    let first = paragraph.runs.first { !$0.text.isEmpty }?.change ?? paragraph.mark
    guard case .inserted(let author) = first, let before, before.hasSameBytes(as: author) else { return }
    // Paragraphs inserted in a row are one insertion indeed.
    if isMarkBefore, case .inserted = paragraph.mark { return }
    second = author
  }

  /// To be called after a paragraph is written.
  mutating func end(_ paragraph: WordParagraph) {
    let last = paragraph.runs.last { !$0.text.isEmpty }?.change
    before = nil
    isMarkBefore = false
    if case .inserted(let author) = paragraph.mark {
      before = name(of: author)
      isMarkBefore = true
    } else if case .inserted(let author) = last {
      before = name(of: author)
    }
  }

  /// What an author of an insertion is called.
  func name(of author: String) -> String {
    if let second, second.hasSameBytes(as: author) { author + " (2)" } else { author }
  }
}
