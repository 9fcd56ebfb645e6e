import Testing

@testable import WordDocument

@Suite("Text in XML")
struct XMLTextTests {
  @Test(
    "what XML would take for its own is escaped, whatever letter or mark follows",
    arguments: [
      ("<", "&lt;"), ("<\u{301}", "&lt;\u{301}"), ("\"\u{338}&\u{20D2}", "&quot;\u{338}&amp;\u{20D2}"),
      ("]]>", "]]&gt;"), ("\r\n", "&#13;&#10;"), ("a\tb", "a&#9;b"), ("&amp;", "&amp;amp;"),
    ])
  func escaped(text: String, xml: String) {
    #expect(Array(XMLText.escaped(text).utf8) == Array(xml.utf8))
  }

  @Test("exactly the scalars that XML 1.0 forbids are replaced")
  func forbidden() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Production 2 of XML 1.0, "Char"; surrogates are no scalars.
      let isAllowed =
        [0x9, 0xA, 0xD].contains(value) || 0x20...0xD7FF ~= value || 0xE000...0xFFFD ~= value || value >= 0x10000
      var xml = ""
      XMLText.append(scalar, to: &xml)
      if (xml.unicodeScalars.elementsEqual(["\u{FFFD}"]) && value != 0xFFFD) == isAllowed { Issue.record("U+\(value)") }
    }
  }

  @Test("no scalar is changed that need not be")
  func unchanged() {
    let text = "e\u{301} é \u{200D}\u{1F692}\u{FFF9}\u{85}\u{7F}\u{1FFFE} – ’"
    #expect(Array(XMLText.escaped(text).utf8) == Array(text.utf8))
  }
}
