import Testing

@testable import WordDocument

@Suite("XML is read step by step")
struct XMLReaderTests {
  private func steps(_ text: String) throws -> [String] {
    var reader = try XMLReader(Array(text.utf8))
    var steps: [String] = []
    while let event = try reader.next() {
      switch event {
      case .open(let tag): steps.append("<\(tag.name) \(tag["a"] ?? "-")")
      case .close: steps.append(">")
      case .text(let text): steps.append(text)
      }
    }
    return steps
  }

  @Test("elements, attributes in either quotes, entities, numbers of characters, character data, comments")
  func whole() throws {
    #expect(
      try steps(
        "\u{FEFF}<?xml version=\"1.0\"?><!-- > --><r b='>' a = 'x &amp; &#8220;'><s/>1 &lt; 2&#x2014;<![CDATA[<b>]]></r>\n"
      )
        == ["<r x & “", "<s -", ">", "1 < 2—", "<b>", ">"])
  }

  @Test(
    "what is not well formed is said to be damaged",
    arguments: [
      "", "text", "<a>", "<a></b>", "<a", "</a>", "<a/><b/>", "<a>&nbsp;</a>", "<a>&</a>", "<a>&#xD800;</a>",
      "<a><!-- </a>",
      "<a b='></a>", "<a/>x", "<>",
    ])
  func damaged(text: String) {
    #expect(throws: WordReadProblem.damagedText) { _ = try steps(text) }
  }

  @Test("bytes that are no UTF-8 are damaged")
  func bytes() {
    #expect(throws: WordReadProblem.damagedText) { _ = try XMLReader([0x3C, 0xFF, 0x3E]) }
  }

  @Test("declarations of entities end it before anything is expanded")
  func entities() {
    let laughs = "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><r>&b;</r>"
    #expect(throws: WordReadProblem.declaresEntities) { _ = try steps(laughs) }
  }

  @Test("elements inside one another without end are refused")
  func deep() throws {
    let depth = XMLReader.depthLimit
    _ = try steps(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth))
    #expect(throws: WordReadProblem.tooDeep) { _ = try steps(String(repeating: "<a>", count: depth + 1)) }
  }
}
