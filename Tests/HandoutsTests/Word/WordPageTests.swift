import TestSupport
import Testing
import WordDocument

@testable import Handouts

@Suite("a set as pandoc reads it")
struct WordPageTests {
  private func body(_ html: String) -> String {
    let page = WordPage(html, title: "T & t").html
    #expect(page.contains("<title>T &amp; t</title>"))
    return String(page.split(separator: "<body>").last ?? "").replacing("</body></html>\n", with: "")
  }

  @Test("a sheet ends with how its paper is held, and its status bar is left to the head of the page")
  func sheets() {
    let html = #"<article class="sheet landscape" id="a"><p class="status-bar"><b>x</b></p><p>A</p></article>"#
    #expect(body(html) == #"<div id="p_a"><p>A</p></div><p>"# + WordSection.mark(.landscape) + "</p>")
    #expect(body("<article class=\"sheet\"></article>") == "<div></div><p>" + WordSection.mark(.portrait) + "</p>")
  }

  @Test("a caption goes before its table, with its heading; a table without one stays")
  func captions() {
    let table = "<table class=\"rows\">\n<caption><h3 id=\"x\">A</h3>\n</caption>\n<tbody></tbody></table>"
    #expect(body(table) == "<div><h3 id=\"p_x\">A</h3>\n</div><table class=\"rows\">\n<tbody></tbody></table>")
    #expect(body("<table><tr></tr></table>") == "<table><tr></tr></table>")
  }

  @Test("boxes are characters, and lines for a pen stay lines")
  func boxes() {
    let html = #"<td><span class="tick-box" role="img" aria-label="Tick box"></span> a <span class="b">c</span></td>"#
    #expect(body(html) == #"<td>☐ a <span class="b">c</span></td>"#)
    #expect(body("<div class=\"rule-line\"></div>").contains("____"))
  }

  @Test("pairs are rows of two cells, several answers one cell, none an empty one")
  func pairs() {
    let html = """
      <dl class="summary"><div id="o"><dt>One</dt><dd><p>a</p></dd><dd>b</dd></div><div><dt>Two</dt><dd></dd></div>
      <div><dt>Three</dt></div></dl>
      """
    let rows = body(html).matches(of: /<tr>(.*?)<\/tr>/).map { String($0.output.1) }
    #expect(
      rows == [
        #"<th scope="row"><strong><span id="p_o"></span>One</strong></th><td><p>a</p><br>b</td>"#,
        #"<th scope="row"><strong>Two</strong></th><td></td>"#,
        #"<th scope="row"><strong>Three</strong></th><td></td>"#,
      ])
  }

  @Test("every place that a link of a set leads to is one that pandoc keeps")
  func anchors() {
    let html = #"<tr id="A1"><th id="A1.h">A</th><td><p id="A1.p">b</p></td></tr><h2 id="S1">c</h2>"#
    let kept = body(html).matches(of: /<(?:span|h2) id="([^"]*)"/).map { String($0.output.1) }
    #expect(kept == ["A1", "A1.h", "A1.p", "S1"].map { BookmarkNames.name(of: $0) })
  }

  @Test("what is for the screen alone is left out")
  func screenOnly() {
    let html = ##"<p>a <span class="screen-only">b <a href="#x">c</a></span> d</p>"##
    #expect(body(html) == "<p>a  d</p>")
  }

  @Test("a comparison's columns of places are narrower than others")
  func narrow() {
    func first(_ style: String) -> Substring? {
      body("<table class=\"\(style)\"><colgroup><col class=\"col-place\"><col></colgroup></table>")
        .firstMatch(of: /width:(\d+)%/)?.output.1
    }
    #expect(first("findings") == "27" && first("changes") == "17" && first("redline") == "17")
  }

  @Test("columns get all of the width, those without one of their own the rest in equal parts")
  func columns() {
    for total in [170, 257] {
      let widths = WordPage.widths(["col-item", nil, "col-pen", nil], total: total)
      #expect(widths[1] == widths[3] && widths[1] > widths[0] && (96...100).contains(widths.reduce(0, +)))
    }
    // More than there is: everything gives way.
    let narrow = WordPage.widths(Array(repeating: "col-officer", count: 9) + [nil], total: 170)
    #expect(narrow.allSatisfy { $0 > 0 } && narrow.reduce(0, +) <= 100)
    #expect(WordPage.widths([], total: 170) == [])
  }
}
