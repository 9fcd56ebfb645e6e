import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite("a procedure is written as it is read")
struct ProcedureWriterTests {
  @Test(
    "what is written reads back equal, and written again gives the same bytes",
    arguments: ["Content/provider-failure/V02", "Content/provider-failure/V03", "Tests/Fixtures/harbour-spill/V1"])
  func procedures(folder: String) throws {
    // Scripts and rules of disclosure are no part of a procedure's own text, and nobody writes them but their author.
    let sources = try PackageRoot.sources(in: folder).filter {
      !$0.path.hasPrefix("scripts/") && $0.path != "disclosure.yaml"
    }
    try hold(try #require(ProcedureReader.read(folder: "V", sources: sources).procedure))
  }

  @Test("so does a procedure that has everything once")
  func everything() throws {
    try hold(try #require(TestProcedure(ReadingFixture.everything).read.procedure))
  }

  @Test("so do generated procedures", arguments: 1...12 as ClosedRange<UInt64>)
  func generated(seed: UInt64) throws {
    let revision = GeneratedRevision(seed: seed, plan: GeneratedPlan(items: 60, edited: 0.3))
    for sources in [revision.old, revision.new] {
      try hold(try #require(ProcedureReader.read(folder: "V", sources: sources).procedure))
    }
  }

  @Test("words that look like marks come back as words, wherever they stand", arguments: 1...400 as ClosedRange<UInt64>)
  func marks(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var texts = RandomSource(&random)
    let read = TestProcedure(texts.files())
    // What the generator wrote may be refused; what is read without an error must survive.
    guard read.read.diagnostics.allSatisfy({ $0.severity != .error }) else { return }
    let procedure = try #require(read.read.procedure)
    if seed == RandomSource.unspeakable {
      withKnownIssue("strong inside strong, in the middle of a word, has but one spelling") { try hold(procedure) }
    } else {
      try hold(procedure)
    }
  }

  @Test("most of the random texts are read without an error, so that the test above says something")
  func enoughMarks() {
    let clean = (1...400 as ClosedRange<UInt64>).count { seed in
      var random = SeededGenerator(seed: seed)
      var texts = RandomSource(&random)
      return TestProcedure(texts.files()).read.diagnostics.isEmpty
    }
    #expect(clean > 150)
  }

  @Test("remarks stand as comments in front matter and change nothing that is read")
  func remarks() throws {
    let procedure = try #require(TestProcedure([:]).read.procedure)
    let sources = ProcedureWriter.sources(of: procedure, remarks: ["procedure.md": ["To check:", "1.1: a number"]])
    let text = String(decoding: try #require(sources.first).bytes, as: UTF8.self)
    #expect(
      text.hasPrefix("---\nkind: procedure\ntitle: Test\nversion: V01\n# To check:\n# 1.1: a number\n---\n\n# Test\n"))
    try hold(procedure, remarks: ["procedure.md": ["To check:", "1.1: a number"]])
  }

  // MARK: What is held

  private func hold(
    _ procedure: Procedure, remarks: [String: [String]] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let sources = ProcedureWriter.sources(of: procedure, remarks: remarks)
    let again = ProcedureReader.read(folder: procedure.path, sources: sources)
    let messages = again.diagnostics.map { "\($0.path):\($0.range.start.line) \($0.rule)" }
    let text = sources.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(messages == [], "\(text)", sourceLocation: sourceLocation)
    let back = try #require(again.procedure)
    let difference = SameProcedure.difference(try SameProcedure.json(procedure), try SameProcedure.json(back))
    #expect(difference == "", "\(text)", sourceLocation: sourceLocation)
    let twice = ProcedureWriter.sources(of: back, remarks: remarks)
    #expect(twice.map(\.bytes) == sources.map(\.bytes), sourceLocation: sourceLocation)
  }
}

/// Sources full of what Markdown and YAML give a meaning to, at random places.
private struct RandomSource {
  private var random: SeededGenerator

  init(_ random: inout SeededGenerator) {
    self.random = random
  }

  mutating func files() -> [String: String] {
    var text = "## 1 \(words(escaped: true))\n\n"
    for item in 1...4 {
      text += "1.\(item) \(paragraph())\n\n"
      for _ in 0..<Int.random(in: 0...2, using: &random) { text += block(indent: "") }
    }
    let glossary = "## Term \(words(escaped: true))\n\n\(paragraph())\n\n\(block(indent: ""))"
    return Sample.procedure(text, settings: "owner: \(yaml())\nconsultation: [\(yaml()), \(yaml())]")
      + Sample.glossary(glossary)
      + Sample.checklist(
        "## 1 Doors\n\n1.1 \(paragraph()) `N`\n\n\(block(indent: ""))", settings: "applies: {N: \(yaml())}")
      + Sample.operationalPlan("- \(paragraph(indent: "  ")) `\(token(escaped: false))x`\n\n\(block(indent: "  "))")
  }

  private mutating func block(indent: String) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: "\(indent)\(paragraph(indent: indent))\n\n"
    case 1: "\(indent)- \(paragraph(indent: indent + "  "))\n\(indent)- \(paragraph(indent: indent + "  "))\n\n"
    case 2:
      "\(indent)- \(paragraph(indent: indent + "  "))\n\(indent)  - \(paragraph(indent: indent + "    "))\n\n"
        + "\(indent)  \(paragraph(indent: indent + "  "))\n\n"
    default: "\(indent)- z\n\n\(indent)* \(paragraph(indent: indent + "  "))\n\n"
    }
  }

  private mutating func paragraph(indent: String = "") -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in "w" + words(escaped: Bool.random(using: &random)) }
      .joined(separator: "\n" + indent)
  }

  private mutating func words(escaped: Bool) -> String {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in token(escaped: escaped) }
      .joined(separator: Bool.random(using: &random) ? " " : "")
  }

  private mutating func token(escaped: Bool) -> String {
    let tokens = RandomSource.tokens
    let token = tokens[Int.random(in: 0..<tokens.count, using: &random)]
    guard escaped else { return ["`", "<", "!["].contains(token) ? "a" : token }
    return token.unicodeScalars.map { "\\`*_{}[]()#+-.!<>&~=|\"'".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }
      .joined()
  }

  private mutating func yaml() -> String {
    let text = (0..<Int.random(in: 1...3, using: &random)).map { _ in token(escaped: false) }.joined(separator: " ")
    return "\"" + text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "x\""
  }

  /// The one seed of the test above whose text the writer does not bring back.
  static let unspeakable: UInt64 = 123

  private static let tokens = [
    "a", "b", "word", "*", "**", "_", "__", "a_b", "*em*", "**strong**", "**_both_**", "*a **b** c*", "`", "[", "]",
    "(x)", "[a](https://example.org/(x))", "[b *c*](mailto:a@example.org \"T\")", "&", "&amp;", "&x;", "<", ">", "\\",
    "#",
    "##", "-", "- ", "+", "1.", "2.5", "2.5 ", "3)", "1.1.1", "=", "===", "~~~", "!", "![", "é", "2018.", "\"", "'",
    ":",
    ": ", " #", "|", "{", "}", "•", "· ", "9.30am", "%", "@", "\u{A0}", "no", "12:30",
  ]
}
