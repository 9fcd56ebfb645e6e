import ProcedureModel
import TestSupport
import Testing

@Suite("a single edit of a generated procedure changes what it says and nothing else")
struct GeneratedEditTests {
  @Test(
    "the truth of each edit agrees with what is read, and names what was done",
    arguments: [
      (GeneratedEdit.insertClauses(3, section: 2), ["added": 3]), (.insertSection, ["added": 7]),
      (.deleteClause, ["removed": 1]), (.moveClause, ["moved": 1]), (.swapNeighbours, ["reordered": 2]),
      (.splitClause, ["split": 1]), (.mergeClauses, ["merged": 1]), (.editClause, ["edited": 1]),
      (.changeCode, ["attribute": 1]), (.rewrap(72), [:]), (.carriageReturns, [:]), (.decompose, [:]),
    ] as [(GeneratedEdit, [String: Int])])
  func single(edit: GeneratedEdit, expected: [String: Int]) {
    for seed in 1...10 as ClosedRange<UInt64> {
      let revision = GeneratedRevision(seed: seed, plan: GeneratedPlan(items: 60), edits: [edit])
      if edit != .decompose {
        let problems = GeneratedRevisionTests.problems(revision)
        #expect(problems.isEmpty, "seed \(seed): \(problems.prefix(5))")
      }
      var counts: [String: Int] = [:]
      for name in revision.truth.flatMap(\.classes) { counts[name, default: 0] += 1 }
      let renumbered = counts.removeValue(forKey: "renumbered") ?? 0
      counts.removeValue(forKey: "unchanged")
      #expect(counts == expected, "seed \(seed)")
      if expected.isEmpty { #expect(renumbered == 0) }
    }
  }

  @Test("clauses are inserted into the section that is asked for, one behind the other")
  func insertion() {
    let truth = GeneratedRevision(
      seed: 2, plan: GeneratedPlan(items: 60), edits: [.insertClauses(4, section: 3)]
    ).truth
    let added = truth.filter { $0.classes.contains("added") }.flatMap(\.new)
    #expect(added.count == 4)
    #expect(added.allSatisfy { $0.hasPrefix("3.") })
    let numbers = added.compactMap { Int($0.dropFirst(2)) }
    #expect(numbers == Array((numbers.first ?? 0)..<((numbers.first ?? 0) + 4)))
  }

  @Test("a term is replaced wherever it stands, and no text with it counts as edited")
  func term() throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      let revision = GeneratedRevision(seed: seed, plan: GeneratedPlan(items: 120), edits: [.renameTerm])
      #expect(GeneratedRevisionTests.problems(revision).isEmpty)
      #expect(revision.truth.contains { $0.classes == ["term"] })
      #expect(!revision.truth.contains { $0.classes.contains("edited") })
      let term = try #require(revision.replacedTerm)
      for entry in RevisionReading(revision.new).entries {
        #expect(RenamedTerm.rename(entry.words, term.old, "") == entry.words)
      }
    }
  }

  @Test(
    "lines, line ends and the form of accents can differ while the words are the same",
    arguments: [GeneratedEdit.rewrap(60), .carriageReturns, .decompose])
  func layout(edit: GeneratedEdit) {
    let revision = GeneratedRevision(seed: 3, plan: GeneratedPlan(items: 120), edits: [edit])
    #expect(revision.old.map(\.bytes) != revision.new.map(\.bytes))
    let (old, new) = (RevisionReading(revision.old), RevisionReading(revision.new))
    #expect(new.diagnostics.isEmpty)
    // Strings are equal when their letters are, in one scalar or in two.
    #expect(old.entries.map(\.words) == new.entries.map(\.words))
    let areSameBytes = zip(old.entries, new.entries).allSatisfy { $0.words.utf8.elementsEqual($1.words.utf8) }
    #expect(areSameBytes == (edit != .decompose))
    #expect(revision.truth.allSatisfy { $0.classes == ["unchanged"] && $0.old == $0.new })
  }

  @Test("edits can be made one after the other; one that finds no place changes nothing")
  func several() {
    let all: [GeneratedEdit] = [
      .insertClauses(2, section: 1), .insertSection, .deleteClause, .moveClause, .swapNeighbours, .editClause,
      .changeCode, .renameTerm, .rewrap(100), .carriageReturns,
    ]
    let revision = GeneratedRevision(seed: 1, plan: GeneratedPlan(items: 200), edits: all)
    #expect(GeneratedRevisionTests.problems(revision).isEmpty)
    let none = GeneratedRevision(
      seed: 1, plan: GeneratedPlan(items: 1), edits: [.moveClause, .swapNeighbours, .mergeClauses, .changeCode])
    #expect(none.truth.allSatisfy { $0.classes == ["unchanged"] })
  }
}
