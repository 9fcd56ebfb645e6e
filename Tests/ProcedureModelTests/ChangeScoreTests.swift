import TestSupport
import Testing

@Suite("an account of changes is scored against the truth")
struct ChangeScoreTests {
  /// Eight items, one of each fate, and a heading.
  private let truth: [TrueChange] = [
    change(["S1"], ["S1"], ["unchanged"]), change(["1.1"], ["1.1"], ["unchanged"]),
    change(["1.2"], ["1.2", "1.3"], ["split"]), change(["1.3", "1.4"], ["1.4"], ["merged", "renumbered"]),
    change([], ["1.5"], ["added"]), change(["1.5"], ["1.6"], ["edited", "renumbered"]),
    change(["A1.1"], ["A2.3"], ["moved", "renumbered"]), change(["A1.2"], [], ["removed"]),
  ]

  private static func change(_ old: [String], _ new: [String], _ classes: Set<String>) -> TrueChange {
    TrueChange(old: old, new: new, classes: classes)
  }

  private func account() -> [ChangeScore.Change] { truth.map { ($0.old, $0.new, $0.classes) } }

  @Test("the truth itself has full marks")
  func perfect() {
    let score = ChangeScore(truth: truth, result: account())
    #expect(score.classes.allSatisfy { $0.precision == 1 && $0.recall == 1 && $0.f1 == 1 })
    #expect(score.clauses.right == 5 && score.clauses.all == 5)
    #expect(score.rows.right == 2 && score.rows.all == 2)
    #expect(score.headings.accuracy == 1 && score.headings.all == 1)
    #expect(score[.renumbered].found == 3)
  }

  @Test("an edited item told as removed and added costs its mapping, its classes and two false ones")
  func mistaken() {
    let result: [ChangeScore.Change] =
      account().filter { $0.old != ["1.5"] } + [(["1.5"], [], ["removed"]), ([], ["1.6"], ["added"])]
    let score = ChangeScore(truth: truth, result: result)
    #expect(score.clauses.right == 4 && score.clauses.accuracy == 0.8)
    #expect(score[.edited].recall == 0 && score[.edited].precision == 1 && score[.edited].f1 == 0)
    #expect(score[.added].precision == 0.5 && score[.added].recall == 1)
    #expect(score[.removed].precision == 0.5)
    #expect(score[.renumbered].found == 2 && score[.renumbered].truth == 3 && score[.renumbered].precision == 1)
  }

  @Test("half of a split, half of a merge and an item that is not named are wrong")
  func halves() {
    let result: [ChangeScore.Change] = [
      (["1.1"], ["1.1"], ["unchanged"]), (["1.2"], ["1.2"], ["edited"]), ([], ["1.3"], ["added"]),
      (["1.3"], ["1.4"], ["edited"]), (["1.4"], [], ["removed"]),
    ]
    let score = ChangeScore(truth: truth, result: result)
    // 1.1, and the half of the merge that is told.
    #expect(score.clauses.right == 2)
    #expect(score[.split].truth == 1 && score[.split].account == 0)
    #expect(score.rows.right == 0, "A1.2 was removed, but nothing says so")
    #expect(score.headings.accuracy == 0)
  }

  @Test("addresses may stand in any order, and a change said twice is wrong once")
  func orders() {
    var result = account()
    result[2] = (["1.2"], ["1.3", "1.2"], ["split"])
    result[3] = (["1.4", "1.3"], ["1.4"], ["merged", "renumbered"])
    #expect(ChangeScore(truth: truth, result: result)[.split].f1 == 1)
    #expect(ChangeScore(truth: truth, result: result)[.merged].f1 == 1)
    #expect(ChangeScore(truth: truth, result: result + [result[2]])[.split].precision == 0.5)
  }

  @Test("of items with the same words either may be the one that moved, but none may be lost")
  func repeated() {
    let truth = [
      change(["A1.1"], ["A2.2"], ["moved", "renumbered"]), change(["A1.2"], ["A1.1"], ["renumbered"]),
      change(["A1.3"], ["A1.2"], ["renumbered"]),
    ]
    let other: [ChangeScore.Change] = [
      (["A1.1"], ["A1.1"], ["unchanged"]), (["A1.2"], ["A2.2"], ["moved", "renumbered"]),
      (["A1.3"], ["A1.2"], ["renumbered"]),
    ]
    let old = ["A1.1": "call", "A1.2": "call", "A1.3": "write"]
    let new = ["A1.1": "call", "A2.2": "call", "A1.2": "write"]
    let score = ChangeScore(truth: truth, result: other, oldTexts: old, newTexts: new)
    #expect(score.rows.right == 3)
    #expect(score[.moved].f1 == 1)
    #expect(score[.renumbered].truth == 1 && score[.renumbered].found == 1)
    #expect(ChangeScore(truth: truth, result: other)[.moved].f1 == 0, "without the texts the bearers differ")
    let lost = ChangeScore(truth: truth, result: Array(other.dropFirst()), oldTexts: old, newTexts: new)
    #expect(lost.rows.right == 2)
  }

  @Test("a clause and a row with the same words are not each other's bearers")
  func kinds() {
    let truth = [change(["1.1"], ["1.1"], ["unchanged"]), change(["A1.1"], [], ["removed"])]
    let result: [ChangeScore.Change] = [(["1.1"], [], ["removed"]), (["A1.1"], ["1.1"], ["moved"])]
    let texts = ["1.1": "call", "A1.1": "call"]
    let score = ChangeScore(truth: truth, result: result, oldTexts: texts, newTexts: ["1.1": "call"])
    #expect(score.clauses.right == 0 && score.rows.right == 0)
    #expect(score[.removed].found == 0)
  }

  @Test("prints a row for each class, its shares rounded down")
  func table() {
    var result = account()
    result[5] = (["1.5"], ["1.6"], ["edited"])
    let rows = ChangeScore(truth: truth, result: result).tableRows
    #expect(rows.first == "| added | 1 | 1 | 1.000 | 1.000 | 1.000 |")
    #expect(rows.contains("| renumbered | 3 | 2 | 1.000 | 0.666 | 0.800 |"))
    #expect(rows.contains("| clauses mapped | 5 | 5 right | | 1.000 | |"))
    #expect(rows.count == 11)
    #expect(ChangeScore.tableHead.hasPrefix("| class |"))
  }

  private func change(_ old: [String], _ new: [String], _ classes: Set<String>) -> TrueChange {
    Self.change(old, new, classes)
  }
}
