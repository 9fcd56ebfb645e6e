import Testing

@testable import WordDocument

@Suite("an XML file in pieces")
struct XMLPieceTests {
  @Test(
    "together the pieces are the file", arguments: ["", "<?xml?>\n<a/>", "<w:p a=\"1\">é<w:r /></w:p>", "<", "a<b"])
  func whole(xml: String) {
    #expect(XMLPiece.pieces(of: xml).map { String($0.written) }.joined().utf8.elementsEqual(xml.utf8))
  }

  @Test("names, values and empty elements are read")
  func tags() {
    let pieces = XMLPiece.pieces(of: #"<w:p><w:tblGrid/><w:tblW w:type="pct" w:w="5000" />text</w:p>"#)
    #expect(pieces.map(\.name) == ["w:p", "w:tblGrid", "w:tblW", "", "/w:p"])
    #expect(pieces.map(\.isEmptyElement) == [false, true, true, false, false])
    #expect(pieces[2].value(of: "w:w") == "5000" && pieces[2].value(of: "w") == nil && pieces[3].value(of: "x") == nil)
  }
}
