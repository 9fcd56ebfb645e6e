import Review
import SourceText
import TestSupport
import Testing

@Suite("What a new version does to the findings of the check")
struct CheckEffectTests {
  private func finding(_ address: String) -> Diagnostic {
    Diagnostic(
      rule: "missing-officer", severity: .warning, path: "p", range: SourceRange(line: 1, column: 1), message: "m",
      address: address)
  }

  @Test("what was found before and is accepted now is neither fixed nor open")
  func accepted() throws {
    let comparison = try Comparison.of(
      Sample.procedure("## 1 Scope\n\n1.1 Ring the bell at once.\n\n1.2 Wait outside the gate."),
      Sample.procedure(
        "## 1 Scope\n\n1.1 Be calm and kind.\n\n1.2 Ring the bell at once.\n\n1.3 Wait outside the gate."))
    func effect(_ accepted: [String]) -> CheckEffect {
      CheckEffect(
        comparison, old: [finding("1.1"), finding("1.2")], new: [finding("1.3")],
        accepted: accepted.map(finding))
    }
    #expect(effect([]).fixed == [finding("1.1")] && effect([]).still == [finding("1.3")])
    let found = effect(["1.2"])
    #expect(found.fixed.isEmpty && found.new.isEmpty && found.still == [finding("1.3")])
    // What is accepted at a new item mends nothing.
    #expect(effect(["1.1"]).fixed == [finding("1.1")])
  }
}
