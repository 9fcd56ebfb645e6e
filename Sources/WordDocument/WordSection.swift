/// How the paper of a part of a document is held, on its way through pandoc, which has no word for it: a paragraph with a
/// mark stands at the end of the part, and `PandocFile` makes a section of it.
package enum WordSection {
  /// A character for private use, which nobody types.
  static let sign: Unicode.Scalar = "\u{F8FE}"

  /// The text of the paragraph.
  package static func mark(_ orientation: WordDocument.Orientation) -> String {
    String(sign) + (orientation == .landscape ? "landscape" : "portrait") + String(sign)
  }

  /// What Word is told of the section.
  /// - Parameters:
  ///   - header: the id of the part that holds the running line at the top.
  ///   - footer: the same at the bottom.
  static func properties(_ orientation: WordDocument.Orientation, header: String, footer: String) -> String {
    let held = orientation == .landscape ? #" w:orient="landscape""# : ""
    let margin = WordDocument.Orientation.margin
    return #"<w:sectPr><w:headerReference w:type="default" r:id="\#(header)"/>"#
      + #"<w:footerReference w:type="default" r:id="\#(footer)"/><w:type w:val="nextPage"/>"#
      + #"<w:pgSz w:w="\#(orientation.width)" w:h="\#(orientation.height)"\#(held)/>"#
      + #"<w:pgMar w:top="\#(margin)" w:right="\#(margin)" w:bottom="\#(margin)" w:left="\#(margin)" w:header="567""#
      + #" w:footer="567" w:gutter="0"/></w:sectPr>"#
  }
}
