internal import SourceText

/// A chronology as a CSV file (RFC 4180) that a spreadsheet opens as text: UTF-8 with the mark that makes Excel read it so,
/// commas, CR LF.
package enum ChronologyTable {
  /// The head of each column.
  package static let columns = [
    "Line", "Happened", "Written down", "Late", "Done by", "Typed by", "Sheet", "Kind", "Item", "Words of the item",
    "Service", "What was recorded", "Corrections", "Withdrawn", "Check", "Version in force", "Happened (to sort by)",
    "Written down (to sort by)",
  ]

  private static let byteOrderMark = "\u{FEFF}"

  /// How every such file begins.
  package static var head: [UInt8] { Array((byteOrderMark + line(columns)).utf8) }

  package static func bytes(_ chronology: Chronology) -> [UInt8] {
    var bytes = head
    for entry in chronology.entries { bytes += line(cells(entry)).utf8 }
    return bytes
  }

  /// What stands in each column of an entry.
  package static func cells(_ entry: ChronologyEntry) -> [String] {
    [
      "line \(entry.number)", entry.happened.map { LogTime.words($0) } ?? "",
      entry.recorded.map { LogTime.words($0) } ?? "", entry.delay ?? "",
      entry.happened == nil ? "" : LogWords.initials(entry.by), entry.typedBy ?? "", entry.sheet ?? "", entry.kind,
      entry.item ?? "", entry.itemWords ?? "", entry.service ?? "",
      entry.fields.map { "\($0.label): \($0.words)" }.joined(separator: "\n"),
      entry.corrections.map(words).joined(separator: "\n"), entry.isWithdrawn ? "withdrawn" : "",
      entry.warnings.joined(separator: "\n"), entry.version, entry.happened.map(sortable) ?? "",
      entry.recorded.map(sortable) ?? "",
    ]
  }

  private static func words(_ correction: ChronologyEntry.Correction) -> String {
    let head =
      "\(correction.isWithdrawal ? "withdrawn" : "corrected") by line \(correction.line) "
      + "(\(LogWords.initials(correction.by)), \(LogTime.words(correction.at)))"
      + (correction.because.map { ", because: \($0)" } ?? "")
    let changes = correction.changes.map { "\($0.label): was \($0.old ?? "empty"), now \($0.new)" }
    return ([head] + changes).joined(separator: "; ")
  }

  /// `at 2026-11-20T02:10:00+00:00`: of one length, so that texts sort as times do. The word keeps it a text.
  private static func sortable(_ moment: Moment) -> String { "at \(moment.iso)" }

  private static func line(_ cells: [String]) -> String {
    cells.map { SpreadsheetCell.written($0) }.joined(separator: ",") + "\r\n"
  }
}
