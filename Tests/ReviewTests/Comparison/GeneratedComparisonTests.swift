import Foundation
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

/// The comparison against generated procedures whose changes are known.
@Suite struct GeneratedComparisonTests {
  @Test func tryout() throws {
    for seed in UInt64(1)...4 { for edited in [0.03, 0.40] {
    let items = Int(ProcessInfo.processInfo.environment["ITEMS"] ?? "1000") ?? 1000
    let revision = GeneratedRevision(seed: seed, plan: GeneratedPlan(items: items, edited: edited))
    if let dump = ProcessInfo.processInfo.environment["DUMP"] {
      for (name, sources) in [("V01", revision.old), ("V02", revision.new)] {
        let folder = "\(dump)/\(items)-\(edited)/\(name)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for source in sources { try Data(source.bytes).write(to: URL(fileURLWithPath: folder + "/" + source.path)) }
      }
      continue
    }
    let comparison = try ComparedRevision(revision)
    print(comparison.score.tableRows.joined(separator: "\n"))
    if ProcessInfo.processInfo.environment["SHOW"] != nil { comparison.show() }
    } }
  }
}

/// A generated revision, compared and scored.
struct ComparedRevision {
  let revision: GeneratedRevision
  let comparison: Comparison
  let score: ChangeScore

  init(_ revision: GeneratedRevision) throws {
    self.revision = revision
    let old = try #require(ProcedureReader.read(folder: "V01", sources: revision.old).procedure)
    let new = try #require(ProcedureReader.read(folder: "V02", sources: revision.new).procedure)
    let start = ContinuousClock().now
    comparison = Comparison(old: old, new: new)
    print("compare", ContinuousClock().now - start)
    score = ChangeScore(
      truth: revision.truth, result: ComparedRevision.account(comparison), oldTexts: revision.oldTexts,
      newTexts: revision.newTexts)
  }

  /// What a comparison says of clauses, rows and headings, as the truth says it.
  static func account(_ comparison: Comparison) -> [ChangeScore.Change] {
    let kinds: [ComparedItem.Kind] = [.clause, .row, .heading]
    // What became of a bullet is told of its item.
    var ofParts: [Int: Set<String>] = [:]
    for change in comparison.changes {
      guard let index = change.new.first, comparison.new.items[index].owner != index else { continue }
      let owner = comparison.new.items[index].owner
      if change.hasTerms { ofParts[owner, default: []].insert("term") }
      if change.classes.contains(.edited) { ofParts[owner, default: []].insert("edited") }
    }
    return comparison.changes.compactMap { change in
      let old = change.old.map { comparison.old.items[$0] }
      let new = change.new.map { comparison.new.items[$0] }
      guard (old + new).contains(where: { kinds.contains($0.kind) }) else { return nil }
      var classes = Set(change.classes.map(\.rawValue)).subtracting(["typographic", "unchanged"])
      if change.hasTerms { classes.insert("term") }
      if !change.old.isEmpty { for index in change.new { classes.formUnion(ofParts[index] ?? []) } }
      return (old.map(\.address.text), new.map(\.address.text), classes.isEmpty ? ["unchanged"] : classes)
    }
  }

  func show() {
    let account = Dictionary(ComparedRevision.account(comparison).map { (($0.old + [">"] + $0.new).joined(separator: " "), $0.classes) }) { a, _ in a }
    let truth = Dictionary(revision.truth.map { (($0.old + [">"] + $0.new).joined(separator: " "), $0.classes) }) { a, _ in a }
    for (key, classes) in truth.sorted(by: { $0.key < $1.key }) where account[key] != classes {
      print("truth", key, classes.sorted(), "ours", account[key]?.sorted() ?? [])
    }
    for (key, classes) in account.sorted(by: { $0.key < $1.key }) where truth[key] == nil {
      print("  ours only", key, classes.sorted())
    }
  }
}
