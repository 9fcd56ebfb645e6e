import CCommonMark
import CommonMark
import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts

/// libcmark's own renderer is the independent judge of what our HTML of a parsed text says.
///
/// Declared differences, taken out before comparing: we write a line end inside a paragraph as a space, `'` as an
/// entity, addresses as they were written where libcmark escapes bytes with `%`, `rel` on links to elsewhere, and links
/// to a `#heading` only where the procedure has it, which there is none of here.
@Suite("HTML of running text says what libcmark's says")
struct TextRendererOracleTests {
  @Test(
    "construct by construct",
    arguments: [
      "Word\nand word\n", "# A *b*\n", "*a* **b** ***c*** _d_ __e__\n", "`a < b` `` ` `` ` `\n",
      "[a *b* `c`](https://example.org/?a=1&b=\"'\u{142} \"A \\\"title\\\" & more\")\n",
      "<https://example.org/a?b&c>\n",
      "<a@example.org>\n", "[a](mailto:a@example.org) [b](tel:+44123)\n", "- a\n- b\n\n  c\n", "- a\n  - b\n    - c\n",
      "3. a\n4. b\n", "> a\n>\n> - b\n> - c\n", "&amp; &lt; &eacute; &#65; &copy; &nbsp;x &quot; &#39;\n",
      "\\* \\_ \\` \\[ \\] \\< \\& \\\\ 2\\.5\n", "\"quoted\" 'so' < > &\n",
      "a\u{301} \"\u{301} '\u{FE0F} \u{1F468}\u{200D}\u{1F469}\n",
      "*a [b **c** d](https://example.org) e*\n", "{{x}} {{{y}}}\n",
    ])
  func construct(source: String) throws {
    try compare(source)
  }

  @Test("in generated documents", arguments: 0..<8)
  func generated(part: Int) throws {
    let count = Proof.isAskedFor ? 20_000 : 200
    var refused = 0
    for seed in 0..<count {
      var generator = MarkdownGenerator(seed: UInt64(part * 1_000_000 + seed))
      let source = generator.document()
      // Chance makes a link without words now and then; what is refused is not printed and not compared.
      if document(source).diagnostics.isEmpty {
        try compare(source, "seed \(part * 1_000_000 + seed)")
      } else {
        refused += 1
      }
    }
    #expect(refused * 5 < count)
    if Proof.isAskedFor, part == 0 {
      Proof.record(
        "HTML of generated documents says what libcmark's own renderer says", figure: "\(8 * count) documents")
    }
  }

  @Test(
    "in every source of this repository",
    arguments: [
      "Content/provider-failure/V02", "Content/provider-failure/V03", "Tests/Fixtures/harbour-spill/V1",
    ])
  func real(folder: String) throws {
    for source in try PackageRoot.sources(in: folder) where source.path.hasSuffix(".md") {
      let text = String(decoding: source.bytes, as: UTF8.self)
      let body = try #require(text.range(of: "\n---\n"))
      try compare(String(text[body.upperBound...]), "\(source.path)")
    }
  }

  @Test("the words of the HTML are the plain text, whatever they hold", arguments: HostileText.all)
  func plainText(text: String) throws {
    let words = RichText([
      .text(text), .softBreak, .emphasis([.strong([.text(text)]), .code(text)]),
      .link(Link(destination: "https://example.org/\(text)", title: text, content: [.text(text)])),
    ])
    var renderer = TextRenderer(nil)
    let nodes = try PageScan.nodes(of: renderer.html(words))
    #expect(Array(PageScan.text(of: nodes).utf8) == Array(words.plain.utf8))
    let link = try #require(PageScan.all(in: nodes).first { $0.name == "a" })
    #expect(link.attributes.map(\.name) == (text.isEmpty ? ["href", "rel"] : ["href", "title", "rel"]))
    #expect(Array((link.value(of: "href") ?? "").utf8) == Array("https://example.org/\(text)".utf8))
  }

  private func compare(_ source: String, _ comment: Comment? = nil) throws {
    let document = document(source)
    #expect(document.diagnostics.map(\.message) == [], comment)
    var ours = ""
    for block in document.blocks { append(block, isTight: false, to: &ours) }
    let theirs = try canonical(PageScan.nodes(of: oracle(source)))
    let mine = try canonical(PageScan.nodes(of: ours))
    if theirs != mine { Issue.record("\(comment ?? "")\n\(source)\nlibcmark: \(theirs)\nours:     \(mine)") }
  }

  private func document(_ source: String) -> MarkdownDocument {
    MarkdownDocument(reading: SourceFile.read(path: "test.md", bytes: Array(source.utf8)).file)
  }

  // MARK: Ours

  private func append(_ block: Block, isTight: Bool, to html: inout String) {
    var renderer = TextRenderer(nil)
    switch block.content {
    case .heading(let level, let inlines): html += "<h\(level)>\(renderer.html(RichText(inlines)))</h\(level)>"
    case .paragraph(let inlines):
      let words = renderer.html(RichText(inlines))
      html += isTight ? words : "<p>\(words)</p>"
    case .bulletList(let list): append(list, "ul", start: nil, to: &html)
    case .orderedList(let start, let list): append(list, "ol", start: start == 1 ? nil : start, to: &html)
    case .blockQuote(let blocks):
      html += "<blockquote>"
      for block in blocks { append(block, isTight: false, to: &html) }
      html += "</blockquote>"
    }
  }

  private func append(_ list: Block.List, _ name: String, start: Int?, to html: inout String) {
    html += "<\(name)\(start.map { " start=\"\($0)\"" } ?? "")>"
    for item in list.items {
      html += "<li>"
      for block in item.blocks { append(block, isTight: list.isTight, to: &html) }
      html += "</li>"
    }
    html += "</\(name)>"
  }

  // MARK: Theirs

  private struct OutOfMemory: Error {}

  private func oracle(_ source: String) throws -> String {
    guard let document = unsafe cmark_parse_document(source, source.utf8.count, CMARK_OPT_DEFAULT) else {
      throw OutOfMemory()
    }
    defer { unsafe cmark_node_free(document) }
    guard let html = unsafe cmark_render_html(document, CMARK_OPT_DEFAULT) else { throw OutOfMemory() }
    defer { unsafe free(html) }
    return unsafe String(cString: html)
  }

  // MARK: What both say

  private static let blocks: Set<String> = [
    "p", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  /// Elements, words and addresses in one line, declared differences taken out.
  private func canonical(_ nodes: [PageScan.Node]) -> String {
    var text = ""
    append(nodes, inInline: false, to: &text)
    return text
  }

  private func append(_ nodes: [PageScan.Node], inInline: Bool, to text: inout String) {
    for (index, node) in nodes.enumerated() {
      switch node {
      case .text(let words):
        // A line end beside a block is libcmark's layout; inside a paragraph it is a space.
        var words = words
        let isLast = index + 1 == nodes.count ? !inInline : isBlock(nodes[index + 1])
        if isLast, words.hasSuffix("\n") { words.removeLast() }
        let isFirst = index == 0 ? !inInline : isBlock(nodes[index - 1])
        if isFirst, words.hasPrefix("\n") { words.removeFirst() }
        text += words.replacing("\n", with: " ").replacing("|", with: "\\|")
      case .element(let element) where element.value(of: "href")?.utf8.first == UInt8(ascii: "#"):
        append(element.children, inInline: true, to: &text)
      case .element(let element):
        text += "|\(element.name)"
        for attribute in element.attributes where attribute.name != "rel" {
          text += " \(attribute.name)=\(attribute.name == "href" ? decoded(attribute.value) : attribute.value)"
        }
        text += "|"
        append(element.children, inInline: !isBlock(node), to: &text)
        text += "|/\(element.name)|"
      }
    }
  }

  private func isBlock(_ node: PageScan.Node) -> Bool {
    if case .element(let element) = node { TextRendererOracleTests.blocks.contains(element.name) } else { false }
  }

  private func decoded(_ address: String) -> String {
    address.removingPercentEncoding ?? address
  }
}
