import SourceText
import Testing

@Suite("Invisible characters")
struct InvisibleCharacterTests {
  @Test("they are what Unicode calls ignorable by default, and the line and paragraph separators")
  func agreesWithUnicode() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isEmojiStyle = value == 0xFE0E || value == 0xFE0F
      let isSeparator = value == 0x2028 || value == 0x2029
      let expected = scalar.properties.isDefaultIgnorableCodePoint && !isEmojiStyle || isSeparator
      if (InvisibleCharacter.name(of: scalar) != nil) != expected {
        Issue.record("\(hexadecimal(value)) should \(expected ? "" : "not ")be named as invisible")
      }
    }
  }

  @Test(
    "the first one in a text is found, behind a combining mark or within what looks like one letter too",
    arguments: [
      ("a\u{200B}b\u{202E}c", 0x200B), ("e\u{301}\u{200D}", 0x200D), ("\u{1F469}\u{200D}\u{1F692}", 0x200D),
      ("\u{FEFF}a", 0xFEFF), ("caf\u{E9} \u{AD}", 0xAD),
    ])
  func firstInText(text: String, value: UInt32) {
    #expect(InvisibleCharacter.first(in: text)?.scalar.value == value)
  }

  @Test(
    "honest text holds none",
    arguments: ["", "Ring the duty manager.\r\n\t", "caf\u{E9} e\u{301} \u{2019}\u{2013}\u{A0}", "\u{26A0}\u{FE0F}"])
  func honestText(text: String) {
    #expect(InvisibleCharacter.first(in: text) == nil)
  }
}
