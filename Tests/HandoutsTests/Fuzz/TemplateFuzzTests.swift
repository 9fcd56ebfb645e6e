import TestSupport
import Testing

@testable import Handouts

@Suite("templates of anybody's")
struct TemplateFuzzTests {
  @Test("are refused with a place inside them, or escape whatever a value holds")
  func someRuns() throws { #expect(try TemplateFuzzTests.run(20_000, seed: 1) > 100) }

  @Test("the same, many more", .proof)
  func proveTemplates() throws {
    let runs = 1_000_000
    let loaded = try TemplateFuzzTests.run(runs, seed: 2)
    Proof.record(
      "Templates made at random are refused with a place inside them, or escape whatever a value holds",
      figure: "\(runs) templates, \(loaded) of them loaded")
  }

  private static let pieces = [
    "{{words}}", "{{hint}}", "{{{html}}}", "{{{more}}}", "{{address}}", "{{#rows}}", "{{/rows}}", "{{name}}",
    "{{#set}}",
    "{{/set}}", "{{^set}}", "{{#list}}", "{{.}}", "{{/list}}", "{{>part}}", "{{>page}}", "{{#hint}}", "{{/hint}}",
    "{{! remark }}", "{{=<% %>=}}", "{{&words}}", "{{", "}}", "{{{", "}}}", "{{ words }}", "{{#one}}", "{{/one}}",
    "<p>",
    "</p>", "<a href=\"", "\">", "<p title='", "'>", "<style>", "</style>", "<script>", "</script>", "<!--", "-->", " ",
    "\n", "é", "\u{301}", "\"", "'", "<", ">", "&", "words", "<td class=", "=", "\u{0}", "\r\n", "}", "{",
  ]

  /// Gives how many of the templates were loaded.
  private static func run(_ runs: Int, seed: UInt64) throws -> Int {
    var random = SeededGenerator(seed: seed)
    var loaded = 0
    let hostile = "\"\u{301}'><script>alert(1)</script><!-- {{words}} & &amp;"
    for _ in 0..<runs {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
      do throws(TemplateProblems) {
        let library = try TemplateSample.library(texts[0], partials: [("part", texts[1])])
        loaded += 1
        let view = { (value: String) in
          SampleView(
            words: value, hint: value, rows: [SampleRow(name: value, hint: value, list: [value])],
            one: SampleRow(name: value), list: [value])
        }
        // Whatever a value holds, the page has the brackets and quotation marks that it has with a harmless one.
        let marks = { (html: String) in html.utf8.filter { [0x22, 0x27, 0x3C, 0x3E].contains($0) } }
        let plain = marks(library.render(view("x"), with: "page"))
        #expect(marks(library.render(view(hostile), with: "page")) == plain, "\(texts)")
      } catch {
        for problem in error.problems {
          let text = problem.template == "page" ? texts[0] : texts[1]
          let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
          let isInside =
            problem.line >= 1 && problem.line <= lines.count && problem.column >= 1
            && problem.column <= lines[problem.line - 1].count + 1
          #expect(isInside, "\(problem) of \(texts)")
        }
      }
    }
    return loaded
  }
}
