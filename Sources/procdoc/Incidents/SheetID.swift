import Incidents
import SourceText

/// The id at the head of a printed sheet, typed back in: `2026-11-20-a/V03/214-3f9a21`, or only its last part.
enum SheetID {
  /// Says whether a sheet was printed from a log.
  /// - Parameter incident: the incident's own name.
  /// - Throws: `ExitStatus.notDone`, after saying so, for what is no sheet id.
  static func check(
    _ typed: String, incident: String?, _ log: IncidentLog
  ) throws -> (words: String, isRight: Bool) {
    let (lines, digest): (Int, String)
    if case .printed(let named, _, let number, let digits)? = SheetReference(typed) {
      if let incident, !named.isSameWord(as: incident) { return ("The sheet is of another incident.", false) }
      (lines, digest) = (number, digits)
    } else if let position = SheetReference.position(typed) {
      (lines, digest) = position
    } else {
      throw notAnID()
    }
    guard log.begins(with: lines, digest) else {
      return (
        lines > log.position.lines
          ? "The sheet was printed from \(lines) lines, and the log has only \(log.position.lines)."
          : "The sheet was not printed from this log as it now stands: line \(lines) or one before it is another.",
        false
      )
    }
    let more = log.position.lines - lines
    return (
      "The sheet was printed from the first \(lines) lines of this log, which stand as they did. "
        + (more == 0
          ? "Nothing has been recorded since." : "\(more) line\(more == 1 ? " was" : "s were") recorded since."),
      true
    )
  }

  private static func notAnID() -> ExitStatus {
    Console.complain(
      "procdoc: that is no sheet id. It stands at the head of each page, as in 2026-11-20-a/V03/214-3f9a21; "
        + "its last part is enough.")
    return .notDone
  }
}
