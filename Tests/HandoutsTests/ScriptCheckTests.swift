import Testing

@testable import Handouts

@Suite("script stands in the ready pack alone")
struct ScriptCheckTests {
  @Test("a template with a script element is refused with its place, whatever its capitals")
  func template() {
    let problems = ScriptCheck.problems(in: "<p>\n <ScRipt>x</script>", file: "partials/notice.mustache")
    #expect(problems.map { "\($0.line):\($0.column)" } == ["2:2"])
    #expect(ScriptCheck.problems(in: "<script>{{{script}}}</script>", file: ScriptCheck.home).isEmpty)
    #expect(ScriptCheck.problems(in: "<p>scripts</p>", file: "partials/notice.mustache").isEmpty)
  }

  @Test("a script that would end its own element is refused")
  func ending() {
    #expect(ScriptCheck.problems(in: "a\nb = '</SCRIPT>'", file: "scripts/x.js").map(\.line) == [2])
    #expect(ScriptCheck.problems(in: "<!-- x", file: "scripts/x.js").map(\.column) == [1])
    #expect(ScriptCheck.problems(in: "a < b", file: "scripts/x.js").isEmpty)
  }

  @Test("somebody's own template cannot bring one in")
  func overrides() {
    #expect(throws: TemplateProblems.self) {
      try TemplateSet(overrides: [("partials/notice.mustache", "<script>alert(1)</script>")])
    }
    #expect(throws: TemplateProblems.self) {
      try TemplateSet(overrides: [("partials/notice.mustache", "{{>partials/script}}")])
    }
  }

  @Test("a script's name stands in a script element and nowhere else")
  func place() {
    #expect(TemplateSample.problems("<script>{{{code}}}</script>") == [])
    #expect(TemplateSample.problems("<p>{{{code}}}</p>") == ["1:4 'code' may only stand in a script element"])
    #expect(TemplateSample.problems("{{code}}") == ["1:1 'code' is no text and would be printed with its tags"])
    #expect(
      TemplateSample.problems("<script>{{#set}}a{{/set}}</script>").first?.hasSuffix(
        "no section may begin in a script element") == true)
  }
}
