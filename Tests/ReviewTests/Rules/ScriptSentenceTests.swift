import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("script-sentence")
struct ScriptSentenceTests {
  /// A sentence of so many words.
  private func sentence(_ words: Int) -> String {
    "We" + String(repeating: " say", count: words - 1) + "."
  }

  @Test("a sentence of 26 words is found and one of 25 is not")
  func length() throws {
    let found = try RuleFindings(
      ScriptSentence.self, in: Sample.disclosure() + Sample.script("\(sentence(25))\n\n①\(sentence(26))"))
    #expect(found.places == found.marks)
    #expect(found.messages == ["a sentence of 26 words: 'We say say say say say say ...'"])
    #expect(found.findings.map(\.severity) == [.warning])
  }

  @Test("a value counts as one word, ends a sentence and begins one, and the message shows its field")
  func values() throws {
    let long = "{{hotline}} is" + String(repeating: " so", count: 24)
    let found = try RuleFindings(
      ScriptSentence.self,
      in: Sample.disclosure()
        + Sample.script("\(sentence(20)) Ring {{hotline}}.\n\(sentence(20)) Or ring {{hotline}}.\n①\(long)."))
    #expect(found.places == found.marks)
    #expect(found.messages == ["a sentence of 26 words: '{{hotline}} is so so so so so ...'"])
  }

  @Test("a sentence is found on its own line, in bullets and quotations too, and its condition is no part of it")
  func places() throws {
    let found = try RuleFindings(
      ScriptSentence.self,
      in: Sample.disclosure(conditions: Sample.condition)
        + Sample.script(
          "## Head\n\nShort.\n①\(sentence(26))\nShort.\n\n- One.\n①  \(sentence(27))\n\n> Two.\n①> \(sentence(28))\n\n"
            + "\(sentence(25)) `if settled`"))
    #expect(found.places == found.marks)
    #expect(found.addresses == ["sheet", "sheet", "sheet"])
  }

  @Test("a script in another language is not judged by the words of English")
  func language() throws {
    let found = try RuleFindings(
      ScriptSentence.self,
      in: Sample.disclosure() + Sample.script(sentence(40), settings: "language: cy")
        + Sample.script("①" + sentence(40), name: "uk", settings: "language: en-GB"))
    #expect(found.places == found.marks)
  }

  @Test("a finding is accepted for a script by its name")
  func accepted() throws {
    let files =
      Sample.procedure(
        "## 1 A\n\n1.1 x.", settings: "accepted:\n  - {rule: script-sentence, at: sheet, because: the law says so}")
      + Sample.disclosure() + Sample.script(sentence(30)) + Sample.script(sentence(30), name: "other")
    let procedure = try #require(TestProcedure(files).read.procedure)
    let result = Checker.check(
      ReviewContext(procedure: procedure, asOf: try #require(CalendarDate(iso: "2026-01-01"))),
      rules: [ScriptSentence.self])
    #expect(result.accepted.map(\.finding.address) == ["sheet"])
    #expect(result.findings.map(\.address) == ["other"])
  }
}
