import ArgumentParser
import Files
import Incidents
import SourceText

/// An incident as a command looks at it that records nothing of its own: hand edits are logged first, then the log is read.
struct IncidentView {
  let incident: OpenIncident
  let log: IncidentLog
  /// Whether there is something that the person should read: files with errors, a log that is not right.
  let needsReading: Bool

  /// - Parameter now: when hand edits are recorded.
  /// - Throws: `ExitStatus.notDone`, after saying why the log cannot be read.
  init(_ named: String, now: Moment) throws {
    incident = try OpenIncident(named)
    var hasErrors = false
    var modeInFile: String?
    do throws(FileProblem) {
      let recorded = try incident.folder.record(now: now) { _ throws(FileProblem) in .success([]) }
      if case .success(let recorded) = recorded {
        FactFilesReport.complain(edits: recorded.edits)
        FactFilesReport.complain(recorded.diagnostics)
        hasErrors = recorded.diagnostics.contains { $0.severity == .error }
        modeInFile = recorded.modeInFile
      }
    } catch {
      // Who may only read must still see.
      Console.complain("procdoc: edits by hand could not be logged: \(error)")
      hasErrors = true
    }
    do {
      log = try incident.folder.readLog()
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    if let modeInFile, FactFilesReport.complain(mode: modeInFile, log) { hasErrors = true }
    needsReading = hasErrors || log.problems.contains(where: \.isGrave)
  }
}
