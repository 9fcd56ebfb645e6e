import SourceText

/// Who is named for insertions, paragraph by paragraph.
///
/// LibreOffice takes two insertions of one author for a single one when only the end of a paragraph that both texts have
/// lies between them. It then joins the two paragraphs when they are rejected. So the second of them names its author
/// with a 2: `procdoc: wording (2)`. By the standard no such help is needed.
struct InsertionAuthors {
  /// The name at the insertion with which the last paragraph ended; nil where it ended otherwise.
  private var before: String?
  /// The author who is named with a 2 in this paragraph.
  private var second: String?

  /// To be called before a paragraph is written.
  mutating func begin(_ paragraph: WordParagraph) {
    second = nil
    let first = paragraph.runs.first { !$0.text.isEmpty }?.change ?? paragraph.mark
    if case .inserted(let author) = first, let before, before.hasSameBytes(as: author) { second = author }
  }

  /// To be called after a paragraph is written.
  mutating func end(_ paragraph: WordParagraph) {
    before = nil
    if paragraph.mark.isSameKind(as: .inserted(by: "")) { return }
    if case .inserted(let author) = paragraph.runs.last(where: { !$0.text.isEmpty })?.change {
      before = name(of: author)
    }
  }

  /// What an author of an insertion is called.
  func name(of author: String) -> String {
    if let second, second.hasSameBytes(as: author) { author + " (2)" } else { author }
  }
}
