import SourceText
import StrictYAML
import Testing

@Suite("Reading strict YAML")
struct YAMLReaderTests {
  @Test(
    "text stays text, exactly as written",
    arguments: [
      "no", "12:30", "010", "~", "null", "true", "2018-06-11", "1e3", "0x1F", ".inf", "Health & care", "a * b", "Stop!",
      "R&D", "2*3", "x!y", "a# b", "100%", "it's", "say \"so\"", "https://example.org/a?b=c", "-1", "a - b", "[TBC]x",
      "é", "e\u{301}", "10 a.m.", "=", "<", "a\u{2028}b", "a\u{2029}b",
    ])
  func textStaysText(_ text: String) throws {
    let asWritten = text.utf8.first == UInt8(ascii: "[") ? "'\(text)'" : text
    let (root, diagnostics) = YAMLReader.read(source("key: \(asWritten)\nlist:\n  - \(asWritten)\n"))
    #expect(diagnostics.isEmpty)
    #expect(try Plain(#require(root)) == .map(["key": .of(text), "list": .list([.of(text)])]))
  }

  @Test(
    "& * and ! within quotes, block text and comments are ordinary characters",
    arguments: [
      ("key: '&a *b !c'", "&a *b !c"),
      ("key: \"*urgent* & !now\"", "*urgent* & !now"),
      ("key: |\n  *a\n  &b [c]\n  !d: e\n", "*a\n&b [c]\n!d: e\n"),
      ("key: >\n  !a\n  &b\n", "!a &b\n"),
      ("key: text # &a *b !c", "text"),
      ("key: one\n  &two\n  *three !four", "one &two *three !four"),
      ("key: 'a\n\n  &b'", "a\n&b"),
    ])
  func ordinaryCharacters(_ yaml: String, _ text: String) throws {
    let (root, diagnostics) = YAMLReader.read(source(yaml))
    #expect(diagnostics.isEmpty)
    #expect(try Plain(#require(root)) == .map(["key": .of(text)]))
  }

  @Test(
    "every breach is told at its own place",
    arguments: [
      // Anchors, aliases, tags, merge keys.
      ("a: &x 1", ["1:4 yaml-anchor"]),
      ("é: &x 1", ["1:5 yaml-anchor"]),
      ("a: [é, &x b]", ["1:9 yaml-anchor"]),
      ("&x a: 1", ["1:1 yaml-anchor"]),
      ("base: &base\n  a: 1\nmore:\n  <<: *base", ["1:7 yaml-anchor", "4:3 yaml-merge-key", "4:7 yaml-alias"]),
      ("a: &x\n  - 1\nb: *x", ["1:4 yaml-anchor", "3:4 yaml-alias"]),
      ("a: &x {b: 1}\nc: *x", ["1:4 yaml-anchor", "2:4 yaml-alias"]),
      ("a: &x 'b: 1'", ["1:4 yaml-anchor"]),
      ("a: *none", ["1:4 yaml-alias"]),
      ("a: *urgent* do it", ["1:4 yaml-alias"]),
      ("a: * b", ["1:4 yaml-alias"]),
      ("- *a", ["1:1 yaml-root", "1:3 yaml-alias"]),
      ("*a : 1\n*a : 2", ["1:1 yaml-alias", "2:1 yaml-alias", "2:1 yaml-duplicate-key"]),
      ("a: !!str 1", ["1:4 yaml-tag"]),
      ("a: !x 1", ["1:4 yaml-tag"]),
      ("a: !<tag:yaml.org,2002:str> 1", ["1:4 yaml-tag"]),
      ("a: ! 1", ["1:4 yaml-tag"]),
      ("a: !important", ["1:4 yaml-tag"]),
      ("a: !!map\n  b: 1", ["1:4 yaml-tag"]),
      ("a:\n  - !x {b: 1}", ["2:5 yaml-tag"]),
      ("a: !x &y [b]", ["1:4 yaml-tag", "1:7 yaml-anchor"]),
      ("a: !x &y {b: 1}", ["1:4 yaml-tag", "1:7 yaml-anchor"]),
      ("a: [&x [b], c]", ["1:5 yaml-anchor"]),
      ("\"<<\": 1", []),
      // Equal keys.
      ("a: 1\nb: 2\na: 3", ["3:1 yaml-duplicate-key"]),
      ("a: 1\r\né: 2\r\na: 3\r\né: 4\r\n", ["3:1 yaml-duplicate-key", "4:1 yaml-duplicate-key"]),
      ("k: {é: 1, b: 2, é: 3}", ["1:18 yaml-duplicate-key"]),
      ("a: 1\n'a': 2\n\"a\": 3\n\"\\x61\": 4", (2...4).map { "\($0):1 yaml-duplicate-key" }),
      ("\u{E9}: 1\ne\u{301}: 2", []),
      ("a: 1\nl:\n  - b: 1\n    b: 2\n  - b: 3", ["4:5 yaml-duplicate-key"]),
      ("no: 1\n\"no\": 2", ["2:1 yaml-duplicate-key"]),
      (
        "a: &x 1\na: !y 2\nb: {c: 1, c: 2}\nd: \u{B}x",
        [
          "1:4 yaml-anchor", "2:1 yaml-duplicate-key", "2:4 yaml-tag", "3:11 yaml-duplicate-key",
        ]
      ),
      // Documents and directives.
      ("a: 1\n---\nb: 2", ["2:1 yaml-documents"]),
      ("---\na: 1\n---\nb: 2", ["3:1 yaml-documents"]),
      ("---\na: 1\n", []),
      ("---\na: 1\n---\n", ["3:1 yaml-documents"]),
      ("{a: 1}\nb: 2", ["2:1 yaml-syntax"]),
      ("a: 1\n...\n", ["2:1 yaml-documents"]),
      ("a: --- b\nc: '---'", []),
      ("# x\n%YAML 1.2\n---\na: 1", ["2:1 yaml-directive"]),
      ("%TAG ! tag:example.org,2026:\n---\na: 1", ["1:1 yaml-directive"]),
      // Keys.
      ("? a\n: 1", ["1:1 yaml-key"]),
      ("? [a, b]\n: 1\nc: 2", ["1:3 yaml-key"]),
      ("{[a]: 1, b: 2}", ["1:2 yaml-key"]),
      ("x: {? a : 1}", ["1:5 yaml-key"]),
      (": 1", ["1:1 yaml-syntax"]),
      ("'': 1", ["1:1 yaml-key"]),
      ("ti\u{200B}tle: 1", ["1:1 yaml-key"]),
      ("\u{202E}title: 1", ["1:1 yaml-key"]),
      ("\"a\\tb\": 1", ["1:1 yaml-key"]),
      ("a: ti\u{200B}tle", []),
      // Depth and root.
      ("a: [[[[[[[b]]]]]]]", []),
      ("é: [[[[[[[[b]]]]]]]]", ["1:12 yaml-depth"]),
      ("- a", ["1:1 yaml-root"]),
      ("just words", ["1:1 yaml-root"]),
      // Characters.
      ("a: é\u{F0001}", ["1:6 yaml-character"]),
      ("a: \u{FFFF}", ["1:4 yaml-character"]),
      ("a: \"b\\0c\"", ["1:4 yaml-character"]),
      ("a: \"b\\rc\"", ["1:4 yaml-character"]),
      ("a: \"b\\N\"", ["1:4 yaml-character"]),
      ("é: \"b\\U000F0001\"", ["1:5 yaml-character"]),
      ("a: \"b\\\\U000F0001\\U0001F600\\n\\t\"", []),
      ("a: 'b\\0'", []),
    ] as [(String, [String])])
  func breaches(_ yaml: String, _ expected: [String]) {
    #expect(places(of: yaml) == expected)
  }

  @Test("with other line ends every place is the same", arguments: ["\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    let lines = ["é: &x 1", "b: |", "  text", "  more", "é: 2", "c: one", "  two", "d: [", "  *x ]"]
    let (root, diagnostics) = YAMLReader.read(source(lines.joined(separator: end)))
    #expect(places(diagnostics) == ["1:5 yaml-anchor", "5:1 yaml-duplicate-key", "9:3 yaml-alias"])
    #expect(
      try Plain(#require(root))
        == .map([
          "é": .of("1"), "b": .of("text\nmore\n"), "é": .of("2"), "c": .of("one two"), "d": .list([.of("*x")]),
        ]))
  }

  @Test("the second of two equal keys names the line of the first")
  func duplicateNamesFirst() {
    let (root, diagnostics) = YAMLReader.read(source("x: 0\nkind: a\nkind: b\nkind: c\n"))
    #expect(diagnostics.map { $0.message.contains("line 2") } == [true, true])
    #expect(root.map(Plain.init) == .map(["x": .of("0"), "kind": .of("a"), "kind": .of("b"), "kind": .of("c")]))
  }

  @Test("ranges cover a value from its first byte to its last")
  func ranges() throws {
    let yaml = """
      plain: é two
      long: one
        two é
      single: 'it''s'
      double: "a\\"é"
      block: |  # words
        one

        é
      list: [a, 'é'] # ]
      map: {b: c,
        d: } # }
      empty:
      deep:
        - e: 1
          f: {g: [h]}
      last: [x, # ]
        y, # ]
      ]
      """
    let root = try #require(YAMLReader.read(source(yaml)).root)
    guard case .map(let entries) = root.content else { throw Unexpected() }
    let ranges = entries.map {
      "\($0.key) \($0.value.range.start.line):\($0.value.range.start.column)-"
        + "\($0.value.range.end.line):\($0.value.range.end.column)"
    }
    #expect(
      ranges == [
        "plain 1:8-1:13", "long 2:7-3:8", "single 4:9-4:15", "double 5:9-5:15", "block 6:8-9:4", "list 10:7-10:15",
        "map 11:6-12:6", "empty 13:6-13:6", "deep 15:3-16:15",
        "last 17:7-19:1",
      ])
    #expect(root.range.start == SourcePosition(line: 1, column: 1))
    #expect(root.range.end == SourcePosition(line: 19, column: 1))
    #expect(entries[1].keyRange.end == SourcePosition(line: 2, column: 4))
  }

  @Test("front matter is read in the coordinates of its file")
  func frontMatter() throws {
    let file = source("---\nkind: é\nkind: &x y\n---\n# Title: *not* YAML\n")
    let (root, diagnostics) = YAMLReader.read(file, lines: 2...3)
    #expect(places(diagnostics) == ["3:1 yaml-duplicate-key", "3:7 yaml-anchor"])
    #expect(try #require(root).range.start.line == 2)
  }

  @Test(
    "a document without content is a map without entries", arguments: ["", "\n\n", "# only words\n", "---\n", "  "])
  func emptyDocument(_ yaml: String) {
    let (root, diagnostics) = YAMLReader.read(source(yaml))
    #expect(root.map(Plain.init) == .map([Plain.Pair]()))
    #expect(diagnostics.isEmpty)
  }

  @Test("lines outside the file are passed over")
  func linesOutside() {
    let file = source("a: 1\nb: 2\n")
    #expect(YAMLReader.read(file, lines: 2...9_999_999_999).root.map(Plain.init) == .map(["b": .of("2")]))
    #expect(
      YAMLReader.read(file, lines: Int.min...Int.max).root.map(Plain.init) == .map(["a": .of("1"), "b": .of("2")]))
    #expect(YAMLReader.read(file, lines: 7...8).root.map(Plain.init) == .map([Plain.Pair]()))
    #expect(YAMLReader.read(file, lines: 7...8).root?.range == SourceRange(line: 2, column: 1))
    #expect(YAMLReader.read(file, lines: 2..<2).root.map(Plain.init) == .map([Plain.Pair]()))
  }

  @Test("what cannot be read does not hide the errors before and after it, and gives no root")
  func recovery() {
    let yaml = "a: 1\na: 2\nb: c: d\ne: [f\ng: &h i\nj: \"k\n"
    let (root, diagnostics) = YAMLReader.read(source(yaml))
    #expect(
      places(diagnostics) == [
        "2:1 yaml-duplicate-key", "3:5 yaml-syntax", "4:4 yaml-syntax", "5:4 yaml-anchor", "6:4 yaml-syntax",
      ])
    #expect(root == nil)
  }

  @Test(
    "an entry that cannot be read is left out whole, with what belongs to it in the first column",
    arguments: ["a: {b: 'c' d,\n}\n", "a: [b 'c', [d\n- e\n", "a: [b, 'c' d\n,\n]\n", "a: \"b\\x\n  c: d\"\n"])
  func recoveryOfEntries(_ entry: String) {
    let diagnostics = YAMLReader.read(source(entry + "k: 1\nk: 2\n")).diagnostics
    #expect(diagnostics.map(\.rule) == ["yaml-syntax", "yaml-duplicate-key"])
    #expect(diagnostics.first?.range.start.line == 1)
  }

  @Test("quoted and block text is marked as quoted")
  func quoted() throws {
    let root = try #require(YAMLReader.read(source("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: ''\nf:\n")).root)
    guard case .map(let entries) = root.content else { throw Unexpected() }
    let kinds = entries.map { entry in
      if case .text(_, let quoted) = entry.value.content { quoted ? "quoted" : "plain" } else { entry.value.kind }
    }
    #expect(kinds == ["plain", "quoted", "quoted", "quoted", "quoted", "nothing"])
  }

  struct Unexpected: Error {}
}
