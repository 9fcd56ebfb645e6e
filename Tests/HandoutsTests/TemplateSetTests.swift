import Handouts
import Testing

@Suite("templates of one's own")
struct TemplateSetTests {
  @Test("a file stands in for the built-in one of its name, and the others stay")
  func override() throws {
    let own = "<p>{{words}}</p>"
    let problems = problems([("partials/notice.mustache", "<p class=\"own\">{{mark}}: {{words}}</p>\n")])
    #expect(problems == [])
    #expect(self.problems([("partials/notice.mustache", own)]) == [])
    #expect(self.problems([("styles/print.css", "p { color: #000 }")]) == [])
    #expect(self.problems([("partials/mine.mustache", own), ("partials/notice.mustache", "{{>partials/mine}}")]) == [])
    #expect(
      self.problems([("partials/mine.mustache", own)]) == ["partials/mine.mustache:1:1 no template takes this one in"])
  }

  @Test("a changed partial and a changed style are on every page that uses them")
  func changed() throws {
    let pages = try DocumentSetSample.pages(
      ["Tests/Fixtures/handouts/V1"],
      overrides: [
        ("partials/codes.mustache", "[ ]{{#codes}}{{.}}{{/codes}}"), ("styles/print.css", "/* mine */"),
        ("handouts/glossary.mustache", "{{#header}}<article id=\"{{id}}\">mine</article>{{/header}}"),
      ])
    let checklist = try #require(pages.first { $0.path.hasSuffix("/appendix-a-checklist.html") })
    #expect(checklist.html.contains("[ ]") && !checklist.html.contains("not-stated\">"))
    #expect(pages.allSatisfy { $0.html.contains("/* mine */") && !$0.html.contains("@page landscape") })
    let glossary = try #require(pages.first { $0.path.hasSuffix("/appendix-b-glossary.html") })
    #expect(glossary.html.contains(">mine</article>"))
  }

  @Test(
    "a file that no page is made with is refused",
    arguments: [
      "handouts/glosary.mustache", "glossary.mustache", "styles/mine.css", "partials/x.css", "handouts/glossary.html",
      "partials/\u{301}x.css",
    ])
  func unknown(path: String) {
    #expect(problems([(path, "")]) == ["\(path):1:1 no page is made with a file of this name"])
  }

  @Test("everything that is wrong is said at once: files, styles and templates")
  func allAtOnce() {
    #expect(
      problems([
        ("nothing.mustache", ""), ("styles/screen.css", "\n@import 'x';"),
        ("handouts/glossary.mustache", "{{nothing}}"),
      ]) == [
        "nothing.mustache:1:1 no page is made with a file of this name",
        "styles/screen.css:2:1 '@import' may not stand in a style sheet: a page loads nothing",
        "handouts/glossary:1:1 GlossaryHandout has no 'nothing'",
      ])
  }

  private func problems(_ overrides: [(path: String, text: String)]) -> [String] {
    do throws(TemplateProblems) {
      _ = try TemplateSet(overrides: overrides)
      return []
    } catch {
      return error.problems.map { "\($0.template):\($0.line):\($0.column) \($0.message)" }
    }
  }
}
