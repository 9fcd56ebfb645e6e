import Testing

@testable import WordDocument

@Suite("Names of bookmarks")
struct BookmarkNamesTests {
  private static let bookmarks = [
    "", "a", "A", "A2.14.b4", "A2_14_b4", "a2.14.b4", "é", "e\u{301}", String(repeating: "x", count: 38),
    String(repeating: "x", count: 39), String(repeating: "y", count: 300), "h_", "_", "p_", "_5f", "\u{0}",
  ]

  @Test("names are ones that Word takes", arguments: bookmarks)
  func taken(bookmark: String) {
    let name = BookmarkNames.name(of: bookmark)
    #expect(name.wholeMatch(of: /[A-Za-z][A-Za-z0-9_]{0,39}/) != nil)
  }

  @Test("different bookmarks have different names, also for those who take A for a")
  func different() {
    let names = Self.bookmarks.map { BookmarkNames.name(of: $0).lowercased() }
    #expect(Set(names).count == names.count)
  }

  @Test("of two paragraphs with one bookmark the first that the new text has bears it")
  func bearer() {
    let paragraph = WordParagraph(.body, "a", bookmark: "x")
    let deleted = paragraph.tracked(.deleted(by: "a"))
    func bearer(_ paragraphs: [WordParagraph]) -> Int? {
      let names = BookmarkNames(paragraphs)
      return paragraphs.indices.first { names.isBorne("x", by: $0) }
    }
    #expect(bearer([paragraph, paragraph]) == 0)
    #expect(bearer([deleted, paragraph, paragraph]) == 1)
    #expect(bearer([paragraph, deleted]) == 0)
    #expect(bearer([deleted, deleted]) == 0)
    #expect(bearer([WordParagraph(.body, "a")]) == nil)
  }
}
