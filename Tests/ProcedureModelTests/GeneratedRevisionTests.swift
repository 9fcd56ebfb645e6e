import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite("a generated revision tells the truth about itself")
struct GeneratedRevisionTests {
  @Test(
    "both versions are read without a diagnostic, and the truth agrees with what is read",
    arguments: [1, 2, 9, 80, 700], [0.03, 0.40])
  func honest(items: Int, edited: Double) {
    for seed in 1...3 as ClosedRange<UInt64> {
      var plan = GeneratedPlan(items: items, edited: edited)
      if seed == 3 {
        (plan.moved, plan.split, plan.merged, plan.attributes) = (0.05, 0.05, 0.05, 0.2)
        (plan.inserted, plan.deleted, plan.reordered, plan.sectionsInserted) = (0.05, 0.05, 0.02, 3)
      }
      let problems = Self.problems(GeneratedRevision(seed: seed, plan: plan))
      #expect(problems.isEmpty, "\(items) items, seed \(seed): \(problems.prefix(5))")
    }
  }

  @Test("the same seed gives the same bytes and the same truth, another seed others")
  func deterministic() {
    let plan = GeneratedPlan(items: 120)
    let (first, again) = (GeneratedRevision(seed: 7, plan: plan), GeneratedRevision(seed: 7, plan: plan))
    #expect(first.old.map(\.bytes) == again.old.map(\.bytes))
    #expect(first.new.map(\.bytes) == again.new.map(\.bytes))
    #expect(first.truth == again.truth)
    #expect(first.old.map(\.bytes) != GeneratedRevision(seed: 8, plan: plan).old.map(\.bytes))
  }

  @Test("as much is changed as the plan says")
  func shares() {
    var plan = GeneratedPlan(items: 4000, edited: 0.2)
    (plan.inserted, plan.deleted, plan.moved, plan.split, plan.merged) = (0.02, 0.02, 0.02, 0.02, 0.02)
    plan.sectionsInserted = 2
    let truth = GeneratedRevision(seed: 3, plan: plan).truth
    func share(_ name: TrueChange.Class) -> Double {
      Double(truth.count { $0.classes.contains(name.rawValue) && !isHeading($0) }) / 4000
    }
    #expect(abs(share(.edited) - 0.2) < 0.03)
    for name in [TrueChange.Class.added, .removed, .moved, .split, .merged] {
      #expect((0.01...0.04).contains(share(name)), "\(name): \(share(name))")
    }
    #expect(truth.count { isHeading($0) && $0.classes.contains("added") } == 2)
    let edits = truth.filter { $0.classes.contains("edited") }
    #expect(edits.allSatisfy { $0.oldWords + $0.newWords > 0 && $0.oldWords <= 18 && $0.newWords <= 18 })
  }

  @Test("no more than half of a text's words are edited")
  func halves() throws {
    let revision = GeneratedRevision(seed: 5, plan: GeneratedPlan(items: 500, edited: 0.4))
    let old = RevisionReading(revision.old).byAddress
    for change in revision.truth where change.classes.contains("edited") && !isHeading(change) {
      let words = try #require(old[change.old[0]]).words.split(separator: " ").count
      #expect(change.oldWords * 2 <= words && change.newWords * 2 <= words, "\(change)")
    }
  }

  @Test("a fifth of the rows has the words of another but for one or two; some repeat another, some are short")
  func rows() {
    let revision = GeneratedRevision(seed: 4, plan: GeneratedPlan(items: 1000))
    let rows = RevisionReading(revision.old).entries.filter { $0.address.hasPrefix("A") && $0.address != $0.section }
      .map { $0.words.lowercased().replacing(".", with: "").split(separator: " ") }
    var (similar, repeated) = (0, 0)
    for (index, row) in rows.enumerated() {
      let differences = rows.enumerated().filter { $0.offset != index && $0.element.count == row.count }
        .map { zip(row, $0.element).count { $0 != $1 } }
      guard let least = differences.min() else { continue }
      if least == 0 { repeated += 1 } else if least <= 2, least * 2 < row.count { similar += 1 }
    }
    #expect(rows.count == 300)
    #expect((60...150).contains(similar), "\(similar)")
    #expect((5...40).contains(repeated), "\(repeated)")
    #expect((20...90).contains(rows.count { $0.count < 10 }))
  }

  @Test("words come as often as in real text: few make up most of it, most are rare, some have accents")
  func frequencies() {
    let words = RevisionReading(GeneratedRevision(seed: 6, plan: .still(items: 1500)).old).entries
      .flatMap { $0.words.lowercased().replacing(".", with: "").split(separator: " ") }
    var counts: [Substring: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    let sorted = counts.values.sorted(by: >)
    let top = Double(sorted.prefix(100).reduce(0, +)) / Double(words.count)
    #expect((0.4...0.65).contains(top), "\(top)")
    #expect(counts["the", default: 0] == sorted.first)
    #expect(sorted.count { $0 == 1 } * 5 > sorted.count)
    #expect(counts["café", default: 0] > 0 && counts["coöperate", default: 0] > 0)
  }

  private func isHeading(_ change: TrueChange) -> Bool {
    (change.old + change.new).allSatisfy { $0.utf8.contains(UInt8(ascii: "S")) }
  }

  @Test("20 seeds of 1,000 items and one of 100,000 agree with what is read of them", .proof)
  func proveHonesty() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let problems = Self.problems(
        GeneratedRevision(seed: seed, plan: GeneratedPlan(items: 1000, edited: seed.isMultiple(of: 2) ? 0.03 : 0.4)))
      #expect(problems.isEmpty, "seed \(seed): \(problems.prefix(5))")
    }
    let large = GeneratedRevision(seed: 21, plan: GeneratedPlan(items: 100_000))
    let problems = Self.problems(large)
    #expect(problems.isEmpty, "\(problems.prefix(5))")
    Proof.record(
      "The truth of generated revisions agrees with what is read of them", figure: "\(large.truth.count) changes")
  }

  // MARK: Truth against reading

  /// Where the truth and what procdoc reads disagree.
  static func problems(_ revision: GeneratedRevision) -> [String] {
    let (old, new) = (RevisionReading(revision.old), RevisionReading(revision.new))
    var problems = (old.diagnostics + new.diagnostics).map { "\($0.path): \($0.rule)" }
    let truth = revision.truth
    if truth.flatMap(\.old).sorted() != old.entries.map(\.address).sorted() { problems.append("old addresses") }
    if truth.flatMap(\.new).sorted() != new.entries.map(\.address).sorted() { problems.append("new addresses") }
    let (before, after) = (old.byAddress, new.byAddress)
    var partners: [String: [String]] = [:]
    for change in truth {
      for address in change.old { partners[address, default: []] += change.new }
    }
    var lastOrder = -1
    for change in truth {
      let (left, right) = (change.old.compactMap { before[$0] }, change.new.compactMap { after[$0] })
      let wrong = Self.wrong(change, left, right, partners: partners, revision.replacedTerm)
      problems += wrong.map { "\($0): \(change)" }
      // What did not move stands in the old order. The truth is in the order of the new version.
      if let first = left.first, !right.isEmpty, change.classes.isDisjoint(with: ["moved", "reordered"]) {
        if first.order <= lastOrder { problems.append("order: \(change)") }
        lastOrder = first.order
      }
    }
    return problems
  }

  /// The names of the checks that a change fails.
  private static func wrong(
    _ change: TrueChange, _ left: [RevisionReading.Entry], _ right: [RevisionReading.Entry],
    partners: [String: [String]], _ term: (old: String, new: String)?
  ) -> [String] {
    var wrong: [String] = []
    func hold(_ name: String, _ isRight: Bool) { if !isRight { wrong.append(name) } }
    let classes = change.classes
    hold("added", classes.contains("added") == left.isEmpty)
    hold("removed", classes.contains("removed") == right.isEmpty)
    hold("split", classes.contains("split") == (right.count > 1))
    hold("merged", classes.contains("merged") == (left.count > 1))
    hold("alone", classes.count == 1 || classes.isDisjoint(with: ["added", "removed", "unchanged"]))
    guard let first = left.first, let head = right.first else { return wrong }
    hold("renumbered", classes.contains("renumbered") == (first.address != head.address))
    hold("attribute", classes.contains("attribute") == left.contains { $0.codes != head.codes })
    let isElsewhere = partners[first.section] != [head.section]
    hold("section", isElsewhere == classes.contains("moved"))
    // The words, with the term as the new version has it; capitals follow the sentences.
    let isWhole = right.count > 1 || left.count > 1
    let said = left.map(\.words).joined(separator: " ")
    let says = right.map(\.words).joined(separator: " ")
    let renamed = term.map { RenamedTerm.rename(said, $0.old, $0.new) } ?? said
    hold("term", classes.contains("term") == (term.map { says.lowercased().contains($0.new) } ?? false))
    if let term {
      hold("old term", RenamedTerm.rename(says, term.old, "#") == says)
      let places = RenamedTerm.rename(said, term.old, "#").count { $0 == "#" }
      hold("each term", places == says.lowercased().ranges(of: term.new).count)
    }
    hold("edited", classes.contains("edited") != renamed.utf8.elementsEqual(says.utf8))
    hold("whole", !isWhole || renamed.utf8.elementsEqual(says.utf8))
    // References name what the things that they named have become.
    let named = left.flatMap(\.targets)
    let names = right.flatMap(\.targets)
    hold("targets", zip(named, names).allSatisfy { partners[$0]?.first == $1 } && named.count == names.count)
    return wrong
  }
}

/// A text with a term replaced as a person would, by whole words with their capitals.
enum RenamedTerm {
  static func rename(_ text: String, _ old: String, _ new: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let stop = word.hasSuffix(".") ? "." : ""
      let plain = word.dropLast(stop.count)
      if plain == old { return new + stop }
      return plain == old.prefix(1).uppercased() + old.dropFirst()
        ? new.prefix(1).uppercased() + new.dropFirst() + stop : String(word)
    }.joined(separator: " ")
  }
}
