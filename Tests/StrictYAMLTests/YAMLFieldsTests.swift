import SourceText
import StrictYAML
import Testing

@Suite("Typed reading of a map")
struct YAMLFieldsTests {
  private func fields(_ yaml: String, known: [String]?) throws -> YAMLFields {
    let (root, diagnostics) = YAMLReader.read(source(yaml))
    #expect(diagnostics.isEmpty)
    return YAMLFields(try #require(root), path: "test.yaml", known: known, what: "the front matter")
  }

  @Test("an unknown key is an error at its place, with the key that is meant")
  func unknownKeys() throws {
    let fields = try fields("é: 1\ntitel: 2\nKIND: 3\nquite-other: 4\n", known: ["kind", "title"])
    #expect(places(fields.diagnostics) == (1...4).map { "\($0):1 unknown-key" })
    #expect(
      fields.diagnostics.map(\.hint) == [
        "The keys are: kind, title.", "Did you mean `title`?", "Did you mean `kind`?", "The keys are: kind, title.",
      ])
    #expect(try self.fields("any: 1\n", known: nil).diagnostics.isEmpty)
  }

  @Test(
    "a missing key is told of the whole map, nothing of which may be read then; one with nothing after it at the key")
  func missingKeys() throws {
    var fields = try fields("\n  a: 1\n  b:\n  c: ' '\n  d: ''\n  e: []\n", known: nil)
    for key in ["a", "b", "c", "d", "e", "f"] { fields.require(key) }
    #expect(places(fields.diagnostics) == ["3:3", "4:3", "5:3", "2:3"].map { "\($0) missing-key" })
    // Fuzzing found a value on a later line that was in no reading, and in no diagnostic.
    #expect(fields.diagnostics.last?.range.end.line == 6)
    #expect(!fields.has("b"))
    #expect(fields.text("b") == nil)
    #expect(fields.diagnostics.count == 4)
  }

  @Test("texts, lists of texts, flags, maps and free entries are read with their places")
  func values() throws {
    var fields = try fields(
      "t: é no\nl: [a, 'b']\nf: true\ng: false\nm: {y: 1, x: 2}\nn: [{a: 1}, {b: 2}]\nd: 2024-02-29\n", known: nil)
    #expect(fields.text("t")?.text == "é no")
    #expect(fields.text("t")?.range.end == SourcePosition(line: 1, column: 8))
    #expect(fields.texts("l").map(\.text) == ["a", "b"])
    #expect(fields.texts("t").map(\.text) == ["é no"])
    #expect(fields.flag("f") == true)
    #expect(fields.flag("g") == false)
    #expect(fields.map("m")?.range.start == SourcePosition(line: 5, column: 4))
    #expect(fields.entries("m").map(\.key) == ["y", "x"])
    #expect(fields.maps("n").count == 2)
    #expect(fields.date("d")?.date.description == "2024-02-29")
    #expect(fields.text("none") == nil && fields.texts("none").isEmpty && fields.maps("none").isEmpty)
    #expect(fields.flag("none") == nil && fields.date("none") == nil && fields.entries("none").isEmpty)
    #expect(fields.diagnostics.isEmpty)
  }

  @Test("every value of another type is an error at its place, with an example")
  func wrongValues() throws {
    var fields = try fields(
      "t: [x]\nl: [a, [b], {c: d}]\nf: yes\ng: True\nm: [a]\nn: [{a: 1}, b]\no: {a: 1}\np: x\n", known: nil)
    #expect(fields.text("t") == nil)
    #expect(fields.texts("l").map(\.text) == ["a"])
    #expect(fields.texts("o").isEmpty)
    #expect(fields.flag("f") == nil)
    #expect(fields.flag("g") == nil)
    #expect(fields.map("m") == nil)
    #expect(fields.entries("p").isEmpty)
    #expect(fields.maps("n").count == 1)
    #expect(fields.maps("o").isEmpty)
    let expected = ["1:4", "2:8", "2:13", "7:4", "3:4", "4:4", "5:4", "8:4", "6:13", "7:4"]
    #expect(places(fields.diagnostics) == expected.map { "\($0) wrong-value" })
    #expect(fields.diagnostics.allSatisfy { $0.hint?.hasPrefix("Write it as in `") ?? false })
  }

  @Test(
    "a date must have its form and must exist",
    arguments: [
      ("2018-02-30", "there is no day 2018-02-30"), ("2023-02-29", "there is no day"),
      ("2018-13-01", "there is no day"),
      ("0000-01-01", "there is no day"), ("2018-2-3", "YYYY-MM-DD"), ("11 June 2018", "YYYY-MM-DD"),
      ("2018-06-11T00:00", "YYYY-MM-DD"), ("２018-06-11", "YYYY-MM-DD"), ("[2018-06-11]", "this is a list"),
    ])
  func dates(_ text: String, _ words: String) throws {
    var fields = try fields("é: \(text)\n", known: nil)
    #expect(fields.date("é") == nil)
    #expect(places(fields.diagnostics) == ["1:5 wrong-value"])
    #expect(fields.diagnostics.first?.message.contains(words) ?? false)
  }

  @Test("what is no map is an error, but nothing is a map without entries")
  func noMap() throws {
    let place = SourceRange(line: 3, column: 4)
    let text = YAMLFields(
      YAMLValue(content: .text("x", quoted: false), range: place), path: "test.yaml", known: [], what: "a deadline")
    #expect(places(text.diagnostics) == ["3:4 wrong-value"])
    let nothing = YAMLFields(
      YAMLValue(content: .nothing, range: place), path: "test.yaml", known: [], what: "a deadline")
    #expect(nothing.diagnostics.isEmpty)
  }
}
