import ArgumentParser
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident verify`: whether the log is whole, and whether a printed sheet was made from it.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that the log is whole, and that a printed sheet was made from it.",
    usage: "procdoc incident verify INCIDENT [SHEET]",
    discussion: """
      SHEET is the sheet id printed at the head of each page, such as 2026-11-20-a/V03/214-3f9a21, or its last part.
      The kept bytes of issued handouts are held against the log too. Nothing is written.
      """)

  @Argument(help: "The incident's folder, or its name in `incidents`.")
  var incident: String

  @Argument(help: "A sheet id.")
  var sheet: String?

  func run() throws {
    let incident = try OpenIncident(incident)
    let log: IncidentLog
    do {
      log = try incident.folder.readLog()
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    for problem in log.problems { Console.say(problem.message) }
    var isGood = log.problems.isEmpty
    if let reason = VerifyCommand.changedCopy(incident, log) {
      Console.say(reason)
      isGood = false
    }
    for problem in IssuedFiles.problems(incident, IncidentState(log)) {
      Console.say(problem)
      isGood = false
    }
    if isGood { Console.say("The log is whole: \(log.position.lines) lines, position \(log.position).") }
    if let sheet {
      let answer = try SheetID.check(sheet, incident: IncidentState(log).start?["incident"], log)
      Console.say(answer.words)
      isGood = isGood && answer.isRight
    }
    guard isGood else { throw ExitStatus.findings }
  }

  /// Whether the copy of the procedure is still the one that the incident was started on.
  private static func changedCopy(_ incident: OpenIncident, _ log: IncidentLog) -> String? {
    guard let started = IncidentState(log).start?["fingerprint"],
      !started.hasSameBytes(as: incident.procedure.fingerprint)
    else { return nil }
    return "The copy of the procedure was changed since the incident was started: its fingerprint was "
      + "\(started.prefix(12)) and is \(incident.procedure.shortFingerprint)."
  }
}
