import Review
import SourceText
import TestSupport
import Testing

@Suite("the notes of a comparison")
struct ReviewNotesReaderTests {
  private static func read(_ text: String) -> (notes: ReviewNotes, file: SourceFile, diagnostics: [Diagnostic]) {
    ReviewNotesReader.read(path: "compare-V1-V2.yaml", bytes: Array(text.utf8))
  }

  @Test("all that a reviewer may settle is read with its place")
  func everything() throws {
    let read = Self.read(
      """
      pairs:
        - {old: A2.13, new: A2.14, because: rewritten by finance}
      apart:
        - {old: "7.4", new: "7.5"}
      changes:
        - change: new:A4.8
          weight: editorial
          because: it was in a letter before
        - {change: A2.4, because: asked for by the board}
      """)
    #expect(read.diagnostics == [])
    #expect(read.notes.path == "compare-V1-V2.yaml")
    let pair = try #require(read.notes.pairs.first)
    #expect([pair.old.text, pair.new.text, pair.because] == ["A2.13", "A2.14", "rewritten by finance"])
    #expect(pair.new.range.start == SourcePosition(line: 2, column: 23))
    let apart = try #require(read.notes.apart.first)
    #expect([apart.old.text, apart.new.text, apart.because] == ["7.4", "7.5", nil])
    #expect(read.notes.changes.map(\.change.text) == ["new:A4.8", "A2.4"])
    #expect(read.notes.changes.map(\.weight) == [.editorial, nil])
    #expect(read.notes.changes.map(\.because) == ["it was in a letter before", "asked for by the board"])
  }

  @Test("a file without a word settles nothing", arguments: ["", "# nothing yet\n", "pairs:\nchanges: []\n"])
  func empty(text: String) {
    let read = Self.read(text)
    #expect(read.diagnostics == [])
    #expect(read.notes.pairs.isEmpty && read.notes.apart.isEmpty && read.notes.changes.isEmpty)
  }

  @Test(
    "each mistake is said at its place, with what is meant",
    arguments: [
      ("①pair: []", "unknown-key", "Did you mean `pairs`?"),
      ("pairs: [{old: a, new: b, ①becuase: c}]", "unknown-key", "Did you mean `because`?"),
      ("pairs: [①{old: a}]", "missing-key", "Add a line `new: …`."),
      ("apart: [①{new: a}]", "missing-key", "Add a line `old: …`."),
      ("changes: [①{weight: editorial}]", "missing-key", "Add a line `change: …`."),
      ("changes: [{change: ①a}]", "missing-key", "Add `weight: …` or `because: …`."),
      ("changes: [{change: a, weight: ①editoral}]", "wrong-value", "Did you mean `editorial`?"),
      ("changes: [{change: a, weight: ①Heavy}]", "wrong-value", "Write it as in `weight: editorial`."),
      ("changes: ①a", "wrong-value", "Write it as in `changes: [{name: value}]`."),
      (
        "changes: [{change: a, because: b}, {change: ①a, because: c}]", "duplicate-note",
        "It stands in line 1 already: keep one."
      ),
      ("pairs: [{old: a, new: b}, {old: ①a, new: c}]", "duplicate-note", "It stands in line 1 already: keep one."),
      ("pairs: [{old: a, new: b}, {old: c, new: ①b}]", "duplicate-note", "It stands in line 1 already: keep one."),
      ("apart: [{old: a, new: b}, {old: ①a, new: b}]", "duplicate-note", "It stands in line 1 already: keep one."),
      ("pairs: [{old: a, new: b}]\napart: [{old: ①a, new: b}]", "duplicate-note", "Delete one of the two."),
      ("changes: []\n①changes: []", "yaml-duplicate-key", nil),
    ])
  func mistakes(text: String, rule: String, hint: String?) throws {
    let marked = MarkedText(text)
    let found = ReviewNotesReader.read(path: "n.yaml", bytes: marked.bytes).diagnostics
    #expect(found.map(\.rule) == [rule])
    #expect(found.map { "\($0.range.start.line):\($0.range.start.column)" } == marked.marks)
    if let hint { #expect(found.map(\.hint) == [hint]) }
    #expect(found.allSatisfy { $0.severity == .error && $0.path == "n.yaml" })
  }

  @Test("all mistakes are said at once, in the order of the lines")
  func together() {
    let marked = MarkedText(
      """
      pairs:
        - {old: a, new: b, ①why: c}
        - ①{old: c}
      ①chages: []
      changes:
        - {change: d, weight: ①light}
      """)
    let found = ReviewNotesReader.read(path: "n.yaml", bytes: marked.bytes).diagnostics
    #expect(found.map { "\($0.range.start.line):\($0.range.start.column)" } == marked.marks)
  }

  @Test("names are the same only if their bytes are, and one address may be kept apart from several")
  func bytes() {
    let composed = "changes: [{change: caf\u{E9}, because: a}, {change: cafe\u{301}, because: b}]"
    #expect(Self.read(composed).diagnostics.filter { $0.severity == .error } == [])
    #expect(Self.read("apart: [{old: a, new: b}, {old: a, new: c}]").diagnostics == [])
  }

  @Test("bytes that are no text, and more than a file may have, are refused")
  func bad() {
    #expect(
      ReviewNotesReader.read(path: "n.yaml", bytes: [0x61, 0xFF, 0x00]).diagnostics.contains { $0.severity == .error })
    let large = [UInt8](repeating: UInt8(ascii: "#"), count: ReviewNotesReader.sizeLimit + 1)
    #expect(ReviewNotesReader.read(path: "n.yaml", bytes: large).diagnostics.map(\.rule) == ["yaml-size"])
  }
}
