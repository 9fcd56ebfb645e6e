import CommonMark
import SourceText
import TestSupport
import Testing

/// One thing that may not stand in a source.
struct RefusedConstruct: CustomTestStringConvertible, Sendable {
  let what: String
  /// The source, with `①` where the diagnostic belongs.
  let source: String
  /// The ids in the order of places.
  let rules: [String]
  /// Words that must still stand in the blocks.
  let kept: String

  init(_ what: String, _ source: String, _ rules: String..., kept: String = "word") {
    self.what = what
    self.source = source
    self.rules = rules
    self.kept = kept
  }

  var testDescription: String { what }

  static let all: [RefusedConstruct] = [
    RefusedConstruct("heading underlined with =", "①word\n===\n", "underlined-heading"),
    RefusedConstruct("heading underlined with -", "①word\n---\n", "underlined-heading"),
    RefusedConstruct("heading underlined with one -", "①word\n-\n", "underlined-heading"),
    RefusedConstruct("rule of stars", "word\n\n①***\n", "thematic-break"),
    RefusedConstruct("rule of spaced hyphens", "word\n\n①- - -\n", "thematic-break"),
    RefusedConstruct("rule that ends a paragraph", "word\n①* * *\n", "thematic-break"),
    RefusedConstruct("fenced code", "①```swift\nword\n```\n", "code-block"),
    RefusedConstruct("code fenced with tildes", "①~~~\nword\n~~~\n", "code-block"),
    RefusedConstruct("fence without end", "①```\nword\n\nmore", "code-block"),
    RefusedConstruct("indented code", "a\n\n    ①word\n", "code-block"),
    RefusedConstruct("indented code that begins with a backtick", "a\n\n    ①`word`\n", "code-block"),
    RefusedConstruct("code in a bullet", "- a\n\n      ①word\n", "code-block"),
    RefusedConstruct("HTML block", "①<div>\nword\n</div>\n", "raw-html"),
    RefusedConstruct("HTML comment", "①<!-- word -->\n", "raw-html"),
    RefusedConstruct("HTML in a text", "a ①<b>word①</b>\n", "raw-html", "raw-html"),
    RefusedConstruct("HTML on the second line", "a\nb ①<i>word\n", "raw-html"),
    RefusedConstruct("HTML twice the same", "①<u>word ①<u>\n", "raw-html", "raw-html"),
    RefusedConstruct("image", "a ①![word](https://example.org/a.png)\n", "image"),
    RefusedConstruct("image by reference", "①![word][x]\n\n①[x]: https://example.org\n", "image", "link-definition"),
    RefusedConstruct("hard break by spaces", "word①  \nmore\n", "hard-break"),
    RefusedConstruct("hard break by many spaces", "word①     \nmore\n", "hard-break"),
    RefusedConstruct("hard break by a backslash", "word①\\\nmore\n", "hard-break"),
    RefusedConstruct("two hard breaks", "a①\\\nword①\\\nmore\n", "hard-break", "hard-break"),
    RefusedConstruct("hard break after a plain line", "a\nword①  \nmore\n", "hard-break"),
    RefusedConstruct("definition first in a paragraph", "①[a]: https://example.org\nword\n", "link-definition"),
    RefusedConstruct("definition between paragraphs", "word\n\n①[a]: https://example.org\n\nmore\n", "link-definition"),
    RefusedConstruct("definition alone", "①[word]: https://example.org\n", "link-definition", kept: ""),
    RefusedConstruct("definitions in a row", "①[a]: https://a.org\n[b]: https://b.org\n\nword\n", "link-definition"),
    RefusedConstruct(
      "definition with its address below", "word\n\n①[a]:\nhttps://a.org\n\"title\"\n", "link-definition"),
    RefusedConstruct("definition with a label on two lines", "①[a\nb]: https://a.org\n\nword\n", "link-definition"),
    RefusedConstruct("definition on two lines before words", "①[a\nb]: https://a.org\nword\n", "link-definition"),
    RefusedConstruct(
      "definition alone in a bullet", "①- ①[a]: https://a.org\n\nword\n", "empty-item", "link-definition"),
    RefusedConstruct("definition before words in a bullet", "- ①[a]: https://a.org\n\n  word\n", "link-definition"),
    RefusedConstruct("definition alone in a note", "①> ①[a]: https://a.org\n\nword\n", "empty-note", "link-definition"),
    RefusedConstruct("definition and a link that uses it", "[word][a]\n\n①[a]: https://a.org\n", "link-definition"),
    RefusedConstruct("script address", "①[word](javascript:x)\n", "link-destination"),
    RefusedConstruct("script address in capitals", "①[word](JaVaScRiPt:x)\n", "link-destination"),
    RefusedConstruct("script address with an escaped line end", "①[word](java%0Ascript:x)\n", "link-destination"),
    RefusedConstruct("script address as entities", "①[word](&#106;avascript&colon;x)\n", "link-destination"),
    RefusedConstruct("address without a scheme", "a ①[word](//evil.example)\n", "link-destination"),
    RefusedConstruct("http", "①[word](http://example.org)\n", "link-destination"),
    RefusedConstruct("data", "①[word](data:text/html,x)\n", "link-destination"),
    RefusedConstruct("file", "①[word](file:///etc/passwd)\n", "link-destination"),
    RefusedConstruct("path", "①[word](appendix-a.md)\n", "link-destination"),
    RefusedConstruct("no address", "①[word]()\n", "link-destination"),
    RefusedConstruct("bare scheme", "①[word](https://)\n", "link-destination"),
    RefusedConstruct("direction override in an address", "①[word](https://a.org/&#x202E;)\n", "link-destination"),
    RefusedConstruct("autolink to http", "a ①<http://example.org/word>\n", "link-destination"),
    RefusedConstruct("second of two links", "[a](https://a.org) ①[word](x)\n", "link-destination"),
    RefusedConstruct("link without words", "word ①[](https://example.org)\n", "empty-link"),
    RefusedConstruct("link of spaces", "word ①[ ](https://example.org)\n", "empty-link"),
    RefusedConstruct("heading without words", "word\n\n①##\n", "empty-heading"),
    RefusedConstruct("bullet without words", "- word\n①-\n- more\n", "empty-item"),
    RefusedConstruct("note without words", "word\n\n①>\n", "empty-note"),
    RefusedConstruct("direction override by entity", "word ①&#x202E;x\n", "invisible-entity"),
    RefusedConstruct("soft hyphen by name", "word ①&shy;x\n", "invisible-entity"),
    RefusedConstruct("zero-width space by number", "a &amp; word ①&#8203;x\n", "invisible-entity"),
    RefusedConstruct("control character by entity", "word ①&#7;x\n", "invisible-entity"),
    RefusedConstruct("line end by entity", "word ①&#10;x\n", "invisible-entity"),
    RefusedConstruct("two entities", "①&lrm;word\nx ①&lrm;\n", "invisible-entity", "invisible-entity"),
    RefusedConstruct("entity beside the character itself", "\u{200B}word ①&ZeroWidthSpace;\n", "invisible-entity"),
    RefusedConstruct("entity in a link's title", "①[word](https://a.org \"&rlm;\")\n", "invisible-entity"),
    RefusedConstruct("hyphen without a space", "word\n①-more\n", "list-look-alike"),
    RefusedConstruct("bullet character", "①\u{2022} word\n", "list-look-alike"),
    RefusedConstruct("bullet of a word processor", "①\u{F0B7} word\n", "list-look-alike"),
    RefusedConstruct("second number under a paragraph", "word\n①2. more\n", "list-look-alike"),
    RefusedConstruct("deep hyphen under a paragraph", "word\n     ①- more\n", "list-look-alike"),
    RefusedConstruct("bracketed number in a note", "> word\n> ①2) more\n", "list-look-alike"),
    RefusedConstruct(
      "emphasis over 32 deep",
      "①" + String(repeating: "*a **b ", count: 17) + String(repeating: "c** d*", count: 17) + "\n\nword",
      "nested-too-deeply"),
    RefusedConstruct(
      "lists over 32 deep", "①" + (0..<33).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() + "\nword",
      "nested-too-deeply"),
  ]
}

@Suite("what may not stand in a source")
struct RefusedConstructTests {
  @Test("is refused at its place, with its words kept", arguments: RefusedConstruct.all)
  func refused(construct: RefusedConstruct) {
    let text = MarkedText(construct.source)
    let file = SourceFile.read(path: "test.md", bytes: text.bytes).file
    let document = MarkdownDocument(reading: file)
    let found = document.diagnostics.sorted(by: Diagnostic.inReadingOrder)
      .filter { $0.rule != "text-not-read" }
    #expect(found.map { "\($0.range.start.line):\($0.range.start.column)" } == text.marks)
    #expect(found.map(\.rule) == construct.rules)
    #expect(document.blocks.map(\.words).joined(separator: " ").contains(construct.kept))
    #expect(found.allSatisfy { $0.severity == .error && $0.hint != nil && $0.path == "test.md" })
  }

  @Test("keeps its place when front matter stands before it", arguments: RefusedConstruct.all)
  func withFrontMatter(construct: RefusedConstruct) {
    let text = MarkedText("---\nkind: x\n---\n" + construct.source)
    let file = SourceFile.read(path: "test.md", bytes: text.bytes).file
    let document = MarkdownDocument(reading: file, from: 4)
    let found = document.diagnostics.sorted(by: Diagnostic.inReadingOrder).filter { $0.rule != "text-not-read" }
    #expect(found.map { "\($0.range.start.line):\($0.range.start.column)" } == text.marks)
  }

  @Test("keeps its line when lines end as on Windows", arguments: RefusedConstruct.all)
  func withCarriageReturns(construct: RefusedConstruct) {
    let plain = MarkedText(construct.source)
    let bytes = plain.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let document = MarkdownDocument(reading: SourceFile.read(path: "test.md", bytes: bytes).file)
    let found = document.diagnostics.sorted(by: Diagnostic.inReadingOrder)
    #expect(found.map { "\($0.range.start.line):\($0.range.start.column)" } == plain.marks)
  }
}

extension Block {
  /// Every word in it, blocks inside it too.
  var words: String {
    switch content {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .bulletList(let list), .orderedList(_, let list):
      list.items.flatMap(\.blocks).map(\.words).joined(separator: " ")
    case .blockQuote(let blocks): blocks.map(\.words).joined(separator: " ")
    }
  }
}
