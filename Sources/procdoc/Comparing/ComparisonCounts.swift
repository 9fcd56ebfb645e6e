import ProcedureModel
import Review

/// How much changed, in one line: `one section added; 920 items renumbered; 76 references follow`.
struct ComparisonCounts {
  private let comparison: Comparison

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  /// The line without a full stop; `no difference` where there is none.
  var text: String {
    guard !comparison.hasSameItems else {
      return comparison.isEmpty ? "no difference" : "no difference in the procedure's own text"
    }
    let byClass = Dictionary(grouping: comparison.changes, by: \.primary)
    func count(_ primary: ChangeClass) -> Int { byClass[primary]?.count ?? 0 }
    var parts: [String] = []
    func add(_ number: Int, _ words: String) {
      if number > 0 { parts.append("\(ComparisonCounts.number(number)) \(words)") }
    }
    for (primary, words) in [(ChangeClass.added, "added"), (.removed, "removed")] {
      let items = byClass[primary] ?? []
      let sections = items.count { isHeading($0) }
      let counted = [plural(sections, "section"), plural(items.count - sections, "item")].compactMap(\.self)
      if !counted.isEmpty { parts.append(counted.joined(separator: " and ") + " " + words) }
    }
    add(count(.split), "split")
    add(count(.merged), "joined")
    add(count(.moved), "moved")
    add(count(.reordered), "put in another order")
    add(count(.edited), "edited")
    add(count(.attribute), "with other codes")
    add(count(.typographic), "in punctuation or emphasis only")
    let renumbered = comparison.changes.count { $0.classes.contains(.renumbered) }
    if let words = plural(renumbered, "item") { parts.append(words + " renumbered") }
    let fates = comparison.references.map(\.reference.fate)
    let follow = fates.count { $0 == .follows }
    if let words = plural(follow, "reference") { parts.append("\(words) follow\(follow == 1 ? "s" : "")") }
    if let words = plural(fates.count - follow, "reference") { parts.append("\(words) to look at") }
    let swaps = comparison.terms.reduce(0) { $0 + $1.count }
    if let words = plural(comparison.terms.count, "term") {
      parts.append("\(words) replaced in \(plural(swaps, "place") ?? "no place")")
    }
    return parts.isEmpty ? "only what no reader sees" : parts.joined(separator: "; ")
  }

  private func isHeading(_ change: Change) -> Bool {
    let item = change.new.first.map { comparison.new.items[$0] } ?? change.old.first.map { comparison.old.items[$0] }
    return item?.kind == .heading
  }

  private func plural(_ count: Int, _ noun: String) -> String? {
    count == 0 ? nil : "\(ComparisonCounts.number(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func number(_ count: Int) -> String { count == 1 ? "one" : String(count) }
}

extension Comparison {
  /// How the old version calls what a change is about; nil for what was added.
  func oldReference(_ change: Change) -> String? { reference(change.old, old) }

  /// How the new version calls it; nil for what was removed.
  func newReference(_ change: Change) -> String? { reference(change.new, new) }

  private func reference(_ indexes: [Int], _ version: ComparedVersion) -> String? {
    indexes.isEmpty ? nil : indexes.map { version.items[$0].address.text }.joined(separator: ", ")
  }
}
