import CommonMark
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts

@Suite("links in running text")
struct TextRendererTests {
  @Test(
    "references and terms are links at their own words",
    arguments: [
      ("see Section 2", "see <S2>Section 2</>"),
      (
        "Łódź, café \u{1F468}\u{200D}\u{1F469} e\u{301}: see Section 2.",
        "Łódź, café \u{1F468}\u{200D}\u{1F469} e\u{301}: see <S2>Section 2</>."
      ),
      ("see Section\n2 now", "see <S2>Section 2</> now"),
      ("see *Section* 2", "see <em><S2>Section</></em><S2> 2</>"),
      ("see **Section 2** and", "see <strong><S2>Section 2</></strong> and"),
      ("see **Section** *2* and", "see <strong><S2>Section</></strong><S2> </><em><S2>2</></em> and"),
      ("in `Section 2` here", "in <code><S2>Section 2</></code> here"),
      ("in `Section 2 and more` here", "in <code><S2>Section 2</> and more</code> here"),
      ("`code` then Section 2", "<code>code</code> then <S2>Section 2</>"),
      ("see clause 2.1 and 1.2.", "see <2.1>clause 2.1</> and <1.2>1.2</>."),
      ("see Section 9", "see Section 9"),
      ("the deputy and the deputies; a Deputy", "the <?B.deputy>deputy</> and the deputies; a Deputy"),
      ("<é> & deputy's \"deputy\"", "<é> & <?B.deputy>deputy</>'s \"deputy\""),
      ("care\nquality commission", "<?B.care-quality-commission>care quality commission</>"),
      (
        "care *quality* commission",
        "<?B.care-quality-commission>care </><em><?B.care-quality-commission>quality</></em><?B.care-quality-commission> commission</>"
      ),
      (
        "see the [deputy in Section 2](https://example.org) or deputy",
        "see the <https://example.org>deputy in Section 2</> or <?B.deputy>deputy</>"
      ),
      ("a\nSection 2[.](https://example.org)", "a <S2>Section 2</><https://example.org>.</>"),
      ("[Section](https://example.org) 2", "<https://example.org>Section</> 2"),
      ("[see](#deputy) and [nothing](#nowhere)", "<B.deputy>see</> and nothing"),
      ("Appendix B, see Appendix A, item 1.1.", "<B>Appendix B</>, see <A1.1>Appendix A, item 1.1</>."),
    ])
  func links(source: String, expected: String) throws {
    #expect(try rendered(source, in: nil) == expected)
  }

  @Test("an item does not link to itself, and each item links its first use of a term")
  func ownAddress() throws {
    let context = try TextRendererTests.context("see 1.1, deputy")
    var body = context.renderer(SheetPlace(file: nil, stamp: try stamp(context)), appendix: nil, isHome: false)
    let clause = context.procedure.sections[0].items[0]
    let first = body.item(clause)
    #expect(first.contains("see 1.1, <a class=\"term-link\""))
    #expect(body.item(clause) == first)
  }

  @Test("a link leads to the file where its target is, and to a fragment alone on that page")
  func files() throws {
    let source = "see Section 2, Appendix A, item 1.1 and the deputy"
    #expect(
      try rendered(source, in: "procedure.html")
        == "see <S2>Section 2</>, <appendix-a-checklist.html#A1.1>Appendix A, item 1.1</> and the "
        + "<?appendix-b-glossary.html#B.deputy>deputy</>")
    #expect(
      try rendered(source, in: "appendix-a-checklist.html")
        == "see <procedure.html#S2>Section 2</>, <A1.1>Appendix A, item 1.1</> and the "
        + "<?appendix-b-glossary.html#B.deputy>deputy</>")
  }

  @Test(
    "links change no word of any text", arguments: ["Content/provider-failure/V03", "Tests/Fixtures/harbour-spill/V1"])
  func sameWords(folder: String) throws {
    let procedure = try #require(try PackageRoot.read(folder).procedure)
    let context = HandoutContext(procedure, index: AddressIndex(procedure))
    var links = 0
    for place in procedure.texts {
      var renderer = TextRenderer(
        TextRenderer.Linking(
          anchors: context.anchors, scanner: context.scanner, terms: context.terms, file: nil,
          appendix: place.appendix))
      let nodes = try PageScan.nodes(of: renderer.html(place.text))
      #expect(Array(PageScan.text(of: nodes).utf8) == Array(place.text.plain.utf8))
      let anchors = PageScan.all(in: nodes).filter { $0.name == "a" }
      #expect(!anchors.contains { PageScan.all(in: $0.children).contains { $0.name == "a" } })
      links += anchors.count
    }
    #expect(links >= 3)
  }

  @Test("however references, terms, spans and links are cut and nested, the words stay and no link is in a link")
  func generated() throws {
    let context = try TextRendererTests.context("Go.")
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let words = RichText(TextRendererTests.inlines(depth: 0, using: &random))
      var renderer = TextRenderer(
        TextRenderer.Linking(
          anchors: context.anchors, scanner: context.scanner, terms: context.terms, file: nil, appendix: nil))
      let nodes = try PageScan.nodes(of: renderer.html(words))
      #expect(Array(PageScan.text(of: nodes).utf8) == Array(words.plain.utf8), "\(words.inlines)")
      for anchor in PageScan.all(in: nodes) where anchor.name == "a" {
        #expect(!PageScan.all(in: anchor.children).contains { $0.name == "a" }, "\(words.inlines)")
        #expect(!anchor.children.isEmpty)
      }
    }
  }

  private static func inlines(depth: Int, using random: inout SeededGenerator) -> [Inline] {
    let text = Array("é see Section 2, the deputies of the Care Quality Commission and A1.1 ".unicodeScalars)
    var inlines: [Inline] = []
    var rest = text[...]
    while let first = rest.indices.first {
      let end = Int.random(in: (first + 1)...min(first + 25, rest.endIndex), using: &random)
      let words = String(String.UnicodeScalarView(rest[first..<end]))
      rest = rest[end...]
      switch Int.random(in: 0..<8, using: &random) {
      case 0: inlines.append(.code(words))
      case 1: inlines += [.text(words), .softBreak]
      case 2:
        inlines.append(
          .emphasis(depth < 2 ? [.text(words)] + self.inlines(depth: depth + 1, using: &random) : [.text(words)]))
      case 3: inlines.append(.strong([.text(words), .code(words)]))
      case 4:
        inlines.append(
          .link(Link(destination: "https://example.org", content: [.emphasis([.text(words)]), .softBreak])))
      default: inlines.append(.text(words))
      }
      if depth > 0, Bool.random(using: &random) { break }
    }
    return inlines
  }

  // MARK: Help

  private static func context(_ words: String) throws -> HandoutContext {
    let test = TestProcedure([
      "procedure.md": """
      ---
      kind: procedure
      title: Test
      version: V01
      ---

      # Test

      ## 1 Scope

      1.1 \(words)

      1.2 More.

      ## 2 Work

      2.1 Begin.

      """,
      "appendix-a.md": """
      ---
      kind: checklist
      appendix: A
      title: List
      applies: {All: Both}
      ---

      # List

      ## 1 First

      1.1 Ring. `All`

      """,
      "appendix-b.md": """
      ---
      kind: glossary
      appendix: B
      title: Glossary
      ---

      # Glossary

      ## Deputy

      Who stands in.

      ## Care Quality Commission (CQC)

      A body.

      """,
    ])
    let errors = test.read.diagnostics.filter { $0.severity == .error }.map(\.message)
    try #require(errors.isEmpty, "\(errors)")
    let procedure = try #require(test.read.procedure)
    return HandoutContext(procedure, index: AddressIndex(procedure))
  }

  private func stamp(_ context: HandoutContext) throws -> Stamp {
    Stamp(context.procedure, asOf: try DocumentSetSample.day(), tool: "test", edition: .standard)
  }

  /// Words of clause 2.2 as HTML, links written short: `<S2>words</>`, a term's link with `?`.
  private func rendered(_ words: String, in file: String?) throws -> String {
    let context = try TextRendererTests.context(words)
    var renderer = TextRenderer(
      TextRenderer.Linking(
        anchors: context.anchors, scanner: context.scanner, terms: context.terms, file: file, appendix: nil))
    return short(try PageScan.nodes(of: renderer.html(context.procedure.sections[0].items[0].text)))
  }

  private func short(_ nodes: [PageScan.Node]) -> String {
    nodes.map { node in
      switch node {
      case .text(let words): return words
      case .element(let element) where element.name == "a":
        let href = element.value(of: "href") ?? ""
        let mark = element.value(of: "class") == "term-link" ? "?" : ""
        return "<\(mark)\(href.hasPrefix("#") ? String(href.dropFirst()) : href)>\(short(element.children))</>"
      case .element(let element): return "<\(element.name)>\(short(element.children))</\(element.name)>"
      }
    }
    .joined()
  }
}
