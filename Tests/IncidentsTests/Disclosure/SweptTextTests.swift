import Testing

@testable import Incidents

@Suite("a text as a sweep reads it")
struct SweptTextTests {
  @Test(
    "has the same words however they are written",
    arguments: [
      "Anna O'Hara", "ANNA O’HARA", "anna\to-hara", "An\u{200B}na O\u{2019}Ha\u{AD}ra", "An\u{0}na O'Hara",
      "Ａｎｎａ Ｏ'Ｈａｒａ", "«Anna» (O'Hara).", "Anna\r\nO'Hara", "An\u{FFF9}na O'Hara", "A\u{2060}nna\u{2028}O'Hara",
    ])
  func words(text: String) {
    #expect(SweptText(text).words == ["anna", "o", "hara"])
    #expect(SweptText(html: "<p>\(text)</p>").words == ["anna", "o", "hara"])
  }

  @Test("takes composed and decomposed letters, and ß, for the same")
  func letters() {
    #expect(SweptText("Zo\u{EB} Stra\u{DF}e").words == SweptText("ZOE\u{308} STRASSE").words)
  }

  @Test("joins figures that nothing but marks and spaces part")
  func numbers() {
    for text in ["01632 960001", "(01632) 96-00-01", "01632.960 001", "０１６３２ ９６０００１", "01632\u{200B}960001"] {
      #expect(SweptText(text).numbers.map { String(decoding: $0.figures, as: UTF8.self) } == ["01632960001"])
    }
    #expect(SweptText("1 a 2 3 b").numbers.map { String(decoding: $0.figures, as: UTF8.self) } == ["1", "23"])
    #expect(SweptText("5, 12 Church Street").places(of: ["12", "church", "street"]) == [1])
    for text in ["01632960001", "+441632960001", "00441632960001", "44 1632 960001".replacing(" ", with: "")] {
      #expect(SweptText.core(of: Array(text.utf8.filter { $0 != 0x2B })) == Array("1632960001".utf8))
    }
  }

  @Test("reads what is seen of a page and then its attributes, with their lines")
  func html() {
    let page = SweptText(
      html:
        "<title>One</title>\n<p class=\"two\">Th<em>r</em>ee &amp; F&#39;our\n</p><li>Five</li><li>Six</li>\n<a href=\"tel:07\">x</a>"
    )
    #expect(
      page.words == ["one", "three", "f", "our", "five", "six", "x", "two", "tel", "07"])
    #expect(page.lines == [1, 2, 2, 2, 3, 3, 4, 2, 4, 4])
    #expect(SweptText(html: "<p>&lt;b&gt;An&lt;/b&gt;na</p>").words == ["b", "an", "b", "na"])
    #expect(SweptText(html: "<td>12</td><td>34</td>").words == ["12", "34"])
  }

  @Test("finds runs of words and numbers within numbers")
  func places() {
    let text = SweptText("a b a b c 0123456 789")
    #expect(text.places(of: ["a", "b"]) == [0, 2] && text.places(of: ["b", "c"]) == [3] && text.places(of: []) == [])
    #expect(text.places(of: ["c", "0123456", "789", "x"]) == [])
    #expect(text.places(ofNumber: Array("345678".utf8)) == [5] && text.places(ofNumber: Array("13".utf8)) == [])
    #expect(text.places(ofNumber: []) == [])
  }
}
