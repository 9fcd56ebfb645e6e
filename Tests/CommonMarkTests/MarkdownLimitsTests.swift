import CommonMark
import SourceText
import TestSupport
import Testing

/// Both sides of each bound. Refusal is asserted, not time: the times stand in `MarkdownLimits`.
@Suite("bounds on what libcmark is given")
struct MarkdownLimitsTests {
  /// Inputs on which libcmark 0.30.2 is slow, or that would take its tree beyond memory.
  static let slow: [(name: String, text: @Sendable () -> String, rule: String)] = [
    ("image openers", { repeated("![[]()", 160_000) }, "too-many-marks"),
    ("image openers without a blank line between", { repeated("![[]()\n", 160_000) }, "too-many-marks"),
    ("image openers with numbers between", { repeated("![[]()\n1\n", 160_000) }, "too-many-marks"),
    ("image openers with deep quote marks between", { repeated("![[]()\n    >\n", 160_000) }, "too-many-marks"),
    ("image openers with deep hyphens between", { repeated("![[]()\n     - a\n", 160_000) }, "too-many-marks"),
    ("image openers in a note", { repeated("> ![[]()\n", 160_000) }, "too-many-marks"),
    ("blank lines in deep lists", { repeated("- ", 30_000) + "x" + repeated("\n", 30_000) }, "nested-too-deeply"),
    (
      "blank lines in deep lists in notes", { "> " + repeated("- ", 30_000) + "x\n" + repeated(">\n", 30_000) },
      "nested-too-deeply"
    ),
    (
      "millions of blank lines in shallower lists", { repeated("- ", 32) + "x" + repeated("\n", 3_500_000) },
      "nested-too-deeply"
    ),
    ("lists opened again and again", { repeated(repeated("- ", 32) + "x\n", 400_000) }, "nested-too-deeply"),
    ("emphasis in deep notes", { repeated(">", 100_000) + repeated("a*", 100_000) }, "nested-too-deeply"),
    ("deep notes", { repeated("> ", 50_000) + "a" }, "nested-too-deeply"),
    ("deep ordered lists", { repeated("1. ", 50_000) + "a" }, "nested-too-deeply"),
    ("deep lists of mixed marks on a line of marks", { repeated("- + * ", 50_000) }, "nested-too-deeply"),
    ("lists each deeper by two", { (0..<1000).map { repeated("  ", $0) + "* a\n" }.joined() }, "nested-too-deeply"),
    ("tabs", { "- a\n" + repeated("\t", 41) + "- b" }, "nested-too-deeply"),
    ("open brackets", { repeated("[", 100_000) + "a" }, "too-many-marks"),
    ("nested brackets", { repeated("[", 60_000) + "a" + repeated("]", 60_000) }, "too-many-marks"),
    ("nested emphasis", { repeated("*a **a ", 65_000) + "b" + repeated(" a** a*", 65_000) }, "too-many-marks"),
    ("mismatched emphasis", { repeated("*a_ ", 100_000) }, "too-many-marks"),
    ("stars of three", { "a**b" + repeated("c* ", 100_000) }, "too-many-marks"),
    ("brackets and emphasis", { repeated("[ a_", 100_000) }, "too-many-marks"),
    ("bracket and parenthesis", { repeated("[ (](", 80_000) }, "too-many-marks"),
    ("unfinished links", { repeated("[a](<b", 100_000) }, "too-many-marks"),
    ("CDATA", { "a " + repeated("<![CDATA[", 100_000) }, "too-many-marks"),
    ("processing instructions", { "a " + repeated("<?", 100_000) }, "too-many-marks"),
    ("declarations", { "a " + repeated("<!A ", 100_000) }, "too-many-marks"),
    ("comments", { "</" + repeated("<!--", 100_000) }, "too-many-marks"),
    ("a long text behind many tags", { "a " + repeated("<?", 2_000) + repeated("y", 10_000_000) }, "too-many-marks"),
    ("backtick runs of growing length", { (1..<5000).map { "e" + repeated("`", $0) }.joined() }, "too-many-marks"),
    ("entities", { repeated("&amp", 100_000) }, "too-many-marks"),
    ("backslashes", { repeated("\\", 200_000) }, "too-many-marks"),
    ("chains of references", { repeated("[a][", 80_000) }, "too-many-marks"),
    ("many short lines", { repeated("a\n", 4_000_001) }, "too-many-lines"),
  ]

  @Test("a slow input is refused before it is parsed", arguments: slow.indices)
  func refused(index: Int) {
    let (name, text, rule) = Self.slow[index]
    let file = SourceFile.read(path: "test.md", bytes: Array(text().utf8)).file
    let document = MarkdownDocument(reading: file)
    #expect(document.diagnostics.map(\.rule) == [rule, "text-not-read"], "\(name)")
    #expect(document.blocks.isEmpty && !document.wasRead)
    #expect(document.diagnostics.allSatisfy { 1...file.lineCount ~= $0.range.start.line })
  }

  /// More than any person writes.
  static let honest: [(name: String, text: @Sendable () -> String)] = [
    ("100,000 bullets", { repeated("- Ask whether the tide allows it. `C`\n", 100_000) }),
    ("5,000 code spans in one numbered list", { (1...5000).map { "\($0). a `C`\n" }.joined() }),
    ("5,000 backticks in one paragraph", { repeated("a `b` ", 2_500) }),
    ("20,000 items", { (1...20_000).map { "1.\($0 % 90_000) *Words* and (brackets) and `All`\n\n" }.joined() }),
    ("32 levels of bullets by two", { (0..<32).map { repeated("  ", $0) + "- a\n" }.joined() }),
    ("32 levels of bullets by four", { (0..<32).map { repeated("    ", $0) + "- a\n" }.joined() }),
    ("32 notes in notes", { repeated("> ", 32) + "a" }),
    ("32 lists on a line", { repeated("- ", 32) + "a" }),
    ("a thousand blank lines", { "a" + repeated("\n", 1_000) + "b" }),
    ("a line of telephone numbers", { repeated("023 8083 3003 - ", 40) + "are open" }),
    ("a line of decimals", { repeated("2.5 ", 100) + "metres" }),
    ("a paragraph of a thousand lines", { repeated("Words and words.\n", 1_000) }),
    ("a line of one megabyte", { repeated("words ", 170_000) }),
  ]

  @Test("an honest document goes through", arguments: honest.indices)
  func accepted(index: Int) {
    let (name, text) = Self.honest[index]
    let document = MarkdownDocument(reading: SourceFile.read(path: "test.md", bytes: Array(text().utf8)).file)
    #expect(!document.blocks.isEmpty, "\(name)")
    let refusals = ["nested-too-deeply", "too-many-marks", "too-many-lines", "text-not-read"]
    #expect(document.diagnostics.filter { refusals.contains($0.rule) }.map(\.message) == [], "\(name)")
  }

  @Test("a long rule across the page is refused for what it is", arguments: ["-", "*", "- ", "* "])
  func longRule(mark: String) {
    let text = "a\n\n" + Self.repeated(mark, 5_000) + "\n"
    let document = MarkdownDocument(reading: SourceFile.read(path: "test.md", bytes: Array(text.utf8)).file)
    #expect(document.diagnostics.map(\.rule) == ["thematic-break"])
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}
