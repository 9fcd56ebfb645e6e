import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

/// What a reviewer settles is what the comparison then says.
@Suite("A reviewer's notes")
struct ReviewNotesTests {
  private static let old = "## 1 Scope\n\n1.1 Ring the bell at once.\n\n1.2 Wait outside the north gate for help."
  private static let new = "## 1 Scope\n\n1.1 Sound the klaxon twice.\n\n1.2 Wait outside the south gate for help."

  private func text(_ words: String) -> PlacedText { PlacedText(text: words, range: SourceRange(line: 1, column: 1)) }

  private func compare(
    pairs: [(String, String)] = [], apart: [(String, String)] = [], changes: [ReviewNotes.Note] = []
  ) throws -> Comparison {
    let notes = ReviewNotes(
      path: "compare-V01-V02.yaml",
      pairs: pairs.map { ReviewNotes.Pair(old: text($0.0), new: text($0.1), because: "the same duty") },
      apart: apart.map { ReviewNotes.Pair(old: text($0.0), new: text($0.1), because: nil) }, changes: changes)
    return try Comparison.of(
      Sample.procedure(ReviewNotesTests.old), Sample.procedure(ReviewNotesTests.new), notes: notes)
  }

  @Test("a forced pair is a pair, with the reason, and a forbidden one is none")
  func pairs() throws {
    #expect(try compare().account == ["1.1 > -: removed", "- > 1.1: added", "1.2 > 1.2: edited"])
    let forced = try compare(pairs: [("1.1", "1.1")])
    #expect(forced.account == ["1.1 > 1.1: edited", "1.2 > 1.2: edited"])
    #expect(forced.change(atNew: "1.1")?.reason == "the same duty")
    #expect(
      try compare(apart: [("1.2", "1.2")]).account == [
        "1.1 > -: removed", "1.2 > -: removed", "- > 1.1: added", "- > 1.2: added",
      ])
  }

  @Test("a settled weight and its reason stand beside what was proposed")
  func weights() throws {
    let comparison = try compare(changes: [
      ReviewNotes.Note(change: text("1.2"), weight: .editorial, because: "the gates are one")
    ])
    let change = try #require(comparison.change(atNew: "1.2"))
    #expect(change.weight == .editorial && change.proposedWeight == .substantive)
    #expect(change.reason == "the gates are one")
    #expect(comparison.noteProblems.isEmpty)
  }

  @Test("notes that speak of nothing are said, all at once")
  func stale() throws {
    let comparison = try compare(
      pairs: [("1.9", "1.1"), ("1.1", "1.8")],
      changes: [ReviewNotes.Note(change: text("1.22"), weight: .editorial, because: nil)])
    #expect(comparison.noteProblems.count == 3)
    #expect(comparison.noteProblems.contains { $0.message == "there is no change '1.22'" })
  }
}
