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

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
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
    for reason in try VerifyCommand.changedCopies(incident, log) {
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

  /// Which copies of the procedure are no longer what the incident was started on, or moved to.
  private static func changedCopies(_ incident: OpenIncident, _ log: IncidentLog) throws -> [String] {
    var seen: Set<String> = []
    return try log.versions().versions.compactMap { version in
      guard seen.insert(version.folder).inserted else { return nil }
      let found = try incident.procedure(of: version)
      guard !version.fingerprint.isEmpty, !version.fingerprint.hasSameBytes(as: found.fingerprint) else { return nil }
      let isFirst = version.folder.hasSameBytes(as: IncidentFolder.procedureName)
      return "The copy of the procedure\(isFirst ? "" : " in \(Console.shown(version.folder))") was changed since the "
        + "incident was \(isFirst ? "started" : "moved to it"): its fingerprint "
        + "was \(version.fingerprint.prefix(12)) and is \(found.shortFingerprint)."
    }
  }
}
