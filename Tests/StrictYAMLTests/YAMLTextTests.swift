import SourceText
import Testing

@testable import StrictYAML

@Suite struct YAMLTextTests {
  @Test(arguments: [
    ("a", "\"a\""), ("", "\"\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("a\nb\tc", "\"a\\nb\\tc\""), ("é😀", "\"é😀\""),
    ("\"\u{301}", "\"\\\"\u{301}\""), ("a\u{202E}b", "\"a\\u202Eb\""), ("\u{E0067}", "\"\\U000E0067\""),
    ("👩‍👧", "\"👩‍👧\""), ("\u{FEFF}", "\"\\uFEFF\""), ("\u{1}\u{7F}", "\"\\x01\\x7F\""), ("\r\n", "\"\\x0D\\n\""),
  ])
  func `a text is in double quotes on one line, with what cannot be seen shown`(text: String, written: String) {
    #expect(YAMLText.quoted(text).utf8.elementsEqual(written.utf8))
  }

  @Test func `keys are quoted unless they begin with a letter`() {
    #expect(YAMLText.key("next-update") == "next-update")
    for key in ["-", "7", ".", "..."] { #expect(YAMLText.key(key) == "\"\(key)\"") }
  }

  @Test func `what a file cannot hold is found`() {
    for text in ["a\u{0}", "a\rb", "\u{85}", "\u{7F}", "\u{F0000}", "\u{10FFFF}", "\r\n"] {
      #expect(YAMLText.refused(in: text) != nil)
    }
    for text in ["", "a\tb\nc", "é", "\u{E000}", "\u{202E}", "\u{FFFE}"] { #expect(YAMLText.refused(in: text) == nil) }
  }

  @Test(arguments: [
    ("Management checklist", true), ("2018-06-11", true), ("TBC December 2022", true), ("no", true), ("a, b", true),
    ("12:30", true), ("it's (so) well-known; yes/no.", true), ("5.1", false), ("4", false), ("", false),
    ("a: b", false),
    ("a:", false), ("a #b", false), ("- a", false), ("é", false), ("a ", false), (" a", false), ("\"a", false),
    ("[a", false), ("a]", false), ("*a", false), ("&a", false), ("!a", false), ("a\nb", false), ("?a", false),
  ])
  func `a text stands plainly where nothing in it could be taken for a mark`(text: String, isPlain: Bool) {
    #expect(YAMLText.plainOrQuoted(text).hasSameBytes(as: isPlain ? text : YAMLText.quoted(text)))
  }

  @Test func `between brackets a comma and a colon need quotes`() {
    for text in ["a, b", "12:30"] { #expect(YAMLText.plainOrQuoted(text, inFlow: true) == YAMLText.quoted(text)) }
    #expect(YAMLText.plainOrQuoted("a b", inFlow: true) == "a b")
  }
}
