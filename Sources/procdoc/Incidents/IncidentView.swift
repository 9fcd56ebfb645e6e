import ArgumentParser
import Files
import Incidents
import ProcedureModel
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

  /// The versions that it ran on before, by the folders of their copies; those that can be read.
  var earlierProcedures: [String: Procedure] {
    var found: [String: Procedure] = [:]
    for version in log.versions().versions.dropLast() where found[version.folder] == nil {
      found[version.folder] = try? incident.procedure(of: version)
    }
    return found
  }

  /// How it stands, on the version that it runs on.
  /// - Parameters:
  ///   - knownAt: as it was known then, on the version that it ran on then; nil for now.
  ///   - now: the moment to judge by.
  /// - Throws: `ExitStatus.notDone`, after saying so, where that version's copy cannot be read.
  func situation(knownAt: Moment? = nil, now: Moment) throws -> Situation {
    let procedure = try incident.procedure(of: log.versions(knownAt: knownAt).inForce)
    return Situation(procedure, log, knownAt: knownAt, now: now)
  }
}
