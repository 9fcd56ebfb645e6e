import Files
import Foundation
import Handouts
import Incidents
import ProcedureModel
import Review
import SourceText

/// What a new version means for incidents that run, for a board's pack: counts, and nothing that is recorded of anybody.
/// Nothing is written in the incidents.
struct RunningIncidents {
  /// What the pack prints.
  private(set) var impact = IncidentImpact()
  private let procedure: Procedure
  private let now: Moment

  /// - Parameters:
  ///   - folders: incidents, or folders of incidents.
  ///   - procedure: the version before the board.
  /// - Throws: `ExitStatus.notDone`, after saying so, for a folder without an incident.
  init(_ folders: [String], procedure: Procedure, now: Moment) throws {
    self.procedure = procedure
    self.now = now
    var taken: Set<String> = []
    for folder in folders {
      for path in try IncidentFolders.all(in: folder)
      where taken.insert(URL(fileURLWithPath: path).resolvingSymlinksInPath().path).inserted { take(path) }
    }
  }

  private mutating func take(_ path: String) {
    do {
      let incident = try OpenIncident(path)
      let log = try incident.folder.readLog()
      let before = Situation(incident.procedure, log, now: now)
      guard before.state.closing == nil else {
        impact.closed += 1
        return
      }
      guard let running = try running(incident, before) else {
        impact.ofAnother += 1
        return
      }
      if log.problems.contains(where: \.isGrave) { impact.damaged += 1 }
      impact.running.append(running)
      // The pack numbers them: a board's papers are public, and an incident's id says when it began.
      Console.complain("Incident \(impact.running.count) of the pack is \(Console.shown(path)).")
    } catch {
      // What is wrong was said, but for a log that is too large or cannot be read.
      if let problem = error as? FileProblem { Console.complain("procdoc: \(problem)") }
      impact.unread += 1
    }
  }

  /// Nil where it is one of another procedure.
  private func running(_ incident: OpenIncident, _ before: Situation) throws -> IncidentImpact.Running? {
    let versions = before.state.versions
    func running(_ outline: UpdateOutline?) -> IncidentImpact.Running {
      IncidentImpact.Running(
        isExercise: before.facts.mode == .exercise, startedOn: versions.versions[0].name, runsOn: versions.inForce.name,
        outline: outline)
    }
    guard !incident.procedure.fingerprint.hasSameBytes(as: procedure.fingerprint) else { return running(nil) }
    let comparison = Comparison(old: incident.procedure, new: procedure)
    guard !comparison.looksUnrelated else { return nil }
    let changes = ItemChanges.all(comparison)
    let preview = UpdatePreview(
      folder: incident.folder, before: before, procedure: procedure, changes: changes, now: now)
    return running(try preview.outline(VersionMove(changes), by: "-"))
  }
}
