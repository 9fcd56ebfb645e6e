import Foundation
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

/// V02 against V03 of the bundled procedure, held against lists that were written by hand from the two sources before the
/// first comparison was run (`Tests/Fixtures/comparison`).
@Suite("V02 against V03, by the list made by hand")
struct ProviderFailureComparisonTests {
  static func comparison() throws -> Comparison {
    Comparison(
      old: try #require(try PackageRoot.read("Content/provider-failure/V02").procedure),
      new: try #require(try PackageRoot.read("Content/provider-failure/V03").procedure))
  }

  @Test("every difference of the list is found in its class, and there is no other")
  func classes() throws {
    let comparison = try ProviderFailureComparisonTests.comparison()
    let told = Dictionary(
      comparison.changes.compactMap { change in
        HandMadeList.line(of: change, in: comparison).map { ($0.pair, $0) }
      }
    ) { first, _ in first }
    let expected = try HandMadeList().chosen { (told[$0.pair]?.classes ?? ["unchanged"]) == $0.classes }
    for line in expected.values where line.classes != ["unchanged"] {
      #expect(told[line.pair]?.classes == line.classes, "\(line.pair)")
    }
    for line in told.values { #expect(expected[line.pair] != nil, "\(line.pair) \(line.classes)") }
    #expect(told.count > 80)
  }

  /// Proposals by rule that the list's author would overrule: small additions that mean nothing new to a careful reader,
  /// and the year of an Act.
  private static let overruled: Set<String> = [
    "A2.4", "A7.12", "C4.2", "A7.4", "B.deprivation-of-liberty-safeguards.p1",
  ]

  @Test("the proposed weights are those of the list, but for five that a reader would overrule")
  func weights() throws {
    let comparison = try ProviderFailureComparisonTests.comparison()
    let told = Dictionary(
      comparison.changes.compactMap { change in
        HandMadeList.line(of: change, in: comparison).map { ($0.pair, $0) }
      }
    ) { first, _ in first }
    let expected = try HandMadeList().chosen {
      told[$0.pair]?.classes == $0.classes && told[$0.pair]?.weight == $0.weight
    }
    var differing: Set<String> = []
    for line in expected.values where line.classes != ["unchanged"] {
      if let weight = told[line.pair]?.weight, weight != line.weight { differing.insert(line.new) }
    }
    #expect(differing == ProviderFailureComparisonTests.overruled)
  }

  @Test("what weighs most comes with its reason")
  func flags() throws {
    let comparison = try ProviderFailureComparisonTests.comparison()
    func change(_ address: String) throws -> Change { try #require(comparison.change(atNew: address)) }
    #expect(try change("7.4").flags.prefix(2) == [.obligation, .group])
    #expect(try change("7.4").referredFrom.map(\.text) == ["4.7", "A.S1.p1", "settings.lists.operational-group"])
    #expect(try change("4.3").flags == [.responsible])
    #expect(try change("1.1").flags.contains(.date))
    #expect(try change("6.2").flags.contains(.obligation))
    #expect(try change("B.safeguarding-of-vulnerable-adults.p1").flags.contains(.meaning))
    #expect(try change("A8.4").flags.isEmpty)
  }

  @Test("the renumbering map is the list's")
  func renumbered() throws {
    let comparison = try ProviderFailureComparisonTests.comparison()
    let expected = try HandMadeList.rows("provider-failure-renumbered.tsv").map { Array($0.prefix(5)) }
    let told = comparison.renumbered.map {
      [$0.oldFirst, $0.oldLast, $0.newFirst, $0.newLast, "\($0.count)"]
    }
    #expect(Set(told) == Set(expected))
    #expect(comparison.renumbered.first { $0.newFirst == "A2.22" }?.reason == "A2.21 was added")
    #expect(comparison.renumbered.first { $0.newFirst == "3.2" }?.reason == "the number was borne twice")
  }

  @Test("the terminology ledger has every line of the list that a ledger must have, and no one-off")
  func terms() throws {
    let comparison = try ProviderFailureComparisonTests.comparison()
    let told = Dictionary(comparison.terms.map { ($0.old.lowercased(), $0) }) { first, _ in first }
    for row in try HandMadeList.rows("provider-failure-terms.tsv") {
      let (old, note) = (row[0].lowercased(), row[5])
      let mine = told.values.first { old.hasPrefix($0.old.lowercased()) || $0.old.lowercased().hasSuffix(old) }
      guard note.hasPrefix("ledger"), !note.contains("no mere swap") else {
        #expect(mine == nil, "\(row[0])")
        continue
      }
      let term = try #require(mine, "\(row[0])")
      #expect(term.new.lowercased().hasSuffix(row[1].lowercased()), "\(row[0])")
      #expect(term.survives.map(\.text) == (row[4] == "-" ? [] : row[4].split(separator: ",").map(String.init)))
      // The name of a post is listed once only: 5.1.b1 is told as one contact removed and another added.
      if !term.isName {
        #expect(term.places.map(\.text) == row[3].split(separator: ",").map(String.init), "\(row[0])")
        #expect("\(term.count)" == row[2])
      }
    }
    #expect(comparison.terms.count == 7)
  }

  @Test("references that follow are told; those of a card that changed places are no matter")
  func references() throws {
    let told = try ProviderFailureComparisonTests.comparison().references.map {
      "\($0.reference.newPlace): \($0.reference.oldWords) > \($0.reference.newWords) \($0.reference.fate.rawValue)"
    }
    #expect(told == ["cards.PL.standby: A2.21 > A2.22 follows", "cards.PL.next: A8.3 > A8.4 follows"])
  }

  @Test("rows by type are those that were counted by hand")
  func applicability() throws {
    let shifts = try ProviderFailureComparisonTests.comparison().applicability
    #expect(
      shifts.map { "\($0.code) \($0.oldRows) \($0.newRows) \($0.oldCut ?? 0) \($0.newCut ?? 0)" } == [
        "All 66 66 0 0", "CH 25 25 91 94", "HC 2 2 68 71", " 0 3 0 0",
      ])
    #expect(shifts.first { $0.code == "HC" }?.gained.map(\.text) == ["A2.21", "A4.8", "A8.3"])
  }

  @Test("who gains and loses is told, and no duty is left without a holder")
  func responsibilities() throws {
    let comparison = try ProviderFailureComparisonTests.comparison()
    #expect(comparison.unheld.isEmpty)
    func shift(_ holder: String) throws -> ResponsibilityShift {
      try #require(comparison.responsibilities.first { $0.holder.lowercased() == holder }, "\(holder)")
    }
    #expect(try shift("project lead (pl)").gained.map(\.address.text).contains("C7.1"))
    // 9.1 names the Council in full, A4.8 by its letters: 1.1 says that they are one.
    #expect(
      try shift("southampton city council (scc)").gained.map(\.address.text) == ["7.4.b5", "9.1", "A2.2", "A4.8"])
    #expect(try shift("emergency planning lead/support (eppr)").gained.map(\.address.text) == ["A2.21"])
    #expect(
      try shift("service director – adults, housing and communities").lost.map(\.address.text) == ["4.3", "5.1.b1"])
  }

  @Test("the effect on the check: five findings mended, and the new ones named")
  func check() throws {
    let old = try #require(try PackageRoot.read("Content/provider-failure/V02").procedure)
    let new = try #require(try PackageRoot.read("Content/provider-failure/V03").procedure)
    let day = try #require(CalendarDate(year: 2020, month: 12, day: 1))
    let effect = CheckEffect(
      Comparison(old: old, new: new),
      old: Checker.check(ReviewContext(procedure: old, asOf: day)).findings,
      new: Checker.check(ReviewContext(procedure: new, earlier: old, asOf: day)).findings)
    // Twenty-six stay: twenty-three as they were, three with another first place or advice.
    #expect(effect.fixed.count == 5 && effect.new.count == 16 && effect.still.count == 26)
    for rule in ["skipped-number", "duplicate-number", "missing-control-field"] {
      #expect(effect.fixed.contains { $0.rule == rule }, "\(rule)")
    }
    for address in ["A2.21", "A4.8", "A8.3"] {
      #expect(effect.new.contains { $0.rule == "missing-applicability" && $0.address == address })
    }
  }
}

/// The list of differences and its alternative readings.
private struct HandMadeList {
  struct Line {
    let old: String
    let new: String
    let classes: [String]
    let weight: String
    var pair: String { "\(old) > \(new)" }
  }

  private var plain: [String: Line] = [:]
  /// Readings that are as good, by their tag.
  private var alternatives: [(tag: String, lines: [Line])] = []

  init() throws {
    for row in try HandMadeList.rows("provider-failure.tsv") {
      if row[0].hasPrefix("or") {
        let line = Line(old: row[1], new: row[2], classes: HandMadeList.classes(row[3]), weight: row[5])
        if alternatives.last?.tag == row[0] {
          alternatives[alternatives.count - 1].lines.append(line)
        } else {
          alternatives.append((row[0], [line]))
        }
      } else {
        let line = Line(old: row[0], new: row[1], classes: HandMadeList.classes(row[2]), weight: row[4])
        plain[line.pair] = line
      }
    }
  }

  /// The list with those alternatives that are met whole in the place of plain lines that are not.
  func chosen(_ isMet: (Line) -> Bool) throws -> [String: Line] {
    var chosen = plain
    for (_, lines) in alternatives where lines.allSatisfy(isMet) {
      let replaced = chosen.values.filter { line in
        lines.contains { $0.old == line.old && line.old != "-" || $0.new == line.new && line.new != "-" }
      }
      guard !replaced.allSatisfy(isMet) else { continue }
      for line in replaced { chosen[line.pair] = nil }
      for line in lines { chosen[line.pair] = line }
    }
    return chosen
  }

  /// The rows of a file of columns parted by tabs, without comments.
  static func rows(_ name: String) throws -> [[String]] {
    let text = String(decoding: try PackageRoot.bytes(of: "Tests/Fixtures/comparison/\(name)"), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func classes(_ words: String) -> [String] { words.split(separator: ",").map(String.init) }

  /// A change as the list tells it: an item whose words differ by a replaced term alone is an edit there, and what is
  /// typographic beside other classes is not told.
  static func line(of change: Change, in comparison: Comparison) -> Line? {
    var classes = change.classes.map(\.rawValue)
    if classes.count > 1 { classes.removeAll { $0 == "typographic" } }
    if classes == ["unchanged"], change.hasTerms { classes = ["edited"] }
    guard classes != ["unchanged"] else { return nil }
    func side(_ items: [String]) -> String { items.isEmpty ? "-" : items.joined(separator: "+") }
    return Line(
      old: side(change.old.map { comparison.old.items[$0].address.text }),
      new: side(change.new.map { comparison.new.items[$0].address.text }), classes: classes,
      weight: change.weight.rawValue)
  }
}
