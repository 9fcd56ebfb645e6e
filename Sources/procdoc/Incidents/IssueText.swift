import Handouts
import Incidents
import SourceText

/// Issued handouts as a person reads them on a terminal of 80 columns: which, who has copies, what is no longer right.
enum IssueText {
  private static let width = 80

  /// What of them must not be overlooked: those with a fact that changed, and copies of replaced ones that are still out.
  static func warnings(_ standings: [IssueReview.Standing], by incident: String) -> [String] {
    let stale = standings.filter(\.isStale)
    let out = standings.filter { $0.issued.replacedBy != nil && $0.issued.copiesOut > 0 }
    var lines: [String] = []
    if !stale.isEmpty {
      lines += ["", "HANDOUTS THAT ARE NO LONGER RIGHT: \(stale.count)"]
      for standing in stale {
        lines += head(standing.issued)
        lines += wrapped("changed: \(standing.changed.joined(separator: "; "))")
        lines += holders(standing.issued)
        lines.append("      procdoc incident issue \(incident) \(standing.issued.handout) …")
      }
    }
    if !out.isEmpty {
      lines += [
        "", "Copies of replaced handouts, still to be taken back: \(out.reduce(0) { $0 + $1.issued.copiesOut })",
      ]
      for standing in out { lines += head(standing.issued) + holders(standing.issued) }
    }
    return lines
  }

  /// All of them.
  static func lines(_ standings: [IssueReview.Standing]) -> [String] {
    guard !standings.isEmpty else { return ["No handout has been issued."] }
    return standings.flatMap { standing in
      head(standing.issued)
        + (standing.isStale ? wrapped("NO LONGER RIGHT: \(standing.changed.joined(separator: "; "))") : [])
        + holders(standing.issued)
    }
  }

  private static func head(_ issued: IssuedHandout) -> [String] {
    let edition = issued.edition.hasSameBytes(as: Edition.standard.rawValue) ? "" : ", \(issued.edition)"
    let words =
      "Issue \(issued.number), \(issued.entry.at.london.time.dayAndClock): \(issued.title)\(edition)"
      + (issued.replacedBy.map { " (replaced by issue \($0))" } ?? "")
    return TextWidth.lines(words, width - 2).map { "  " + $0 }
  }

  private static func holders(_ issued: IssuedHandout) -> [String] {
    wrapped(
      issued.holders.isEmpty ? "no copies out" : "held by: \(issued.holders.map(\.words).joined(separator: "; "))")
  }

  private static func wrapped(_ words: String) -> [String] {
    TextWidth.lines(words, width - 6).map { "      " + $0 }
  }
}
