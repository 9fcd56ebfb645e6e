import Testing

@testable import Handouts

@Suite("templates are refused before a page is made")
struct TemplateCheckTests {
  @Test(
    "for a name that the view does not have, with its place",
    arguments: [
      ("{{nothing}}", "1:1 SampleView has no 'nothing'"), ("<p>\n  é {{wrods}}", "2:6 SampleView has no 'wrods'"),
      ("{{#nothing}}x{{/nothing}}", "1:1 SampleView has no 'nothing'"),
      ("{{^nothing}}x{{/nothing}}", "1:1 SampleView has no 'nothing'"),
      ("{{{nothing}}}", "1:1 SampleView has no 'nothing'"),
      ("{{#rows}}{{nothing}}{{/rows}}", "1:10 SampleRow has no 'nothing'"),
      ("{{name}}", "1:1 SampleView has no 'name'"),
      ("{{#one}}x{{/one}}{{name}}", "1:18 SampleView has no 'name'"),
      ("{{^one}}{{name}}{{/one}}", "1:9 SampleView has no 'name'"),
    ])
  func unknownName(page: String, problem: String) {
    #expect(TemplateSample.problems(page) == [problem])
  }

  @Test(
    "for sections that do not close in order",
    arguments: [
      ("{{#set}}x", ["1:1 the section 'set' is never closed"]),
      ("x{{/set}}", ["1:2 {{/set}} closes no section that is open"]),
      ("{{#set}}{{#rows}}{{/set}}{{/rows}}", ["1:18 {{/set}} closes no section that is open"]),
      ("{{#set}}\n{{^rows}}", ["1:1 the section 'set' is never closed", "2:1 the section 'rows' is never closed"]),
    ])
  func sections(page: String, problems: [String]) {
    #expect(TemplateSample.problems(page) == problems)
  }

  @Test("for a section that a partial leaves open or closes for another")
  func sectionOverPartials() {
    #expect(
      TemplateSample.problems("{{>open}}x{{/set}}", partials: [("open", "{{#set}}")]).sorted()
        == ["1:11 {{/set}} closes no section that is open", "open:1:1 the section 'set' is never closed"])
  }

  @Test(
    "for a partial that is missing or takes itself in",
    arguments: [
      ("{{>nowhere}}", [], ["1:1 there is no template 'nowhere'"]),
      ("{{>page}}", [], ["1:1 'page' takes itself in"]),
      ("{{>a}}", [("a", "x{{>b}}"), ("b", "\n{{>a}}")], ["b:2:1 'a' takes itself in"]),
      ("{{#rows}}{{>a}}{{/rows}}", [("a", "{{#list}}{{>a}}{{/list}}")], ["a:1:10 'a' takes itself in"]),
    ] as [(String, [(name: String, text: String)], [String])])
  func partials(page: String, partials: [(name: String, text: String)], problems: [String]) {
    #expect(TemplateSample.problems(page, partials: partials) == problems)
  }

  @Test("for a partial whose names one of its places has and another has not")
  func partialInTwoPlaces() {
    #expect(
      TemplateSample.problems("{{#rows}}{{>row}}{{/rows}}{{>row}}", partials: [("row", "{{name}}")])
        == ["row:1:1 SampleView has no 'name'"])
    #expect(
      TemplateSample.problems("{{#rows}}{{>row}}{{/rows}}{{#one}}{{>row}}{{/one}}", partials: [("row", "{{name}}")])
        == [])
  }

  @Test(
    "for unescaped names that are not the one declared HTML",
    arguments: [
      ("{{{words}}}", "1:1 'words' is text, and may only be printed escaped"),
      ("{{{hint}}}", "1:1 'hint' is text, and may only be printed escaped"),
      ("<a href=\"{{{address}}}\">x</a>", "1:10 'address' is text, and may only be printed escaped"),
      ("{{#list}}{{{.}}}{{/list}}", "1:10 '.' is no name"),
      ("{{html}}", "1:1 'html' is no text and would be printed with its tags"),
      ("{{css}}", "1:1 'css' is no text and would be printed with its tags"),
      ("{{{html}}}{{{more}}}", "1:11 a second unescaped name, 'more'; this template already prints 'html' so"),
      ("<p title=\"{{{html}}}\"></p>", "1:11 HTML may only stand between elements"),
      ("<p {{{html}}}></p>", "1:4 HTML may only stand between elements"),
      ("<style>{{{html}}}</style>", "1:8 HTML may only stand between elements"),
      ("<script>{{{html}}}</script>", "1:9 HTML may only stand between elements"),
      ("{{{css}}}", "1:1 'css' may only stand in a style element"),
    ])
  func unescaped(page: String, problem: String) {
    #expect(TemplateSample.problems(page) == [problem])
  }

  @Test("and the same HTML may stand in two branches")
  func twice() {
    #expect(TemplateSample.problems("{{#set}}{{{html}}}{{/set}}{{^set}}<p>{{{html}}}</p>{{/set}}") == [])
    #expect(TemplateSample.problems("<style>{{{css}}}</style>") == [])
  }

  @Test(
    "for a value where HTML gives it another meaning",
    arguments: [
      ("<{{words}}>", "the name of an element"), ("<p{{words}}>", "an element's tag outside a quoted value"),
      ("<p {{words}}>", "an element's tag outside a quoted value"),
      ("<p {{words}}=\"\">", "an element's tag outside a quoted value"),
      ("<p on{{words}}=\"\">", "the name of an attribute"),
      ("<p id={{words}}>", "a value without quotes"), ("<p id=x{{words}}>", "a value without quotes"),
      ("<!-- {{words}} -->", "a comment"), ("<script>{{words}}</script>", "a script element"),
      ("<SCRIPT >{{words}}</SCRIPT>", "a script element"), ("<script/>{{words}}", "a script element"),
      ("<script x=>{{words}}", "a script element"), ("<script\r\n>{{words}}", "a script element"),
      ("<script>if (a<b) x = '{{words}}'</script>", "a script element"),
      ("<script>\"</p>\"{{words}}</script>", "a script element"), ("<style>{{words}}</style>", "a style element"),
      ("<style>a<b title='{{words}}'</style>", "a style element"),
      ("</p {{words}}>", "an element's tag outside a quoted value"),
      ("<br/{{words}}>", "an element's tag outside a quoted value"),
    ])
  func place(page: String, place: String) {
    let problems = TemplateSample.problems(page)
    #expect(problems.count == 1 && problems.first?.hasSuffix("no value may stand in \(place)") == true, "\(problems)")
  }

  @Test(
    "for a value in an attribute that a browser follows or runs",
    arguments: [
      ("<a href=\"{{words}}\">", "'words' is no link made by procdoc"),
      ("<A HREF='{{words}}'>", "'words' is no link made by procdoc"),
      ("<img src=\"x{{words}}\">", "'words' is no link made by procdoc"),
      ("<form action=\"{{words}}\">", "'words' is no link made by procdoc"),
      ("<a ping=\"{{words}}\">", "'words' is no link made by procdoc"),
      ("{{#list}}<a href=\"{{.}}\">x</a>{{/list}}", "'.' is no link made by procdoc"),
      ("<iframe srcdoc=\"{{words}}\">", "no value may stand in srcdoc="),
      ("<p onclick=\"{{words}}\">", "no value may stand in onclick="),
      ("<p OnClick=\"{{words}}\">", "no value may stand in onclick="),
      ("<p style=\"{{words}}\">", "no value may stand in style="),
      ("<a href=\"x{{address}}\">", "a link may only be the whole value of href"),
      ("<a href=\"{{address}}x\">", "a link may only be the whole value of href"),
      ("<p title=\"{{address}}\">", "a link may only be the whole value of href"),
    ])
  func attribute(page: String, problem: String) {
    let problems = TemplateSample.problems(page)
    #expect(problems.count == 1 && problems.first?.hasSuffix(problem) == true, "\(problems)")
  }

  @Test(
    "for a section that begins in one place of the page and ends in another",
    arguments: [
      ("{{#set}}<p title=\"{{/set}}\">", "begins in the text between elements and ends in the value of title="),
      ("<p title=\"{{#set}}\" id=\"{{/set}}\">", "begins in the value of title= and ends in the value of id="),
      (
        "<p{{#set}}>{{/set}}", "begins in an element's tag outside a quoted value and ends in the text between elements"
      ),
      ("{{^set}}<!-- {{/set}}{{words}} -->", "begins in the text between elements and ends in a comment"),
      ("{{#set}}<script>{{/set}}</script>", "begins in the text between elements and ends in a script element"),
    ])
  func changingPlace(page: String, problem: String) {
    #expect(
      TemplateSample.problems(page).contains { $0.hasSuffix("the section 'set' \(problem)") },
      "\(TemplateSample.problems(page))")
  }

  @Test(
    "for a section or a template inside a name, a value without quotes, a tag",
    arguments: [
      "<p cl{{#set}}ass{{/set}}=\"x\">", "<p class={{#set}}x{{/set}}>", "<!-- {{#set}}x{{/set}} -->",
      "<p {{>part}}>", "<p title=\"{{>part}}\">", "<a href=\"{{>part}}\">", "<script>{{>part}}</script>",
    ])
  func noPlace(page: String) {
    #expect(TemplateSample.problems(page, partials: [("part", "x")]).count == 1)
  }

  @Test(
    "for an optional text outside its own section",
    arguments: [
      "{{hint}}", "{{#set}}{{hint}}{{/set}}", "{{^hint}}{{hint}}{{/hint}}", "{{#hint}}x{{/hint}}{{hint}}",
      "{{#hint}}{{#rows}}{{hint}}{{/rows}}{{/hint}}",
    ])
  func optional(page: String) {
    let problems = TemplateSample.problems(page)
    #expect(
      problems.count == 1 && problems.first?.hasSuffix("'hint' may be absent, and would print as a blank here") == true,
      "\(problems)")
    #expect(TemplateSample.problems("{{#hint}}<p title=\"{{hint}}\">{{hint}}</p>{{/hint}}") == [])
  }

  @Test(
    "for a name used as what it is not",
    arguments: [
      ("{{rows}}", "'rows' has no words of its own"), ("{{set}}", "'set' has no words of its own"),
      ("{{list}}", "'list' has no words of its own"), ("{{one}}", "'one' has no words of its own"),
      ("{{#words}}x{{/words}}", "'words' always has a value, so a section of it says nothing"),
      ("{{#html}}x{{/html}}", "'html' always has a value, so a section of it says nothing"),
      ("{{.}}", "{{.}} stands outside a section of texts"),
      ("{{#rows}}{{.}}{{/rows}}", "{{.}} stands outside a section of texts"),
      ("{{#list}}{{#rows}}{{.}}{{/rows}}{{/list}}", "{{.}} stands outside a section of texts"),
    ])
  func wrongKind(page: String, problem: String) {
    let problems = TemplateSample.problems(page)
    #expect(problems.count == 1 && problems.first?.hasSuffix(problem) == true, "\(problems)")
  }

  @Test("once for a slip in a partial, however often it is taken in")
  func once() {
    #expect(
      TemplateSample.problems("{{>p}}{{#set}}{{>p}}{{/set}}{{#rows}}{{>p}}{{/rows}}", partials: [("p", "{{{words}}}")])
        == ["p:1:1 'words' is text, and may only be printed escaped"])
  }

  @Test("all at once, in every template")
  func allAtOnce() {
    #expect(
      TemplateSample.problems("{{a}}\n{{b}}{{>p}}", partials: [("p", "{{c}}{{{words}}}")])
        == [
          "1:1 SampleView has no 'a'", "2:1 SampleView has no 'b'", "p:1:1 SampleView has no 'c'",
          "p:1:6 'words' is text, and may only be printed escaped",
        ])
  }
}
