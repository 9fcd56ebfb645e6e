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
      let found = ClosedIncidents.incidents(in: folder)
      guard !found.isEmpty else {
        Console.complain(
          "procdoc: no incident lies in \(Console.shown(folder)). Name an incident's folder, or one that holds several."
        )
        throw ExitStatus.notDone
      }
      for path in found { take(path) }
    }
  }

  /// The folder itself if it is an incident's, else those in it that are.
  private static func incidents(in folder: String) -> [String] {
    func isIncident(_ path: String) -> Bool {
      FileManager.default.fileExists(atPath: path + "/" + AppendLog.name)
    }
    var folder = folder
    while folder.utf8.count > 1, folder.utf8.last == UInt8(ascii: "/") { folder.removeLast() }
    // As with every other command, an incident's name alone is looked for in `incidents`.
    for path in [folder, OpenIncident.defaultFolder + "/" + folder] where isIncident(path) { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return NaturalOrder.sorted(names).filter { $0.utf8.first != UInt8(ascii: ".") }.map { folder + "/" + $0 }
      .filter(isIncident)
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
