import ProcedureModel
import Review
import TestSupport
import Testing

/// A generated revision, compared and scored.
struct ComparedRevision {
  let revision: GeneratedRevision
  let comparison: Comparison

  init(_ revision: GeneratedRevision) throws {
    self.revision = revision
    comparison = Comparison(
      old: try #require(ProcedureReader.read(folder: "V01", sources: revision.old).procedure),
      new: try #require(ProcedureReader.read(folder: "V02", sources: revision.new).procedure))
  }

  /// A generated procedure with some edits and nothing else.
  init(seed: UInt64, items: Int = 120, edits: [GeneratedEdit]) throws {
    try self.init(GeneratedRevision(seed: seed, plan: .still(items: items), edits: edits))
  }

  var score: ChangeScore {
    ChangeScore(
      truth: revision.truth, result: ComparedRevision.account(comparison), oldTexts: revision.oldTexts,
      newTexts: revision.newTexts)
  }

  /// What a comparison says of clauses, rows and headings, as the truth says it: what became of a bullet is told of its
  /// item, and what is typographic is not told.
  static func account(_ comparison: Comparison) -> [ChangeScore.Change] {
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
      guard (old + new).contains(where: { $0.kind == .clause || $0.kind == .row || $0.kind == .heading }) else {
        return nil
      }
      var classes = Set(change.classes.map(\.rawValue)).subtracting(["typographic", "unchanged"])
      if change.hasTerms { classes.insert("term") }
      if !change.old.isEmpty { for index in change.new { classes.formUnion(ofParts[index] ?? []) } }
      return (old.map(\.address.text), new.map(\.address.text), classes.isEmpty ? ["unchanged"] : classes)
    }
  }

  /// How many changes have a class for their primary one, those of cards, settings and control left out.
  func count(_ primary: ChangeClass) -> Int {
    comparison.changes.count { change in
      change.primary == primary && change.id != "control.version"
    }
  }
}

extension Comparison {
  /// One line for each change of more than nothing: `4.3 > 4.4: edited, renumbered`.
  var account: [String] {
    changes.filter { $0.classes != [.unchanged] }.map { change in
      let sides = [
        change.old.map { old.items[$0].address.text }.joined(separator: "+"),
        change.new.map { new.items[$0].address.text }.joined(separator: "+"),
      ].map { $0.isEmpty ? "-" : $0 }
      return "\(sides[0]) > \(sides[1]): \(change.classes.map(\.rawValue).joined(separator: ", "))"
    }
  }

  /// Two small procedures compared; the version of both is the same, so that nothing differs but what a test writes.
  static func of(_ old: [String: String], _ new: [String: String], notes: ReviewNotes = .none) throws -> Comparison {
    Comparison(
      old: try #require(TestProcedure(old).read.procedure), new: try #require(TestProcedure(new).read.procedure),
      notes: notes)
  }

  /// Two texts of a procedure compared.
  static func of(_ old: String, _ new: String, settings: String = "") throws -> Comparison {
    try of(Sample.procedure(old, settings: settings), Sample.procedure(new, settings: settings))
  }
}
