import Testing

@testable import Import

@Suite("automatic numbers of a Word file are written out")
struct TypedNumbersTests {
  private static let numbering = """
    <w:numbering>\
    <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:pStyle w:val="H"/>\
    <w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>\
    <w:lvl w:ilvl="2"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>\
    </w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>\
    <w:lvlText w:val="%1."/></w:lvl></w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>\
    <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>
    """
  private static let styles = """
    <w:styles><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr>\
    <w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="L"/>\
    </w:style><w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>\
    </w:style></w:styles>
    """

  private static func typed(_ body: String) -> TypedNumbers {
    TypedNumbers(document: Array(body.utf8), numbering: Array(numbering.utf8), styles: Array(styles.utf8))
  }

  /// The text of a document with a stroke for each paragraph, list properties as `{list level}`.
  private static func shown(_ numbers: TypedNumbers) -> String {
    String(decoding: numbers.document, as: UTF8.self)
      .replacing(/<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d)"\/><\/w:numPr>/) {
        "{\($0.output.2) \($0.output.1)}"
      }
      .replacing("</w:p>", with: "|").replacing(/<[^>]*>/, with: "")
  }

  private static func paragraph(_ words: String, list: Int? = nil, level: Int = 0, style: String? = nil) -> String {
    let place = list.map { "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr>" } ?? ""
    return
      "<w:p><w:pPr>\(style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? "")\(place)</w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
  }

  @Test func `headings by their style and clauses by hand become words, bullets and letters stay lists`() {
    let numbers = Self.typed(
      Self.paragraph("Aim", style: "H") + Self.paragraph("first", list: 1, level: 1)
        + Self.paragraph("dot", list: 2) + Self.paragraph("letter", list: 1, level: 2)
        + Self.paragraph("second", list: 1, level: 1) + Self.paragraph("Scope", style: "H")
        + Self.paragraph("third", list: 1, level: 1))
    #expect(Self.shown(numbers) == "1. Aim|1.1 first|{2 0}dot|{1 2}letter|1.2 second|2. Scope|2.1 third|")
    #expect(numbers.count == 5)
  }

  @Test func `a list of one level stays a list, unless a heading is among it`() {
    #expect(Self.shown(Self.typed(Self.paragraph("a", list: 3) + Self.paragraph("b", list: 3))) == "{3 0}a|{3 0}b|")
    #expect(Self.shown(Self.typed(Self.paragraph("a", list: 3, style: "H"))) == "1. a|")
  }

  @Test func `a style's list is said at the paragraph, through what the style is based on`() {
    let numbers = Self.typed(Self.paragraph("dot", style: "B"))
    #expect(Self.shown(numbers) == "{2 0}dot|")
    #expect(!String(decoding: numbers.styles, as: UTF8.self).contains("numPr"))
  }

  @Test func `list 0 takes a heading's number away`() {
    #expect(
      Self.shown(Self.typed(Self.paragraph("Foreword", list: 0, style: "H") + Self.paragraph("Aim", style: "H")))
        == "Foreword|1. Aim|")
  }

  @Test func `how a paragraph was before a tracked change does not count, and changes are noticed`() {
    let before =
      "<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>"
    let numbers = Self.typed("<w:p><w:pPr>\(before)</w:pPr><w:ins><w:r><w:t>words</w:t></w:r></w:ins></w:p>")
    #expect(numbers.count == 0)
    #expect(numbers.hasTrackedChanges)
    #expect(!Self.typed(Self.paragraph("words")).hasTrackedChanges)
  }

  @Test func `a document without numbers is left byte for byte`() {
    let body = "<?xml version=\"1.0\"?><!-- <w:p> --><w:document a='>'><w:p/><w:p><w:r><w:t>x &amp; y</w:t></w:r></w:p>"
    #expect(Self.typed(body).document == Array(body.utf8))
  }
}
