import SourceText
import StrictYAML
import Testing

@Suite("What is said of text that is not YAML")
struct SyntaxProblemTests {
  @Test(
    "the place to mend, and words that help",
    arguments: [
      ("title: Plan: the second", "1:12", "colon and a space"),
      ("é: Plan: the second", "1:9", "colon and a space"),
      ("kind:procedure\ntitle: x", "1:5", "space is missing"),
      ("kind\ntitle: x", "1:1", "no colon"),
      ("a:\n  b: 1\n  c\n  d: 2", "3:3", "no colon"),
      ("a:\n\tb: 1", "2:1", "tab"),
      ("a:\n  é: 1\n \t b: 1", "3:2", "tab"),
      ("é: @home", "1:5", "cannot begin with `@`"),
      ("a: `x`", "1:4", "cannot begin with ```"),
      ("é: %x", "1:5", "cannot begin with `%`"),
      ("a: \"never\nb: 1", "1:4", "never closed"),
      ("é: 'never", "1:5", "never closed"),
      ("a: [b, c\nd: 1", "1:4", "not closed"),
      ("a: {b: c\nd: 1", "1:4", "not closed"),
      ("a: [b, 'c' d]", "1:12", "comma"),
      ("a: 'b' c\nd: 1", "1:8", "does not fit"),
      ("a: \"C:\\Windows\"", "1:7", "backslash"),
      ("a: \"\\uD800\"", "1:5", "backslash"),
      ("a: | text\nb: 1", "1:6", "after `|`"),
      ("a: - b", "1:4", "list cannot begin here"),
      ("a:\n  - b\n  c: 1", "3:3", "does not fit"),
      ("a: 1\n b: 2", "2:3", "colon and a space"),
      ("  a: 1\nb: 2", "2:1", "does not fit"),
      ("a: 1\n%x", "2:1", "instruction"),
    ])
  func told(_ yaml: String, _ place: String, _ words: String) throws {
    for end in ["\n", "\r\n"] {
      let text = yaml.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
      let first = try #require(YAMLReader.read(source(text)).diagnostics.first)
      #expect("\(first.range.start.line):\(first.range.start.column)" == place)
      #expect(first.rule == "yaml-syntax")
      #expect(first.message.contains(words), "\(first.message)")
      #expect(first.hint != nil)
    }
  }
}
