import Handouts
import Testing

@Suite("text in HTML")
struct HTMLTextTests {
  @Test("is escaped byte for byte as a naive escaper over unicode scalars does it", arguments: HostileText.all)
  func escaping(text: String) {
    #expect(Array(HTMLText.escaped(text).utf8) == Array(naive(text).utf8))
    var appended = "before"
    HTMLText.append(text, to: &appended)
    #expect(Array(appended.utf8) == Array(("before" + naive(text)).utf8))
  }

  @Test("reads back as the text it was, in a value and between elements", arguments: HostileText.all)
  func roundTrip(text: String) throws {
    let nodes = try PageScan.nodes(of: "<p title=\"\(HTMLText.escaped(text))\">\(HTMLText.escaped(text))</p>")
    let expected = PageScan.Element(
      name: "p", attributes: [.init(name: "title", value: text)], children: text.isEmpty ? [] : [.text(text)])
    guard case .element(let element)? = nodes.first else {
      Issue.record("no element")
      return
    }
    #expect(element.attributes.map { Array($0.value.utf8) } == expected.attributes.map { Array($0.value.utf8) })
    #expect(Array(PageScan.text(of: element.children).utf8) == Array(text.utf8))
  }

  @Test("a part of a text is escaped like a whole one")
  func substring() {
    var html = ""
    HTMLText.append("xx<b>yy".dropFirst(2).dropLast(2), to: &html)
    #expect(html == "&lt;b&gt;")
  }

  private func naive(_ text: String) -> String {
    var html = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: html.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: html.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: html.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: html.append(contentsOf: "&quot;".unicodeScalars)
      case 0x27: html.append(contentsOf: "&#39;".unicodeScalars)
      default: html.append(scalar)
      }
    }
    return String(html)
  }
}
