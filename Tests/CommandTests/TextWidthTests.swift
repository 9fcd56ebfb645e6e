import Testing

@testable import procdoc

@Suite("how wide a text is on a terminal")
struct TextWidthTests {
  @Test("letters of East Asia are two columns, marks over letters none")
  func columns() {
    #expect(TextWidth.columns("abc –“é”") == 8)
    #expect(TextWidth.columns("漢字") == 4)
    #expect(TextWidth.columns("e\u{301}") == 1)
  }

  @Test("a text that fits is left; another is cut at a word, with a sign, and never wider than it may be")
  func cut() {
    #expect(TextWidth.cut("one two", 7) == "one two")
    #expect(TextWidth.cut("one two", 6) == "one …")
    #expect(TextWidth.cut(String(repeating: "x", count: 50), 10) == "xxxxxxxxx…")
    for text in ["one two three", "漢字漢字漢字", "e\u{301}e\u{301} e\u{301}", "a 漢 b 字 c", ""] {
      for limit in 1...14 { #expect(TextWidth.columns(TextWidth.cut(text, limit)) <= limit, "\(text) \(limit)") }
    }
  }

  @Test("lines are broken at spaces, and only the last is cut")
  func wrapped() {
    #expect(TextWidth.wrapped("one two three four", 9, mostLines: 3) == ["one two", "three", "four"])
    #expect(TextWidth.wrapped("one two three four", 9, mostLines: 2) == ["one two", "three …"])
  }
}
