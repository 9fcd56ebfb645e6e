import Testing

@testable import Handouts

@Suite("a page in pieces")
struct HTMLPieceTests {
  @Test(
    "together the pieces are the page",
    arguments: ["", "a", "<p>a</p>", "a<b", "<", "<p class=\"x\">é</p >\n<br>", "<a<b>"])
  func whole(html: String) {
    let written = HTMLPiece.pieces(of: html).map { piece in
      switch piece {
      case .text(let text): String(text)
      case .tag(let tag): String(tag.written)
      }
    }
    #expect(written.joined().utf8.elementsEqual(html.utf8))
  }

  @Test("names, classes and values are read")
  func tags() {
    let tag = HTMLTag("<article class=\"sheet landscape\" id=\"a-b\" data-class=\"no\">")
    #expect(tag.name == "article" && !tag.isClosing && tag.has(class: "landscape") && !tag.has(class: "land"))
    #expect(tag.value(of: "id") == "a-b" && tag.value(of: "href") == nil)
    #expect(HTMLTag("</h2>").name == "h2" && HTMLTag("</h2>").isClosing)
  }
}
