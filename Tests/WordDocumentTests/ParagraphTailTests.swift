import Testing

@testable import WordDocument

@Suite("The marks at the end of a cell or body")
struct ParagraphTailTests {
  private static let kept = WordParagraph(.body, "k")
  private static let inserted = WordParagraph(.body, "i").tracked(.inserted(by: "a"))
  private static let deleted = WordParagraph(.body, "d").tracked(.deleted(by: "a"))

  @Test("the last mark is never tracked once the tail is closed, and neither text loses or gains a paragraph")
  func closed() {
    // Every row of up to five paragraphs of the three kinds.
    var rows: [[WordParagraph]] = [[]]
    for _ in 0..<5 { rows += rows.flatMap { row in [Self.kept, Self.inserted, Self.deleted].map { row + [$0] } } }
    for row in rows where !row.isEmpty {
      let closed = ParagraphTail.closed(row)
      #expect(closed.last?.mark == .unchanged)
      for goes in [TrackedChange.inserted(by: "a"), .deleted(by: "a")] {
        let texts = Self.texts(row, without: goes)
        #expect(Self.texts(closed, without: goes) == (texts.isEmpty ? [""] : texts))
      }
    }
  }

  @Test("a tail whose last mark is unchanged is left as it is")
  func untouched() {
    let paragraphs = [Self.inserted, Self.deleted, Self.kept]
    #expect(ParagraphTail.closed(paragraphs) == paragraphs)
    #expect(ParagraphTail.closed([]).isEmpty)
    #expect(!ParagraphTail.needsSeparator(paragraphs) && !ParagraphTail.needsSeparator([]))
  }

  @Test("a separator follows changed paragraphs, unless words that stay would be joined to it")
  func separator() {
    #expect(ParagraphTail.needsSeparator([Self.kept, Self.inserted]))
    #expect(ParagraphTail.needsSeparator([Self.inserted, Self.deleted, Self.deleted]))
    #expect(!ParagraphTail.needsSeparator([Self.kept.ending(.inserted(by: "a"))]))
    #expect(!ParagraphTail.needsSeparator([Self.kept.ending(.deleted(by: "a")), Self.deleted]))
  }

  /// What is left when a kind of change goes, by the standard's rule.
  private static func texts(_ paragraphs: [WordParagraph], without change: TrackedChange) -> [String] {
    var (texts, before) = ([String](), "")
    for paragraph in paragraphs {
      before += paragraph.runs.filter { !$0.change.isSameKind(as: change) }.map(\.text).joined()
      if paragraph.mark.isSameKind(as: change) { continue }
      texts.append(before)
      before = ""
    }
    return texts
  }
}
