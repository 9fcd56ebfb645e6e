import ProcedureModel
import Review
import TestSupport
import Testing

/// The comparison against generated procedures whose changes are known.
@Suite("Comparing generated revisions")
struct GeneratedComparisonTests {
  static let cases: [(seed: UInt64, edited: Double)] = (1...4).flatMap { [($0, 0.03), ($0, 0.40)] }

  @Test("known edits are found, and nothing else", arguments: cases)
  func known(seed: UInt64, edited: Double) throws {
    let compared = try ComparedRevision(
      GeneratedRevision(seed: seed, plan: GeneratedPlan(items: 500, edited: edited)))
    let score = compared.score
    #expect(score.clauses.accuracy >= 0.99)
    #expect(score.rows.accuracy >= 0.97)
    #expect(score.headings.accuracy >= 0.97)
    #expect(score[.moved].precision >= 0.95)
    #expect(score[.split].precision >= 0.95 && score[.merged].precision >= 0.95)
    #expect(score[.added].recall == 1 && score[.removed].recall == 1)
    #expect(score[.edited].precision >= 0.97 && score[.edited].recall >= 0.97)
    #expect(score[.renumbered].f1 >= 0.99)
    #expect(score[.attribute].recall >= 0.95)
  }

  @Test("the ledger has the replaced term on one line, and no other", arguments: UInt64(1)...4)
  func term(seed: UInt64) throws {
    let compared = try ComparedRevision(GeneratedRevision(seed: seed, plan: GeneratedPlan(items: 400)))
    let term = try #require(compared.revision.replacedTerm)
    #expect(compared.comparison.terms.map(\.old) == [term.old])
    #expect(compared.comparison.terms.map(\.new) == [term.new])
    #expect(compared.comparison.terms.first?.survives.isEmpty == true)
  }

  // MARK: The long suite

  private struct Sum {
    var found = 0
    var truth = 0
    var account = 0
  }

  @Test("at many sizes and seeds", .proof, arguments: [0.03, 0.40])
  func proveKnownEdits(edited: Double) throws {
    var sums: [String: Sum] = [:]
    var mapped: [String: (right: Int, all: Int)] = [:]
    for (items, seeds) in [(100, UInt64(20)), (1_000, 20), (10_000, 4), (100_000, 1)] {
      for seed in 1...seeds {
        let score = try ComparedRevision(
          GeneratedRevision(seed: seed, plan: GeneratedPlan(items: items, edited: edited))
        ).score
        for row in score.classes {
          sums[row.name, default: Sum()].found += row.found
          sums[row.name, default: Sum()].truth += row.truth
          sums[row.name, default: Sum()].account += row.account
        }
        for (name, mapping) in [("clauses", score.clauses), ("rows", score.rows), ("headings", score.headings)] {
          mapped[name, default: (0, 0)].right += mapping.right
          mapped[name, default: (0, 0)].all += mapping.all
        }
      }
    }
    let share = edited < 0.1 ? "3 % edited" : "40 % edited"
    func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
    func thousandths(_ ratio: Double) -> String { "\(Double(Int(ratio * 10_000)) / 10_000)" }
    for (name, sum) in sums.sorted(by: { $0.key < $1.key }) {
      Proof.record(
        "Comparing generated revisions, \(share), class \(name)",
        figure: "precision \(thousandths(ratio(sum.found, sum.account))), "
          + "recall \(thousandths(ratio(sum.found, sum.truth))), of \(sum.truth)")
    }
    for (name, count) in mapped.sorted(by: { $0.key < $1.key }) {
      Proof.record(
        "Comparing generated revisions, \(share), \(name) paired with the right ones",
        figure: "\(thousandths(ratio(count.right, count.all))) of \(count.all)")
    }
    func precision(_ name: String) -> Double { ratio(sums[name]?.found ?? 0, sums[name]?.account ?? 0) }
    #expect(ratio(mapped["clauses"]?.right ?? 0, mapped["clauses"]?.all ?? 0) >= 0.99)
    #expect(ratio(mapped["rows"]?.right ?? 0, mapped["rows"]?.all ?? 0) >= 0.97)
    #expect(precision("moved") >= 0.95)
  }
}
