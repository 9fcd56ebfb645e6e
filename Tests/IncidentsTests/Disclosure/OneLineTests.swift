import SourceText
import Testing

@testable import Incidents

@Suite("what was typed, on one line")
struct OneLineTests {
  @Test(
    "without line ends, controls and turns of direction",
    arguments: [
      ("a b", "a b"), ("", ""), (" ", ""), ("\u{202E}", ""), (" a \r\n\t b ", "a b"),
      ("a\u{2028}b\u{85}c\u{2029}d", "a b c d"),
      ("a\u{0}b\u{1B}[31mc\u{7F}", "ab[31mc"), ("\u{202E}abc\u{202C}", "abc"),
      ("a\u{200F}\u{061C}\u{2067}b\u{2069}", "ab"),
      ("\"\u{301} x", "\"\u{301} x"), ("e\u{301}", "e\u{301}"), ("a\u{A0}b", "a b"),
      ("\u{1F468}\u{200D}\u{1F469}", "\u{1F468}\u{200D}\u{1F469}"),
    ])
  func line(text: String, expected: String) {
    #expect(OneLine.of(text).hasSameBytes(as: expected))
    #expect(OneLine.of(OneLine.of(text)).hasSameBytes(as: expected))
  }
}
