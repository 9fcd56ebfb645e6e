package import SourceText

/// The document from which pandoc takes how everything looks: styles, running lines, paper. It has no text.
package struct WordReference: Sendable {
  private let document: WordDocument

  /// - Parameters:
  ///   - title: what the file's properties give as title.
  ///   - created: the day in the file's properties.
  ///   - header: printed at the top of each page.
  ///   - footer: printed at the bottom of each page, before "Page 1 of 4".
  package init(title: String, created: CalendarDate, header: String, footer: String) {
    document = WordDocument(
      title: title, author: "procdoc", created: created, header: header, footer: footer, blocks: [])
  }

  /// The document as a .docx file. The same values give the same bytes.
  package var bytes: [UInt8] {
    WordPackage(document, styles: WordStyles.styles(besides: WordReference.styles), hasNumberBelow: true)
      .archive.bytes
  }

  /// What pandoc calls its styles, where that is not what we call ours.
  private static var styles: String {
    paragraph("FirstParagraph", "First Paragraph", on: "BodyText")
      + paragraph("Compact", "Compact", on: "BodyText", pPr: #"<w:spacing w:after="40"/>"#)
      + paragraph("BlockText", "Block Text", on: "Quote")
      + ["5", "6"].map { paragraph("Heading\($0)", "heading \($0)", on: "Heading4") }.joined()
      + #"<w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableGrid"/>"#
      + #"<w:trPr><w:cantSplit/></w:trPr></w:style>"#
  }

  private static func paragraph(_ id: String, _ name: String, on base: String, pPr: String = "") -> String {
    #"<w:style w:type="paragraph" w:styleId="\#(id)"><w:name w:val="\#(name)"/><w:basedOn w:val="\#(base)"/>"#
      + (pPr.isEmpty ? "" : "<w:pPr>\(pPr)</w:pPr>") + "</w:style>"
  }
}
