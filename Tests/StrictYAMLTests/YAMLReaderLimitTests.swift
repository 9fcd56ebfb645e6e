import SourceText
import StrictYAML
import Testing

@Suite("Limits of reading YAML")
struct YAMLReaderLimitTests {
  private let clock = ContinuousClock()

  @Test("a document that would expand without end is refused at once")
  func billionLaughs() {
    for form in ["[%]", "{a: [%]}", "\n  - [%]"] {
      var yaml = "a0: &a0 [lol, lol]\n"
      for level in 1...9 {
        let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
        yaml += "a\(level): &a\(level) " + form.split(separator: "%").joined(separator: aliases) + "\n"
      }
      yaml += "? *a9\n: key\n"
      var places: [String] = []
      let time = clock.measure { places = StrictYAMLTests.places(of: yaml) }
      #expect(places.contains("1:5 yaml-anchor"))
      #expect(places.count >= 90)
      // Far above what it takes, far below what expanding would.
      #expect(time < .seconds(5))
    }
  }

  @Test("more bytes than the limit are not read", arguments: [0, 1])
  func size(_ more: Int) {
    let line = "a: " + String(repeating: "x", count: YAMLReader.frontMatterSizeLimit - 3 + more)
    let file = source("---\n\(line)\n---\n")
    #expect(places(YAMLReader.read(file, lines: 2...2).diagnostics) == (more == 0 ? [] : ["2:1 yaml-size"]))
    #expect(YAMLReader.read(file).diagnostics.first?.rule == "yaml-documents")
    let large = String(repeating: "# twenty characters\n", count: YAMLReader.fileSizeLimit / 20 + more)
    #expect(places(of: large).isEmpty == (more == 0))
  }

  @Test("more values than the limit are an error where the limit is passed")
  func nodes() {
    // The map, one key, its list and the rest in entries.
    let entries = YAMLReader.nodeLimit - 3
    #expect(places(of: "a: [" + String(repeating: "x,", count: entries) + "]") == [])
    #expect(
      places(of: "a: [" + String(repeating: "x,", count: entries + 2) + "]") == ["1:\(5 + entries * 2) yaml-size"])
  }

  @Test("deep nesting is an error and no end of the program", arguments: [9, 100, 999, 1_000, 1_001, 30_000])
  func depth(_ levels: Int) {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", "")] {
      let yaml =
        "a:\n  " + String(repeating: open, count: levels) + "x" + String(repeating: close, count: levels)
        + "\nb: &c d\n"
      let places = places(of: yaml)
      #expect(places.contains { $0.hasPrefix("2:") && $0.hasSuffix("yaml-depth") })
      #expect(places.contains("3:4 yaml-anchor"))
      #expect(places.count == 2)
    }
  }

  @Test("where a limit leaves values out there is no root", arguments: ["[[[[[[[[x]]]]]]]]", "[x, &a y]"])
  func noRoot(_ value: String) {
    let (root, diagnostics) = YAMLReader.read(source("a: \(value)\n"))
    #expect(diagnostics.count == 1)
    #expect((root == nil) == (diagnostics.first?.rule == "yaml-depth"))
  }

  @Test("of very many errors the first ones are told, and how many more there are")
  func manyErrors() throws {
    let yaml = (0..<500).map { "k\($0): *x\n" }.joined()
    let diagnostics = YAMLReader.read(source(yaml)).diagnostics
    #expect(diagnostics.count == YAMLReader.diagnosticLimit + 1)
    #expect(try #require(diagnostics.last).message.contains("400 more"))
  }

  @Test("many equal keys end in reasonable time, with or without a root")
  func manyDuplicates() {
    for text in ["a: 1\n", "'a': 1\n", "? [a]\n: 1\n", "'': 1\n", "\"\\x61\": 1\n"] {
      let diagnostics = YAMLReader.read(source(String(repeating: text, count: 3_000))).diagnostics
      #expect(diagnostics.contains { $0.rule == "yaml-duplicate-key" })
    }
  }

  @Test("hostile documents of the largest size take seconds at most")
  func hostile() {
    let fills = [
      "&a ", "!", "*a, ", "[", "{", "- ", "a: ", "? ", "'", "\"", "\\", "a: &b\n", "- &a [\n", "#", "|\n", "\t", "%\n",
    ]
    for fill in fills {
      let yaml = "k: " + String(repeating: fill, count: 60_000 / fill.utf8.count)
      let file = source(yaml)
      let time = clock.measure { _ = YAMLReader.read(file, lines: 1...file.lineCount) }
      #expect(time < .seconds(20), "\(fill)")
    }
  }
}
