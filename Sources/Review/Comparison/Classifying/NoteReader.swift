internal import ProcedureModel
internal import SourceText

/// Applies what a reviewer settled, and says which of it speaks of nothing that is there.
struct NoteReader {
  private let notes: ReviewNotes

  init(_ notes: ReviewNotes) {
    self.notes = notes
  }

  /// Addresses (old, new) that are to be a pair.
  var pairs: [(Address, Address)] { notes.pairs.map { (Address($0.old.text), Address($0.new.text)) } }
  /// Addresses that are not to be one.
  var apart: [(Address, Address)] { notes.apart.map { (Address($0.old.text), Address($0.new.text)) } }

  /// Sets weights and reasons.
  func apply(to changes: inout [Change], _ pair: ComparedPair) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func report(_ text: PlacedText, _ message: String, _ hint: String) {
      problems.append(
        Diagnostic(
          rule: "stale-note", severity: .warning, path: notes.path, range: text.range, message: message, hint: hint))
    }
    var indexes: [String: Int] = [:]
    if !notes.changes.isEmpty || !notes.pairs.isEmpty {
      for (index, change) in changes.enumerated() { indexes[change.id] = index }
    }
    for note in notes.changes {
      guard let index = indexes[note.change.text] else {
        report(
          note.change, "there is no change '\(note.change.text)'",
          suggestion(for: note.change.text, indexes, changes).map { "Did you mean '\($0)'?" }
            ?? "The page of the comparison prints the id of each change.")
        continue
      }
      if changes[index].classes == [.unchanged], changes[index].edits.isEmpty, changes[index].references.isEmpty {
        report(
          note.change, "'\(note.change.text)' is unchanged, so this note prints nowhere",
          "Delete it, or correct the id.")
      }
      changes[index].settledWeight = note.weight ?? changes[index].settledWeight
      changes[index].reason = note.because ?? changes[index].reason
    }
    for (entry, isPair) in notes.pairs.map({ ($0, true) }) + notes.apart.map({ ($0, false) }) {
      let old = pair.old.index(of: Address(entry.old.text))
      let new = pair.new.index(of: Address(entry.new.text))
      if old == nil {
        report(entry.old, "the old version has no '\(entry.old.text)'", "Write the address as its page prints it.")
      }
      if new == nil {
        report(entry.new, "the new version has no '\(entry.new.text)'", "Write the address as its page prints it.")
      }
      guard let old, let new, isPair else { continue }
      guard pair.ofOld[old] == pair.ofNew[new] else {
        report(
          entry.new, "'\(entry.old.text)' and '\(entry.new.text)' cannot be a pair: one of them is in another pair",
          "Let each address stand in one pair only.")
        continue
      }
      if let because = entry.because, let index = indexes[entry.old.text] {
        changes[index].reason = changes[index].reason ?? because
      }
    }
    return problems
  }

  /// What was added has `new:` before its address, which is soon forgotten.
  private func suggestion(for id: String, _ indexes: [String: Int], _ changes: [Change]) -> String? {
    if indexes["new:" + id] != nil { return "new:" + id }
    return Suggestion.nearest(to: id, among: changes.filter(\.isShown).map(\.id))
  }
}
