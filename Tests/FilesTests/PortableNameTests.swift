import Files
import Testing

@Suite struct PortableNameTests {
  @Test(
    "names that are the same everywhere are right",
    arguments: [
      "a", "index.html", "V03", "checklist-hc.html", "é.md", "e\u{301}", "日本.md", "a b.md", ".hidden", "console.md",
      "com.md", "com10", "lpt", "nulls", "a.nul", "com\u{2074}", "$", "(a) [b] {c} 'd' & e,f;g=h+i~j!.md",
    ])
  func right(name: String) {
    #expect(PortableName.fault(in: Array(name.utf8)) == nil)
  }

  @Test(
    "names that Windows does not allow are wrong",
    arguments: [
      "", ".", "..", "...", "a.", "a ", " ", "a:b", "a*b", "a?b", "a|b", "a<b", "a>b", "a\"b", "a\\b", "a/b",
      "a\"\u{301}b", "a/\u{301}b", "a\tb", "a\r\nb", "a\0b", "a\u{7F}b", "a\u{85}b", "CON", "con", "Con.md",
      "nul.tar.gz",
      "aux .md", "PRN", "com1", "COM9.csv", "lpt0", "com\u{B9}", "conin$", "CONOUT$",
    ])
  func wrong(name: String) {
    #expect(PortableName.fault(in: Array(name.utf8)) != nil)
  }

  @Test("characters that cannot be seen are wrong, alone or before a combining mark")
  func invisible() {
    for scalar in ["\u{200B}", "\u{202E}", "\u{FEFF}", "\u{AD}", "\u{E0041}"] {
      #expect(PortableName.fault(in: Array("a\(scalar)\u{301}b".utf8))?.contains("cannot be seen") == true)
    }
  }

  @Test(
    "every byte sequence that is not UTF-8 is wrong",
    arguments: [[0xFF], [0x61, 0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80]])
  func notText(bytes: [UInt8]) {
    #expect(PortableName.fault(in: bytes) == "its name is not UTF-8 text")
  }

  @Test("folding changes A to Z and nothing else")
  func folded() {
    let all = [UInt8](0...255)
    let folded = PortableName.folded(all)
    for byte in all {
      let isCapital = byte >= 65 && byte <= 90
      #expect(folded[Int(byte)] == (isCapital ? byte + 32 : byte))
    }
  }
}
