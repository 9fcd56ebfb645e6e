import Handouts
import SourceText

/// Lessons across incidents as a person reads them on a terminal of 80 columns.
enum EvidenceText {
  private static let width = 80

  static func lines(_ report: EvidenceReport) -> [String] {
    var lines: [String] = []
    for part in report.parts {
      let count = part.incidents.count
      let kind = part.isExercise ? "exercise" : "live incident"
      lines += lines.isEmpty ? [] : [""]
      lines.append("Lessons of \(count) closed \(kind)\(count == 1 ? "" : "s")")
      if count > 0 { lines += wrapped("Taken in: \(part.incidents.joined(separator: ", ")).", 2) }
      for version in part.evidence.versions { lines += self.lines(version) }
    }
    lines += report.cautions.flatMap { wrapped("Take care: \($0)", 0, first: [""]) }
    return lines
  }

  private static func lines(_ version: LessonEvidence.Version) -> [String] {
    var lines = ["", "\(version.name), \(version.incidents == 1 ? "1 incident" : "\(version.incidents) incidents")"]
    for row in version.rows {
      lines.append("  " + TextWidth.cut("\(row.address)  \(row.words)", width - 2))
      lines += row.facts(of: version.incidents).flatMap { wrapped($0, 6) }
    }
    if version.rows.isEmpty { lines.append("  No row was late, struck out or brought back.") }
    lines.append("  Actions that were added: \(version.added.isEmpty ? "none" : String(version.added.count))")
    for added in version.added {
      lines += wrapped("\(added.after.map { "after \($0)" } ?? "at the end"): \u{201C}\(added.words)\u{201D}", 6)
    }
    return lines
  }

  private static func wrapped(_ text: String, _ indent: Int, first: [String] = []) -> [String] {
    first + TextWidth.lines(text, width - indent).map { String(repeating: " ", count: indent) + $0 }
  }
}
