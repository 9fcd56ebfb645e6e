import Testing

@testable import Handouts

@Suite("tags of a template")
struct TemplateTagsTests {
  @Test("have their lines and columns in bytes")
  func places() {
    let tags = TemplateTags(
      "é {{words}}\r\n\t{{#rows}}{{ name }}\n{{/rows}} {{{html}}}{{>partials/row}}", template: "t")
    #expect(
      tags.tags.map { "\($0.kind) \($0.name) \($0.line):\($0.column)" } == [
        "variable words 1:4", "section rows 2:2", "variable name 2:11", "end rows 3:1", "unescaped html 3:11",
        "partial partials/row 3:21",
      ])
    #expect(tags.problems.isEmpty)
  }

  @Test(
    "what Mustache has beyond ours is refused",
    arguments: [
      "{{&words}}", "{{=<% %>=}}", "{{% CONTENT_TYPE:TEXT}}", "{{<layout}}", "{{$block}}", "{{words.name}}",
      "{{uppercased(words)}}",
      "{{#first(rows)}}", "{{>*dynamic}}", "{{> a b}}", "{{Words}}", "{{wörds}}", "{{words\u{301}}}", "{{}}", "{{{}}}",
      "{{#}}",
      "{{ {words} }}", "{{words|safe}}", "{{>../x}}", "{{../words}}", "{{@index}}", "{{#.}}", "{{\nwords}}",
    ])
  func refused(tag: String) {
    let problems = TemplateTags("<p>\n é\(tag)", template: "t").problems
    #expect(problems.count == 1 && problems.first?.line == 2 && problems.first?.column == 4, "\(problems)")
  }

  @Test(
    "a tag that is never closed is refused at its beginning", arguments: ["{{words", "{{words}", "{{{html}}", "{{!"])
  func unclosed(tag: String) {
    let problems = TemplateTags("x\n y \(tag)\n more", template: "t").problems
    #expect(problems.map { "\($0.line):\($0.column) \($0.message)" } == ["2:4 this tag is never closed"])
  }
}
