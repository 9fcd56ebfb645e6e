import CommonMark
import SourceText
import TestSupport
import Testing

@Suite("what may stand in a source")
struct AllowedConstructTests {
  @Test(
    "is read without a word",
    arguments: [
      ("# Title\n", "heading 1 'Title' 1:1-1:7"),
      ("###### Deep ##\n", "heading 6 'Deep' 1:1-1:14"),
      ("  ## Indented\n", "heading 2 'Indented' 1:3-1:13"),
      ("One.\nTwo.\n", "paragraph 'One.↵Two.' 1:1-2:4"),
      ("A *b* **c _d_** `e`\n", "paragraph 'A <em>b</em> <strong>c <em>d</em></strong> <code>e</code>' 1:1-1:19"),
      ("- a\n- b\n", "bullets tight 1:1-2:3 [1:1-1:3 paragraph 'a' 1:3-1:3] [2:1-2:3 paragraph 'b' 2:3-2:3]"),
      ("- a\n\n- b\n", "bullets loose 1:1-3:3 [1:1-1:3 paragraph 'a' 1:3-1:3] [3:1-3:3 paragraph 'b' 3:3-3:3]"),
      ("3. a\n", "ordered 3 tight 1:1-1:4 [1:1-1:4 paragraph 'a' 1:4-1:4]"),
      ("> a\nb\n", "quote 1:1-2:1 {paragraph 'a↵b' 1:3-2:1}"),
      ("- a\nb\n", "bullets tight 1:1-2:1 [1:1-2:1 paragraph 'a↵b' 1:3-2:1]"),
      (
        "- a\n  - b\n",
        "bullets tight 1:1-2:5 [1:1-2:5 paragraph 'a' 1:3-1:3 bullets tight 2:3-2:5 [2:3-2:5 paragraph 'b' 2:5-2:5]]"
      ),
      ("[a b](https://example.org)\n", "paragraph '<https://example.org>a b</>' 1:1-1:26"),
      ("[a](HTTPS://example.org \"t\")\n", "paragraph '<HTTPS://example.org|t>a</>' 1:1-1:28"),
      ("[a](mailto:b@c.uk)\n", "paragraph '<mailto:b@c.uk>a</>' 1:1-1:18"),
      ("[a](tel:+442380833003)\n", "paragraph '<tel:+442380833003>a</>' 1:1-1:22"),
      ("[a](#care-home)\n", "paragraph '<#care-home>a</>' 1:1-1:15"),
      ("<b@c.uk>\n", "paragraph '<mailto:b@c.uk>b@c.uk</>' 1:1-1:8"),
      ("a [b][c] [d]\n", "paragraph 'a [b][c] [d]' 1:1-1:12"),
      ("[Note]: see below\n", "paragraph '[Note]: see below' 1:1-1:17"),
      ("[ ] box\n", "paragraph '[ ] box' 1:1-1:7"),
      ("2\\.5 hours, \\<b> &amp; &lt; &eacute;\n", "paragraph '2.5 hours, <b> & < é' 1:1-1:36"),
      ("snake_case 2*3*4 a * b _ c\n", "paragraph 'snake_case 2<em>3</em>4 a * b _ c' 1:1-1:26"),
      ("``a ` b`` and `  `\n", "paragraph '<code>a ` b</code> and <code>  </code>' 1:1-1:18"),
      ("Łódź-sur-Mer\n", "paragraph 'Łódź-sur-Mer' 1:1-1:15"),
      ("*Note* at a start\n", "paragraph '<em>Note</em> at a start' 1:1-1:17"),
      ("At\n+44 23 8083\n", "paragraph 'At↵+44 23 8083' 1:1-2:11"),
      ("In\n2018. That\n", "paragraph 'In↵2018. That' 1:1-2:10"),
      ("\u{200B}a\n", "paragraph '\u{200B}a' 1:1-1:4"),
      ("| a | b |\n|---|---|\n", "paragraph '| a | b |↵|---|---|' 1:1-2:9"),
    ])
  func allowed(source: String, tree: String) {
    let file = SourceFile.read(path: "test.md", bytes: Array(source.utf8)).file
    let document = MarkdownDocument(reading: file)
    #expect(document.diagnostics.map(\.rule) == [])
    #expect(document.blocks.map(\.dump).joined(separator: " ") == tree)
  }

  @Test("an empty text has no blocks", arguments: ["", "\n", " \n\n\t\n", "\u{FEFF}"])
  func empty(source: String) {
    let document = MarkdownDocument(reading: SourceFile.read(path: "test.md", bytes: Array(source.utf8)).file)
    #expect(document.blocks.isEmpty && document.diagnostics.isEmpty)
  }

  @Test("a line beyond the end of the file is an empty text")
  func beyondTheEnd() {
    let file = SourceFile.read(path: "test.md", bytes: Array("a\n".utf8)).file
    #expect(MarkdownDocument(reading: file, from: 2).blocks.isEmpty)
    #expect(MarkdownDocument(reading: file, from: 9).blocks.isEmpty)
  }
}

extension Block {
  /// The block as one line: what it is, its words, its place.
  var dump: String {
    let place = "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
    switch content {
    case .heading(let level, let inlines): return "heading \(level) '\(inlines.map(\.dump).joined())' \(place)"
    case .paragraph(let inlines): return "paragraph '\(inlines.map(\.dump).joined())' \(place)"
    case .bulletList(let list): return "bullets \(list.dump(place))"
    case .orderedList(let start, let list): return "ordered \(start) \(list.dump(place))"
    case .blockQuote(let blocks): return "quote \(place) {\(blocks.map(\.dump).joined(separator: " "))}"
    }
  }
}

extension Block.List {
  fileprivate func dump(_ place: String) -> String {
    let entries = items.map { item in
      let range = item.range
      return "[\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column) "
        + item.blocks.map(\.dump).joined(separator: " ") + "]"
    }
    return "\(isTight ? "tight" : "loose") \(place) \(entries.joined(separator: " "))"
  }
}

extension Inline {
  fileprivate var dump: String {
    switch self {
    case .text(let words): words
    case .softBreak: "↵"
    case .code(let words): "<code>\(words)</code>"
    case .emphasis(let content): "<em>\(content.map(\.dump).joined())</em>"
    case .strong(let content): "<strong>\(content.map(\.dump).joined())</strong>"
    case .link(let link):
      "<\(link.destination)\(link.title.isEmpty ? "" : "|" + link.title)>\(link.content.map(\.dump).joined())</>"
    }
  }
}
