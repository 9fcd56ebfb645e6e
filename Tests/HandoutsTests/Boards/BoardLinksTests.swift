import Testing

@testable import Handouts

@Suite("documents of a pack in one file")
struct BoardLinksTests {
  private let links = BoardLinks([
    BoardDocument(name: "a", words: "A", note: "", id: "first", html: ""),
    BoardDocument(name: "b-c", words: "B", note: "", id: "x", html: ""),
  ])

  @Test("ids get the document's name in front, and links follow them")
  func ids() {
    let html = ##"<h2 class="id" id="x">a</h2><a href="#x">b</a> id="x" <td data-id="x" id="A2.1">c</td>"##
    #expect(
      links.inWhole(html, of: "b-c")
        == ##"<h2 class="id" id="b-c.x">a</h2><a href="#b-c.x">b</a> id="x" <td data-id="x" id="b-c.A2.1">c</td>"##)
  }

  @Test("a link to another document leads to its first sheet, or to the place in it")
  func others() {
    #expect(links.link("b-c.html", of: "a") == "#b-c.x")
    #expect(links.link("b-c.html#A2.1", of: "a") == "#b-c.A2.1")
    #expect(links.link("a.html", of: "a") == "#a.first")
  }

  @Test(
    "what leads out of the pack stays",
    arguments: ["https://example.org/#x", "mailto:a@b.example", "c.html", "c.html#x"])
  func outside(href: String) {
    #expect(links.link(href, of: "a") == nil)
    let html = "<a href=\"\(href)\">b</a>"
    #expect(links.inWhole(html, of: "a") == html)
  }
}
