import SourceText
import Testing

@testable import Incidents

@Suite("the pieces of a page")
struct HTMLPiecesTests {
  @Test(
    "are what is seen, and what stands in attributes",
    arguments: [
      ("", "", ""), ("a", "a", ""), ("a<bdi>b</bdi>c", "abc", ""), ("a<p>b</p>c", "a b c", ""),
      ("<a href=\"x\" title=\"y &gt; z\">b</a>", "b", " x  y > z "),
      ("a &lt;b&gt; &amp;amp; &#39;&quot;", "a <b> &amp; '\"", ""),
      ("<p\nclass=\"x\">a</p>\n", " \na \n", "\n x \n"), ("<style>.a{}</style>b", " .a{} b", ""), ("a<", "a ", ""),
    ])
  func pieces(html: String, text: String, attributes: String) {
    #expect(HTMLPieces(html).text.hasSameBytes(as: text))
    #expect(HTMLPieces(html).attributes.hasSameBytes(as: attributes))
  }
}
