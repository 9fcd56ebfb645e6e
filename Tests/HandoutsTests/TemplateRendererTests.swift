import Testing

@testable import Handouts

@Suite("templates filled")
struct TemplateRendererTests {
  @Test(
    "sections, texts and partials",
    arguments: [
      ("a{{words}}b", "awordsb"), ("{{{html}}}", "<b>bold</b>"), ("{{#set}}yes{{/set}}{{^set}}no{{/set}}", "yes"),
      ("{{#rows}}[{{name}}]{{/rows}}", "[one][two]"), ("{{^rows}}none{{/rows}}", ""), ("{{#one}}{{name}}{{/one}}", ""),
      ("{{^one}}none{{/one}}", "none"), ("{{#list}}({{.}}){{/list}}", "(a)(b)"),
      ("{{#hint}}{{hint}}{{/hint}}{{^hint}}-{{/hint}}", "-"), ("{{#rows}}{{words}} {{/rows}}", "words words "),
      ("{{#rows}}{{#hint}}{{hint}}{{/hint}}{{^hint}}-{{/hint}}{{/rows}}", "-h"),
      ("{{#rows}}{{#list}}{{name}}{{.}} {{/list}}{{/rows}}", "twox twoy "), ("{{! words }}x", "x"),
      ("{{#rows}}{{>row}}{{/rows}}", "(one)(two)"),
    ])
  func constructs(page: String, expected: String) throws {
    let view = SampleView(
      rows: [SampleRow(name: "one"), SampleRow(name: "two", hint: "h", list: ["x", "y"])], list: ["a", "b"])
    #expect(try TemplateSample.render(page, view, partials: [("row", "({{name}})")]) == expected)
  }

  @Test("an inner view's absent value is not looked up outside")
  func shadow() throws {
    let page = "{{#rows}}{{#hint}}{{hint}}{{/hint}}{{^hint}}none{{/hint}}{{/rows}}"
    #expect(try TemplateSample.render(page, SampleView(hint: "outer", rows: [SampleRow()])) == "none")
  }

  @Test(
    "a line that holds one section's tag, partial or comment alone leaves no empty line",
    arguments: [
      ("a\n{{#set}}\nb\n{{/set}}\nc\n", "a\nb\nc\n"), ("a\n  {{#set}}  \nb\n\t{{/set}}\nc", "a\nb\nc"),
      ("a\n{{! x }}\nb", "a\nb"), ("a\n{{>row}}\nb", "a\nRb"), ("a\n{{words}}\nb", "a\nwords\nb"),
      ("{{#set}} x\n{{/set}}y", " x\ny"), ("{{#set}}\n{{/set}}", ""),
      ("a\r\n{{#set}}\r\nb\r\n{{/set}}\r\nc", "a\r\nb\r\nc"),
      ("a {{#set}}\nb{{/set}}\n", "a \nb\n"),
    ])
  func standingAlone(page: String, expected: String) throws {
    let html = try TemplateSample.render(page, SampleView(), partials: [("row", "R")])
    #expect(Array(html.utf8) == Array(expected.utf8))
  }

  /// The holes of swift-mustache, which an engine of ours must not have either.
  @Test("a hostile value is text wherever it may stand", arguments: HostileText.all)
  func hostile(text: String) throws {
    let page = """
      <p title="{{words}}">{{words}}</p>{{>row}}<ul>{{#rows}}<li class="{{name}}">{{name}}{{>row}}{{#list}}<i id="{{.}}">{{.}}</i>\
      {{#hint}}<b id="{{hint}}">{{hint}}</b>{{/hint}}{{/list}}</li>{{/rows}}</ul>
      """
    let view = SampleView(words: text, rows: [SampleRow(name: text, hint: text, list: [text])])
    let html = try TemplateSample.render(page, view, partials: [("row", "<a href=\"{{address}}\">{{words}}</a>")])
    let nodes = try PageScan.nodes(of: html)
    let elements = PageScan.all(in: nodes)
    #expect(elements.map(\.name) == ["p", "a", "ul", "li", "a", "i", "b"])
    for element in elements {
      #expect(element.attributes.count == (element.name == "ul" ? 0 : 1))
      for attribute in element.attributes where attribute.name != "href" {
        #expect(attribute.value.utf8.elementsEqual(text.utf8))
      }
      if ["p", "a", "i", "b"].contains(element.name) {
        #expect(PageScan.text(of: element.children).utf8.elementsEqual(text.utf8))
      }
    }
  }
}
