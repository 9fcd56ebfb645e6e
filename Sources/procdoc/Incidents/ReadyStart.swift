import Files
import Incidents
import ProcedureModel
import SourceText

/// A new incident from a file that was saved from a ready pack.
struct ReadyStart {
  private let file: ReadyFile
  private let version: VersionToUse

  init(_ file: ReadyFile, _ version: VersionToUse) {
    self.file = file
    self.version = version
  }

  /// What must be said before anything is written.
  /// - Throws: `ExitStatus.notDone`, after saying why the file cannot begin an incident on this version.
  func cautions(exercise: Bool) throws -> [String] {
    let control = version.procedure.control
    guard file.procedure.hasSameBytes(as: control.title.text), file.version.hasSameBytes(as: control.version.text)
    else {
      throw refusal(
        "the file was saved from the ready pack of another procedure or version than \(control.title.text) "
          + "\(control.version.text). Name the folder of its version: the file says which under `version`.")
    }
    let facts = IncidentFacts(file.facts)
    guard !exercise || facts.mode == .exercise else {
      throw refusal(
        "the file says that it is live, and --exercise was said. Start it without, or mend the file in the page.")
    }
    for type in facts.services.compactMap(\.type)
    where !version.types.contains(where: { $0.code.hasSameBytes(as: type) }) {
      throw refusal(
        "the file names a type of service that the procedure does not know. It has: \(version.typesInWords).")
    }
    var cautions: [String] = []
    if !version.procedure.fingerprint.utf8.starts(with: file.fingerprint.utf8) {
      cautions.append(
        "The sources were changed since the ready pack was made: compare what was ticked with the words of its rows.")
    }
    if let words = ReadyTyping.unfinished(file) { cautions.append(words) }
    return cautions
  }

  /// What the file says was done.
  /// - Parameters:
  ///   - facts: of the new incident.
  ///   - by: the initials of whoever starts it; empty where nobody said.
  func entries(_ facts: IncidentFacts, by: String, now: Moment) throws -> [DraftEntry] {
    guard file.hasEntries else { return [] }
    let reasons = ReadyCheck(file).problems(facts)
    for reason in reasons {
      Console.complain("procdoc: \(Console.shown(reason.message)). \(Console.shown(reason.hint))")
    }
    let paper = try ReadyTyping.check(
      file, version.procedure, facts, IncidentState(IncidentLog([])), by: by, now: now)
    PaperReport.complain(paper.problems, in: "the ready pack's file")
    guard reasons.isEmpty, paper.problems.isEmpty else {
      Console.complain("procdoc: nothing was written.")
      throw ExitStatus.notDone
    }
    return paper.drafts
  }

  private func refusal(_ words: String) -> ExitStatus {
    Console.complain("procdoc: \(Console.shown(words)) Nothing was written.")
    return .notDone
  }
}
