import ProcedureModel
import Review
import SourceText

/// The summary of changes as a Markdown table, to be pasted into a report.
struct ComparisonTable {
  private let comparison: Comparison

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  var text: String {
    let (old, new) = (cell(comparison.old.name), cell(comparison.new.name))
    let counts = ComparisonCounts(comparison).text
    var lines = ["Changes from \(old) to \(new): \(counts)."]
    if comparison.looksUnrelated {
      lines.append(
        "The two do not look like versions of one document: hardly any item of one has its like in the other.")
    }
    let scripts = comparison.scripts.sentences.map { "- " + cell($0) }
    if !scripts.isEmpty { lines.append("Scripts, and who may be told what:\n\n" + scripts.joined(separator: "\n")) }
    let shown = comparison.shownChanges
    guard !shown.isEmpty else { return lines.joined(separator: "\n\n") + "\n" }
    let weighty = shown.count { $0.weight == .substantive }
    lines[0] += " Of substance: \(weighty); editorial: \(shown.count - weighty)."
    let rows = shown.map { change in
      row([
        comparison.oldReference(change) ?? "–", comparison.newReference(change) ?? "–", change.sentence,
        change.affected.joined(separator: ", "), weight(change), change.reason ?? "",
      ])
    }
    let head = [
      "| Old reference | New reference | What changed | Who is affected | Weight | Reason |",
      "|---|---|---|---|---|---|",
    ]
    return lines.joined(separator: "\n\n") + "\n\n" + (head + rows).joined(separator: "\n") + "\n"
  }

  private func weight(_ change: Change) -> String {
    let flags = change.flags.map(\.words).joined(separator: ", ")
    return change.weight.rawValue + (flags.isEmpty ? "" : " (\(flags))")
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map(cell).joined(separator: " | ") + " |"
  }

  /// A text that stays text in a cell: line ends are spaces, and every sign that Markdown could read as a mark has a
  /// backslash before it.
  private func cell(_ text: String) -> String {
    let shown = Console.shown(
      String(String.UnicodeScalarView(text.unicodeScalars.map { ComparisonTable.lineEnds.contains($0) ? " " : $0 })))
    var result = String.UnicodeScalarView()
    for scalar in shown.unicodeScalars {
      let isMark =
        ComparisonTable.marks.contains(scalar) || result.isEmpty && ComparisonTable.leadingMarks.contains(scalar)
      if isMark { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static let lineEnds: Set<Unicode.Scalar> = [
    "\n", "\r", "\t", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}",
  ]
  /// What is read as a mark anywhere in a line, by CommonMark, GitHub or pandoc.
  private static let marks: Set<Unicode.Scalar> = [
    "\\", "|", "`", "*", "_", "[", "]", "<", ">", "&", "~", "^", "$", "@",
  ]
  private static let leadingMarks: Set<Unicode.Scalar> = ["#", "+", "-", "=", ":", "!"]
}
