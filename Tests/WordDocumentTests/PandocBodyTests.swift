import Testing

@testable import WordDocument

@Suite("pandoc's body, put right")
struct PandocBodyTests {
  private func settled(_ inside: String) -> String {
    let body = "<w:document><w:body>\(inside)<w:sectPr><w:pgSz /></w:sectPr></w:body></w:document>"
    return PandocBody(body, header: "h1", footer: "f1").text
  }

  private func paragraph(_ text: String, style: String = "BodyText") -> String {
    #"<w:p><w:pPr><w:pStyle w:val="\#(style)" /></w:pPr><w:r><w:t xml:space="preserve">\#(text)</w:t></w:r></w:p>"#
  }

  private func table(_ columns: [Int], head: Bool) -> String {
    #"<w:tbl><w:tblPr><w:tblStyle w:val="Table" /><w:tblW w:type="pct" w:w="5000" /><w:tblLook w:firstRow="\#(head ? 1 : 0)" /></w:tblPr><w:tblGrid>"#
      + columns.map { #"<w:gridCol w:w="\#($0)" />"# }.joined()
      + #"</w:tblGrid><w:tr><w:trPr><w:tblHeader w:val="true" /></w:trPr><w:tc></w:tc></w:tr><w:tr><w:tc></w:tc></w:tr></w:tbl>"#
  }

  @Test("each part has its paper, with the running lines; the last one speaks for the end")
  func sections() {
    let text = settled(
      paragraph("a") + paragraph(WordSection.mark(.portrait)) + paragraph("b") + paragraph(WordSection.mark(.landscape))
        + paragraph("c") + paragraph(WordSection.mark(.portrait)) + #"<w:bookmarkEnd w:id="1" />"#)
    let papers = text.matches(of: /<w:pgSz w:w="(\d+)"/).map { String($0.output.1) }
    #expect(papers == ["11906", "16838", "11906"])
    #expect(text.matches(of: /r:id="h1"/).count == 3 && text.matches(of: /r:id="f1"/).count == 3)
    #expect(!text.unicodeScalars.contains(WordSection.sign))
    // No empty paper at the end: after the last words comes no section of its own.
    #expect(text.matches(of: /<\/w:sectPr><\/w:pPr><\/w:p>/).count == 2)
    #expect(text.hasSuffix("</w:sectPr></w:body></w:document>"))
  }

  @Test("words after the last mark have paper too")
  func rest() {
    let text = settled(paragraph("a") + paragraph(WordSection.mark(.landscape)) + paragraph("b"))
    #expect(text.matches(of: /<w:sectPr/).count == 2)
    #expect(settled(paragraph("a")).matches(of: /<w:sectPr/).count == 1)
  }

  @Test("rows stay in one piece, heads repeat, and tables are as wide as the text with the shares that they had")
  func tables() {
    let text = settled(
      table([100, 300], head: true) + paragraph(WordSection.mark(.landscape)) + table([10, 10], head: false)
        + paragraph(WordSection.mark(.portrait)))
    #expect(text.matches(of: /<w:tr><w:trPr><w:cantSplit\/>/).count == 4)
    #expect(text.matches(of: /tblHeader/).count == 2)
    let columns = text.matches(of: /<w:gridCol w:w="(\d+)"/).compactMap { Int($0.output.1) }
    #expect(columns == [3642, 10927, 4819, 4819])
    #expect(text.matches(of: /w:firstRow="(\d)"/).map { String($0.output.1) } == ["1", "0"])
    #expect(text.matches(of: /<w:tblGrid>/).count == 2 && text.matches(of: /<\/w:tblGrid>/).count == 2)
  }

  @Test("a table without columns keeps pandoc's full width")
  func open() {
    let text = settled(
      "<w:tbl><w:tblPr><w:tblStyle /></w:tblPr><w:tblGrid /><w:tr><w:tc>" + paragraph("x") + "</w:tc></w:tr></w:tbl>")
    #expect(text.contains(#"<w:tblW w:w="5000" w:type="pct"/>"#) && text.contains(">x<"))
  }

  @Test("the title that pandoc puts before the text is left out, and nothing else")
  func title() {
    let text = settled(paragraph("T", style: "Title") + paragraph("a", style: "Heading1"))
    #expect(!text.contains(">T<") && text.contains(">a<"))
  }
}
