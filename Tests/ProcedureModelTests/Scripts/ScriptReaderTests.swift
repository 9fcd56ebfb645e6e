import Foundation
import SourceText
import TestSupport
import Testing

@testable import ProcedureModel

@Suite("a script as it is read")
struct ScriptReaderTests {
  @Test("a heading's conditions hold for all below it, until one as high or higher")
  func scopes() throws {
    let script = try ScriptReaderTests.read(
      """
      a

      ## One `if x`

      b

      ### Two `if not y`

      c `if z`

      - d
      - e `if z`

        f

      ### Three

      > g
      >
      > h `if z`

      #### Four `if y`

      i

      ## Five

      j `if x` `if y`
      k
      """.replacing("`if y`\nk", with: "`if y`"))
    #expect(
      ScriptReaderTests.shown(script.blocks)
        == [
          "a:", "One: x", "b: x", "Two: x !y", "c: x !y z", "[: x !y", "(: ", "d: ", "(: z", "e: ", "f: ", "Three: x",
          "> x", "g: ", "h: z", "Four: x y", "i: x y", "Five: ", "j: x y",
        ].map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 })
  }

  @Test("fields are where they were written, in every kind of text")
  func places() throws {
    let text = """
      One {{a}} and *two **{{b}}***.
      Three {{a}} \\{\\{d}} &#123;&#123;e}}

      ## Four {{c}}

      - Five {{a}}

        six {{b}} [{{c}}](https://example.org)

      > Seven {{d}}
      """
    for lineEnd in ["\n", "\r\n"] {
      let script = try ScriptReaderTests.read(text, lineEnd: lineEnd)
      // The front matter has seven lines, and a blank one follows it.
      #expect(
        script.fields.map { "\($0.text) \($0.range.start.line):\($0.range.start.column)" } == [
          "a 8:5", "b 8:22", "a 9:7", "d 8:1", "e 8:1", "c 11:9", "a 13:8", "b 15:7", "c 15:14", "d 17:9",
        ], "\(lineEnd.utf8.count) bytes")
    }
  }

  @Test("bullets keep their paragraphs, quotations theirs, a link its words and address")
  func shape() throws {
    let script = try ScriptReaderTests.read(
      "- One\n  two.\n\n  Three.\n\n  - four\n- Five.\n\n> Six *se**v**en*.\n\n[Eight](https://example.org/a)\n")
    #expect(
      ScriptReaderTests.shown(script.blocks) == [
        "[:", "(:", "One two.:", "Three.:", "[:", "(:", "four:", "(:", "Five.:", ">", "Six seven.:", "Eight:",
      ])
    guard case .paragraph(let inlines) = script.blocks.last?.content else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines == [.link(destination: "https://example.org/a", [.text("Eight")])])
  }

  @Test("the front matter is read whole")
  func front() throws {
    let script = try ScriptReaderTests.read(
      "a",
      front: "audience: [x, y]\nlayout: visit\ntitle: \"A {{b}} c\"\nafter: z\nlanguage: cy\n"
        + "translates: letter.md@3f9a21c0d4e5\n")
    #expect(script.audiences.map(\.text) == ["x", "y"])
    #expect(script.layout == .visit && script.layout.isSpoken)
    #expect(ScriptInline.plain(script.title) { "<\($0)>" } == "A <b> c")
    #expect(script.after.map(\.text) == ["z"])
    #expect(script.language?.text == "cy")
    #expect(script.translates?.file == "letter.md" && script.translates?.fingerprint == "3f9a21c0d4e5")
    #expect(script.name == "s" && script.path == "scripts/s.md")
  }

  @Test("a fingerprint is of the words, whatever ends the lines, and changes with each letter")
  func fingerprint() throws {
    let plain = try ScriptReaderTests.read("a\n\nb").fingerprint
    #expect(plain.utf8.count == 64)
    #expect(try ScriptReaderTests.read("a\n\nb", lineEnd: "\r\n").fingerprint == plain)
    #expect(try ScriptReaderTests.read("a\n\nc").fingerprint != plain)
  }

  static func read(
    _ text: String, front: String = "audience: [x]\nlayout: letter\ntitle: T\n", lineEnd: String = "\n"
  ) throws -> Script {
    let source = "---\nkind: script\n\(front)---\n\n\(text)\n".split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd)
    return try #require(TestProcedure(["scripts/s.md": source]).read.procedure?.scripts.first)
  }

  /// A line for each block, its own conditions behind it.
  private static func shown(_ blocks: [ScriptBlock]) -> [String] {
    blocks.flatMap { block -> [String] in
      let conditions = shown(block.conditions)
      switch block.content {
      case .heading(_, let text), .paragraph(let text):
        return [ScriptInline.plain(text) { "<\($0)>" } + ":" + conditions]
      case .list(let bullets):
        return ["[:" + conditions] + bullets.flatMap { ["(:" + shown($0.conditions)] + shown($0.blocks) }
      case .quote(let inner): return [">" + conditions] + shown(inner)
      }
    }
  }

  private static func shown(_ conditions: [ScriptCondition]) -> String {
    conditions.map { " " + ($0.isNegated ? "!" : "") + $0.name.text }.joined()
  }
}
