import Files
import Incidents
import ProcedureModel
import SourceText

/// How an incident would stand on another version, with nothing written.
struct UpdatePreview {
  let folder: IncidentFolder
  let before: Situation
  /// The version that it would run on.
  let procedure: Procedure
  let changes: [ItemChange]
  let now: Moment

  /// What becomes of each item.
  /// - Throws: where the log cannot be read.
  func outline(_ move: VersionMove, by: String) throws(FileProblem) -> UpdateOutline {
    let log = try folder.readLog(adding: entry(move, by: by, decided: "-", reason: nil), now: now)
    return UpdateOutline(before: before, after: Situation(procedure, log, now: now), changes, move)
  }

  /// The entry by which it would move.
  func entry(_ move: VersionMove, by: String, decided: String, reason: String?) -> DraftEntry {
    let old = before.state.versions.inForce
    return DraftEntry(
      .update, at: now, by: by,
      [
        ("from", old.name), ("version", procedure.control.version.text), ("decided", decided), ("reason", reason),
      ] + move.fields + [
        ("fingerprint", procedure.fingerprint), ("fingerprint-before", old.fingerprint),
        ("tool", ToolVersion.current),
      ])
  }
}
