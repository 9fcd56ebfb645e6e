import SourceText
import Testing

@Suite struct StringTypedTests {
  @Test func `only ASCII letters change between capitals and small ones`() {
    #expect("ab-9 é{`Z".asciiCapitals.hasSameBytes(as: "AB-9 é{`Z"))
    #expect("AB-9 É[@z".asciiSmall.hasSameBytes(as: "ab-9 É[@z"))
    for byte in UInt8(0)..<128 {
      let text = String(UnicodeScalar(byte))
      #expect(text.asciiCapitals.hasSameBytes(as: text.uppercased()))
      #expect(text.asciiSmall.hasSameBytes(as: text.lowercased()))
    }
  }

  @Test func `a word is the same in capitals and small letters, and in nothing else`() {
    #expect("BlanK".isSameWord(as: "bLANK"))
    #expect(!"blank".isSameWord(as: "blank "))
    #expect(!"é".isSameWord(as: "É"))
    // The same letter in one scalar and in two.
    #expect(!"\u{E9}".isSameWord(as: "e\u{301}"))
  }

  @Test func `white space goes from the ends only`() {
    #expect(" \t\u{A0}a b\r\n".trimmed.hasSameBytes(as: "a b"))
    #expect(" \n".trimmed.isEmpty)
    // A line end is one character, and a space may bear a combining mark.
    #expect(" \u{301}a\r\n".trimmed.hasSameBytes(as: "\u{301}a"))
  }
}
