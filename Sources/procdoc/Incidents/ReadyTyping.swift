import Files
import Handouts
import Incidents
import ProcedureModel
import SourceText

/// Records what was entered on the screen in a ready pack and saved to a file.
struct ReadyTyping {
  private let view: IncidentView
  private let by: String
  private let now: Moment

  /// Opens the incident.
  /// - Parameter by: the initials of whoever reads the file in.
  init(_ incident: String, by: String, now: Moment) throws {
    view = try IncidentView(incident, now: now)
    self.by = by
    self.now = now
  }

  /// Reads the file and records all of it or nothing.
  /// - Throws: `ExitStatus`, after saying what is wrong, or where something should be read.
  func record(_ name: String, _ bytes: [UInt8]) throws {
    let situation = try view.situation(now: now)
    let earlier = view.earlierProcedures
    let (read, diagnostics) = ReadyFile.read(path: name, bytes: bytes)
    let printer = DiagnosticPrinter([])
    for diagnostic in diagnostics { Console.complain(printer.text(diagnostic)) }
    guard let file = read else { throw ReadyTyping.refusal() }
    let check = ReadyCheck(file)
    func typed(_ facts: IncidentFacts, _ state: IncidentState) throws(FileProblem) -> TypedPaper {
      try ReadyTyping.check(
        file, situation.procedure, earlier: earlier, facts, state, by: by, now: now)
    }
    let problems = check.problems(situation.facts)
    for reason in problems {
      Console.complain("procdoc: \(Console.shown(reason.message)). \(Console.shown(reason.hint))")
    }
    let seen = try typed(situation.facts, situation.state)
    PaperReport.complain(seen.problems, in: name)
    guard problems.isEmpty, seen.problems.isEmpty else { throw ReadyTyping.refusal() }
    var needsReading = view.needsReading || !file.unfinished.isEmpty
    var paper = seen
    var conflicts: [PaperConflict] = []
    if !seen.drafts.isEmpty {
      do {
        try Recorder(view.incident, now: now).record(checked: false, as: ReadyTyping.words) {
          recording throws(FileProblem) in
          // Once more, under the lock: somebody else may have read the same file meanwhile.
          let state = try recording.history()
          paper = try typed(recording.facts, state)
          let reasons =
            check.problems(recording.facts)
            + paper.problems.map { Refusal.Reason("line \($0.line): \($0.message)", hint: $0.hint) }
          guard reasons.isEmpty else { return .failure(Refusal(reasons)) }
          conflicts = PaperConflict.all(paper, state, recurring: ReadyTyping.recurring(view.incident.procedure))
          return .success(paper.drafts)
        }
      } catch let status as ExitStatus where status == .findings {
        needsReading = true
      }
    }
    if paper.entries.isEmpty {
      Console.say("No entry of the file is whole, so there was nothing to record.")
    } else if paper.drafts.isEmpty {
      Console.say("Nothing new: all of it was recorded before.")
    }
    Console.say(Console.shown(lines: PaperReport.lines(paper, situation)))
    say(conflicts, situation)
    say(early: check.early(paper.drafts, situation.facts))
    ReadyTyping.sayUnfinished(file)
    if needsReading || !conflicts.isEmpty { throw ExitStatus.findings }
  }

  // MARK: What both commands share

  /// The file's entries checked against what is known of an incident.
  /// - Parameter earlier: the versions that it ran on before, by the folders of their copies.
  static func check(
    _ file: ReadyFile, _ procedure: Procedure, earlier: [String: Procedure] = [:], _ facts: IncidentFacts,
    _ state: IncidentState, by: String, now: Moment
  ) throws(FileProblem) -> TypedPaper {
    try PaperCheck(procedure, earlier: earlier, facts: facts, state: state, typist: by, now: now)
      .check(ReadyCheck(file).lines(facts))
  }

  /// Which entries of a file could not be recorded, since they are not whole.
  static func unfinished(_ file: ReadyFile) -> String? {
    guard !file.unfinished.isEmpty else { return nil }
    let places = file.unfinished.map { "\($0.what) (line \($0.line))" }.joined(separator: ", ")
    return "not finished in the file, and so not recorded: \(places)."
  }

  private static func sayUnfinished(_ file: ReadyFile) {
    guard let words = unfinished(file) else { return }
    Console.complain(
      "Take care: \(Console.shown(words)) Open the file in the ready pack: it says what is missing. Save it and read it "
        + "again; what is recorded already is not recorded twice.")
  }

  private static func refusal() -> ExitStatus {
    Console.complain("procdoc: nothing was recorded.")
    return .notDone
  }

  private static func words(_ entries: [DraftEntry]) -> String {
    entries.count == 1 ? "one entry from the ready pack" : "\(entries.count) entries from the ready pack"
  }

  private static func recurring(_ procedure: Procedure) -> Set<Address> {
    Set(StandingDeadline.all(procedure).filter(\.isRecurring).map(\.address))
  }

  // MARK: What should be read

  private func say(_ conflicts: [PaperConflict], _ situation: Situation) {
    for conflict in conflicts {
      let key = ItemKey(conflict.address, service: conflict.service)
      Console.complain(
        "CONFLICT: of \(Console.shown(key.description)), line \(conflict.line) of the log and line \(conflict.typed) of the "
          + "file say different things. Both stand in the log: find out which is right, and correct the other.")
    }
  }

  private func say(early: [String]) {
    guard !early.isEmpty else { return }
    Console.complain(
      "Take care: \(Console.shown(early.joined(separator: ", "))): the time is before the council was told. If that is "
        + "wrong, correct it: `procdoc incident correct`.")
  }
}
