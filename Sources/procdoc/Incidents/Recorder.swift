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

  /// An incident that is open already.
  init(_ incident: OpenIncident, now: Moment) {
    self.now = now
    self.incident = incident
  }

  /// Records what `make` gives after checking it.
  /// - Parameters:
  ///   - checked: false where whoever records is only now put on the signature sheet.
  ///   - words: what is said of all entries together, after the numbers of their lines; nil to list them.
  ///   - make: given what is known and the log, if it asks for it.
  /// - Throws: `ExitStatus`, after saying what is wrong: nothing was recorded, or something should be read.
  func record(
    checked: Bool = true, as words: (([DraftEntry]) -> String)? = nil,
    _ make: (inout IncidentFolder.Recording) throws(FileProblem) -> Result<[DraftEntry], Refusal>
  ) throws {
    let lookup = ItemLookup(incident.procedure)
    var diagnostics: [Diagnostic] = []
    let result: Result<IncidentFolder.Recorded, Refusal>
    do throws(FileProblem) {
      result = try incident.folder.record(now: now, on: incident.copy) { recording throws(FileProblem) in
        diagnostics = recording.files.diagnostics
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
      // What is wrong with the files may be why: initials that nobody can read, a fact that cannot be set.
      FactFilesReport.complain(diagnostics)
      for reason in refusal.reasons {
        Console.complain("procdoc: \(Console.shown(reason.message)). \(Console.shown(reason.hint))")
      }
      Console.complain("procdoc: nothing was recorded.")
      throw ExitStatus.notDone
    case .success(let recorded): try say(recorded, words)
    }
  }

  /// Records entries that need nothing but themselves.
  func record(_ drafts: [DraftEntry]) throws {
    try record { _ throws(FileProblem) in .success(drafts) }
  }

  private func say(_ recorded: IncidentFolder.Recorded, _ words: (([DraftEntry]) -> String)?) throws {
    FactFilesReport.complain(edits: recorded.edits)
    let first = recorded.lines.lowerBound + recorded.edits.count
    if let words, !recorded.entries.isEmpty {
      let last = first + recorded.entries.count - 1
      let lines = first == last ? "line \(first)" : "lines \(first) to \(last)"
      Console.say(Console.shown("Recorded as \(lines): \(words(recorded.entries))"))
    } else {
      for (index, entry) in recorded.entries.enumerated() {
        Console.say(Console.shown("Recorded as line \(first + index): \(RecordedWords.of(entry))"))
      }
    }
    for problem in recorded.problems where problem.isGrave { Console.complain("CHECK THE LOG: \(problem.message)") }
    FactFilesReport.complain(recorded.diagnostics)
    if recorded.diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.findings }
  }
}
