import Testing

@testable import Incidents

@Suite struct FactKindTests {
  @Test(arguments: [
    (FactKind.mode, ["live", "exercise"], ["", "Live", "exercises", "real", "li\u{76}e\u{301}"]),
    (.day, ["2026-11-20", "2028-02-29"], ["", "2026-02-29", "20/11/2026", "2026-11-2", "2026-11-20 "]),
    (
      .id, ["a", "7", "rose-house", String(repeating: "a", count: 64)],
      ["", "-a", "A", "a b", "a.b", "ä", "a\u{301}", "a/b", "..", String(repeating: "a", count: 65)]
    ),
    (.initials, ["AB", "AB2", "42", "ABCD"], ["", "A", "ABCDE", "ab", "A.", "ÄB", "ＡＢ", "A\u{301}B"]),
    (.role, ["PL", "Lead: \"first\"", "a\nb", "日本"], ["", " ", "\u{A0}\n", "a\u{200B}", "\u{202E}"]),
    (.time, ["2026-11-20 02:10"], ["", "now", "soon"]), (.text, ["", "\u{202E}", "anything"], []),
  ])
  func `a text is of its kind or is refused with words that do not hold it`(
    kind: FactKind, right: [String], wrong: [String]
  ) {
    for text in right { #expect((try? kind.fact(text)) != nil, "\(text)") }
    for text in wrong {
      #expect(throws: FactKind.Wrong.self, "\(text)") { try kind.fact(text) }
      do {
        _ = try kind.fact(text)
      } catch {
        #expect(!error.message.isEmpty && !error.hint.isEmpty)
        if text.utf8.count > 6 { #expect(!(error.message + error.hint).contains(text)) }
      }
    }
  }

  @Test func `the name of a free field is made of small letters, digits, dots and hyphens`() {
    for name in ["a", "next-update", "a.b", "-", ".", "7"] { #expect(FactKind.isFreeName(name)) }
    for name in ["", "A", "a b", "a_b", "é", "a\u{301}", "a\n"] { #expect(!FactKind.isFreeName(name)) }
  }
}
