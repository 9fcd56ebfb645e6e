import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite("code spans that close an item")
struct AttributeTests {
  /// The row's words, and each code with its column on its line.
  @Test(
    "are taken off the words wherever they may stand",
    arguments: [
      ("One. `CH`", "One.", ["CH 12:10"]), ("One. `CH` `HC`", "One.", ["CH 12:10", "HC 12:15"]),
      ("One.`CH`", "One.", ["CH 12:9"]), ("One.\n`CH`", "One.", ["CH 13:1"]),
      ("One\ntwo. `CH`\n`HC`", "One two.", ["CH 13:6", "HC 14:1"]),
      ("*One.* `CH`", "One.", ["CH 12:12"]), ("`not` one. `CH`", "not one.", ["CH 12:16"]),
      ("One. ``CH``", "One.", ["CH 12:10"]),
      ("One. `CH` `CH`", "One.", ["CH 12:10", "CH 12:15"]), ("One `` ` `` two. `CH`", "One ` two.", ["CH 12:22"]),
      ("One \\` two. `CH`", "One ` two.", ["CH 12:17"]),
    ])
  func taken(source: String, words: String, codes: [String]) throws {
    let test = TestProcedure(ReadingFixture.checklist("1.1 " + source))
    let appendix = try #require(test.read.procedure?.appendices.first)
    guard case .checklist(let checklist) = appendix.content else { return }
    let row = try #require(checklist.groups.first?.items.first)
    #expect(row.text.plain.utf8.elementsEqual(words.utf8))
    #expect(row.attributes.map { "\($0.text) \($0.range.start.line):\($0.range.start.column)" } == codes)
    #expect(test.read.diagnostics.map(\.message) == [])
  }

  @Test(
    "an unknown code comes with the code that was probably meant",
    arguments: [("CG", "CH"), ("Al", "All"), ("ch", "CH")])
  func suggestion(written: String, meant: String) {
    let test = TestProcedure(ReadingFixture.checklist("1.1 One. `\(written)`"))
    #expect(test.read.diagnostics.map(\.hint) == ["Did you mean `\(meant)`?"])
  }

  @Test("a heading's codes belong to the heading alone")
  func heading() throws {
    let test = TestProcedure(ReadingFixture.checklist("1.1 One.\n\n## 2 Second `CH`\n\n2.1 Two. `HC`"))
    guard case .checklist(let checklist) = try #require(test.read.procedure?.appendices.first).content else { return }
    #expect(checklist.groups.map { $0.attributes.map(\.text) } == [[], ["CH"]])
    #expect(checklist.groups.flatMap(\.items).map { $0.attributes.map(\.text) } == [[], ["HC"]])
    #expect(checklist.groups.map(\.title.plain) == ["First", "Second"])
  }

  @Test("prose may begin with a decimal whose stop is escaped")
  func escapedDecimal() throws {
    let test = TestProcedure(ReadingFixture.procedure("1.1 One.\n\n2\\.5 metres is enough."))
    #expect(test.read.diagnostics.map(\.message) == [])
    #expect(test.read.procedure?.texts.last?.text.plain == "2.5 metres is enough.")
    #expect(test.read.procedure?.texts.last?.address == Address("1.1.p2"))
  }

  @Test(
    "words that only begin like a number open no item",
    arguments: ["2.5% of it", "9.30am sharp", "3rd of May", "2018 was dry", "4.x is old"])
  func lookAlike(words: String) {
    let test = TestProcedure(ReadingFixture.procedure("1.1 One.\n\n\(words)"))
    #expect(test.read.diagnostics.map(\.message) == [])
    #expect(test.read.procedure?.texts.last?.address == Address("1.1.p2"))
  }
}
