import Files
import Incidents
import ProcedureModel
import SourceText

/// Records entries for a command and says what was recorded; nothing is said before it is on the disk.
struct Recorder {
  let incident: OpenIncident
  let now: Moment

  /// Opens the incident.
  init(_ named: String) throws {
    now = try Clock.now()
    incident = try OpenIncident(named)
  }

  /// Records what `make` gives after checking it.
  /// - Parameters:
  ///   - checked: false where whoever records is only now put on the signature sheet.
  ///   - make: given what is known and the log, if it asks for it.
  /// - Throws: `ExitStatus`, after saying what is wrong: nothing was recorded, or something should be read.
  func record(
    checked: Bool = true, _ make: (inout IncidentFolder.Recording) throws(FileProblem) -> Result<[DraftEntry], Refusal>
  ) throws {
    let lookup = ItemLookup(incident.procedure)
    let result: Result<IncidentFolder.Recorded, Refusal>
    do throws(FileProblem) {
      result = try incident.folder.record(now: now) { recording throws(FileProblem) in
        switch try make(&recording) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let drafts):
          guard checked else { return .success(drafts) }
          return try EntryCheck(lookup, facts: recording.facts, now: now, history: recording.history).check(drafts)
        }
      }
    } catch {
      Console.complain("procdoc: not recorded: \(error)")
      throw ExitStatus.notDone
    }
    switch result {
    case .failure(let refusal):
      for reason in refusal.reasons {
        Console.complain("procdoc: \(Console.shown(reason.message)). \(Console.shown(reason.hint))")
      }
      Console.complain("procdoc: nothing was recorded.")
      throw ExitStatus.notDone
    case .success(let recorded): try say(recorded)
    }
  }

  /// Records entries that need nothing but themselves.
  func record(_ drafts: [DraftEntry]) throws {
    try record { _ throws(FileProblem) in .success(drafts) }
  }

  private func say(_ recorded: IncidentFolder.Recorded) throws {
    if !recorded.edits.isEmpty {
      let names = recorded.edits.map(\.name).joined(separator: ", ")
      Console.complain("Edited by hand since the last command, and logged: \(Console.shown(names))")
    }
    var line = recorded.lines.lowerBound + recorded.edits.count
    for entry in recorded.entries {
      Console.say("Recorded as line \(line): \(Recorder.words(entry))")
      line += 1
    }
    for problem in recorded.problems where problem.isGrave { Console.complain("CHECK THE LOG: \(problem.message)") }
    FactFilesReport.complain(recorded.diagnostics)
    if recorded.diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.findings }
  }

  /// An entry in a line, without its free words: `A2.4 done, 20 November 2026, 14:20, AB`.
  private static func words(_ entry: DraftEntry) -> String {
    func field(_ name: String) -> String? { entry.fields.first { $0.name.hasSameBytes(as: name) }?.value }
    let subject = ["item", "risk", "person", "condition", "field", "corrects"].lazy.compactMap(field).first
    let service = field("service").map { "@\($0)" } ?? ""
    let state = field("state") ?? field("direction")
    let what = [subject.map { $0 + service }, state].compactMap { $0 }.joined(separator: " ")
    let time = entry.at.london.time.dayAndClock
    return Console.shown(
      [
        entry.kind == .state ? what : "\(entry.kind.title.lowercased())\(what.isEmpty ? "" : " \(what)")", time,
        entry.by,
      ]
      .filter { !$0.isEmpty }.joined(separator: ", "))
  }
}
