import ProcedureModel
import SourceText
import StrictYAML
import Testing

@Suite("Edits of front matter")
struct FrontMatterEditTests {
  private func file(_ text: String) -> SourceFile { SourceFile.read(path: "p.md", bytes: Array(text.utf8)).file }

  private func edited(_ text: String, _ values: [(String, FrontMatterEdit.Value)]) throws -> String {
    let edit = try FrontMatterEdit.setting(values.map { (key: $0.0, value: $0.1) }, in: file(text))
    return String(decoding: edit.bytes, as: UTF8.self)
  }

  @Test("only the bytes of the values change; a key that is not there gets a line at the end")
  func values() throws {
    let text = "---\nkind: procedure # what it is\nstatus:   draft   # soon\napproved:\ntitle: \"T: t\"\n---\n\n# T\n"
    #expect(
      try edited(text, [("status", .text("approved")), ("approved", .text("2020-12-17")), ("by", .text("A: B"))])
        == "---\nkind: procedure # what it is\nstatus:   approved   # soon\napproved: 2020-12-17\ntitle: \"T: t\"\nby: \"A: B\"\n---\n\n# T\n"
    )
  }

  @Test("what is written is read back as it was meant, whatever it holds")
  func roundTrip() throws {
    for value in [
      "plain", "A: B", "no", "12:30", "- x", " spaced ", "\"quoted\" \\ back", "# remark", "[x]", "é\u{301}", "a'b",
      "~", "@",
    ] {
      let bytes = try FrontMatterEdit.setting([(key: "by", value: .text(value))], in: file("---\nkind: x\n---\n")).bytes
      let front = FrontMatter(SourceFile.read(path: "p.md", bytes: bytes).file)
      let root = try #require(front.root)
      var fields = YAMLFields(root, path: "p.md", known: nil, what: "it")
      #expect(fields.text("by").map { Array($0.text.utf8) } == Array(value.utf8))
      let list = try FrontMatterEdit.setting(
        [(key: "by", value: .list([value, "x"]))], in: file("---\nkind: x\n---\n")
      ).bytes
      var texts = YAMLFields(
        try #require(FrontMatter(SourceFile.read(path: "p.md", bytes: list).file).root), path: "p.md", known: nil,
        what: "it")
      #expect(texts.texts("by").map(\.text) == [value, "x"])
    }
  }

  @Test("line ends stay as they are")
  func lineEnds() throws {
    #expect(
      try edited("---\r\nkind: x\r\n---\r\nText\r\n", [("status", .text("approved"))])
        == "---\r\nkind: x\r\nstatus: approved\r\n---\r\nText\r\n")
  }

  @Test("the lines that change are told with what they were")
  func lines() throws {
    let edit = try FrontMatterEdit.setting(
      [(key: "status", value: .text("approved")), (key: "by", value: .text("B"))],
      in: file("---\nkind: x\nstatus: draft\n---\nText\n"))
    #expect(edit.lines.map(\.number) == [3, 4])
    #expect(edit.lines.map(\.old) == ["status: draft", nil])
    #expect(edit.lines.map(\.new) == ["status: approved", "by: B"])
  }

  @Test("a value over several lines, two keys in one line and a text without front matter are refused")
  func refused() throws {
    for (text, line) in [
      ("---\nkind: x\nstatus:\n  - draft\n---\n", 3 as Int?), ("---\n{kind: x, status: draft}\n---\n", 2),
      ("# T\n", nil),
    ] {
      #expect {
        _ = try FrontMatterEdit.setting([(key: "status", value: .text("approved"))], in: file(text))
      } throws: {
        ($0 as? FrontMatterEdit.Problem)?.line == line
      }
    }
  }
}
