import SourceText
import TestSupport
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test("they are read by path, place, rule, then message, whatever order they were found in")
  func readingOrder() {
    let inOrder = [
      diagnostic("a.md", 1, 1, "rule-a", "first"),
      diagnostic("a.md", 1, 1, "rule-a", "second"),
      diagnostic("a.md", 1, 1, "rule-b", "first"),
      diagnostic("a.md", 1, 9, "rule-a", "first"),
      diagnostic("a.md", 1, 10, "rule-a", "first"),
      diagnostic("a.md", 2, 1, "rule-a", "first"),
      diagnostic("b.md", 1, 1, "rule-a", "first"),
      // By bytes: a letter with its accent as a scalar of its own comes before the two in one.
      diagnostic("e\u{301}.md", 1, 1, "rule-a", "first"),
      diagnostic("\u{E9}.md", 1, 1, "rule-a", "first"),
    ]
    var random = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      let sorted = inOrder.shuffled(using: &random).sorted(by: Diagnostic.inReadingOrder)
      #expect(sorted.map(place) == inOrder.map(place))
    }
  }

  @Test("nothing comes before itself")
  func irreflexive() {
    let one = diagnostic("a.md", 1, 1, "rule-a", "first")
    #expect(!Diagnostic.inReadingOrder(one, one))
  }

  @Test("an error weighs more than a warning, a warning more than advice")
  func severities() {
    #expect(Severity.advice < .warning && Severity.warning < .error)
    #expect([Severity.warning, .error, .advice].sorted() == [.advice, .warning, .error])
  }

  private func diagnostic(
    _ path: String, _ line: Int, _ column: Int, _ rule: String, _ message: String
  ) -> Diagnostic {
    Diagnostic(rule: rule, path: path, range: SourceRange(line: line, column: column), message: message)
  }

  /// All that the order goes by, as bytes: String's `==` takes the two spellings of a letter for one.
  private func place(_ diagnostic: Diagnostic) -> [UInt8] {
    Array("\(diagnostic.path) \(diagnostic.range.start) \(diagnostic.rule) \(diagnostic.message)".utf8)
  }
}
