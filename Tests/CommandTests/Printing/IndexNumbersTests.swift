import Testing

@testable import procdoc

@Suite("page numbers in the index of a whole set")
struct IndexNumbersTests {
  private let page =
    ##"<a href="#x">x</a><ul class="documents index"><li><a href="#a.b">A</a> <span>n</span></li><li><a href="c.html">C</a></li><li><a href="#d">D</a></li></ul><a href="#a.b">A</a>"##

  @Test("each link of the index that leads to a place of the page gets the number of it, and no other link does")
  func filled() {
    let filled = IndexNumbers.filled(page) { $0 == "a.b" ? "12" : nil }
    #expect(filled == page.replacing("#a.b\">A</a> <span>", with: "#a.b\">A, page\u{A0}12</a> <span>"))
    #expect(IndexNumbers.filled(page) { _ in "7" }.matches(of: /page\u{A0}7/).count == 2)
    #expect(IndexNumbers.areWanted(in: page) && !IndexNumbers.areWanted(in: "<ul class=\"documents\"></ul>"))
    #expect(IndexNumbers.filled("<p>a</p>") { _ in "7" } == "<p>a</p>")
    #expect(IndexNumbers.filled(page) { _ in nil } == page)
  }

  @Test("places are counted by the order of the pages, not of the objects; what leads nowhere has no number")
  func places() {
    let pdf = """
      %PDF-1.4
      9 0 obj
      <</Type /Pages
      /Count 2
      /Kids [7 0 R 3 0 R]
      /Parent 20 0 R>>
      endobj
      10 0 obj
      <</Type /Pages
      /Kids [30 0 R]
      /Parent 20 0 R>>
      endobj
      20 0 obj
      <</Type /Pages
      /Count 3
      /Kids [9 0 R 10 0 R]>>
      endobj
      21 0 obj
      <</first [7 0 R /XYZ 0 841.9 0]
      /a.b [3 0 R /XYZ 0 841.9 0]
      /c-d [30 0 R /XYZ 0 10 0]
      /lost [99 0 R /XYZ 0 10 0]>>
      endobj
      22 0 obj
      <</Type /Catalog
      /Pages 20 0 R
      /Dests 21 0 R>>
      endobj
      """
    let found = IndexNumbers.pages(in: Array(pdf.utf8))
    #expect(found == ["first": 1, "a.b": 2, "c-d": 3])
    #expect(IndexNumbers.pages(in: Array(pdf.replacing("/Pages 20", with: "/Pages x").utf8)).isEmpty)
    // A tree that leads into itself ends.
    #expect(IndexNumbers.pages(in: Array(pdf.replacing("[30 0 R]", with: "[20 0 R]").utf8)).count < 3)
    #expect(IndexNumbers.pages(in: []).isEmpty)
  }
}
