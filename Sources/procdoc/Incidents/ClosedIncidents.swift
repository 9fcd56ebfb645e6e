import Files
import Foundation
import Handouts
import Incidents
import SourceText

/// The closed incidents of some folders, for what they have to teach. Nothing is written in them.
struct ClosedIncidents {
  private var live: [(name: String, situation: Situation)] = []
  private var exercises: [(name: String, situation: Situation)] = []
  private var open: [String] = []
  private var unread: [String] = []
  private var damaged: [String] = []
  private let now: Moment

  /// - Parameter folders: incidents, or folders of incidents.
  /// - Throws: `ExitStatus.notDone`, after saying so, for a folder without an incident.
  init(_ folders: [String], now: Moment) throws {
    self.now = now
    for folder in folders {
      let found = try IncidentFolders.all(in: folder)
      for path in found { take(path) }
    }
  }

  private mutating func take(_ path: String) {
    let name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
    let incident: OpenIncident
    let log: IncidentLog
    do {
      incident = try OpenIncident(path)
      log = try incident.folder.readLog()
    } catch {
      // What is wrong was said, but for a log that is too large or cannot be read.
      if let problem = error as? FileProblem { Console.complain("procdoc: \(problem)") }
      unread.append(name)
      return
    }
    let problems = log.problems.filter(\.isGrave)
    for problem in problems { Console.complain("\(Console.shown(name)): \(problem.message)") }
    if !problems.isEmpty { damaged.append(name) }
    guard let closing = IncidentState(log).closing else {
      open.append(name)
      return
    }
    // Judged when it was closed: what was corrected since counts, the time that has gone since does not.
    let situation = Situation(incident.procedure, log, now: closing.at)
    if situation.facts.mode == .exercise {
      exercises.append((name, situation))
    } else {
      live.append((name, situation))
    }
  }

  /// - Parameter withExercises: whether they are shown too, in a part of their own.
  func report(withExercises: Bool) -> EvidenceReport {
    func part(_ incidents: [(name: String, situation: Situation)], isExercise: Bool) -> EvidenceReport.Part {
      EvidenceReport.Part(
        isExercise: isExercise, incidents: incidents.map(\.name),
        evidence: LessonEvidence(incidents.map(\.situation)))
    }
    return EvidenceReport(
      parts: [part(live, isExercise: false)] + (withExercises ? [part(exercises, isExercise: true)] : []), open: open,
      exercises: withExercises ? [] : exercises.map(\.name), unread: unread, damaged: damaged)
  }
}
