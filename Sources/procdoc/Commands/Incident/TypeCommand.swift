import ArgumentParser
import Files
import Incidents
import SourceText

/// `procdoc incident type`: what stands on filled sheets, typed in.
struct TypeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "type", abstract: "Type in what stands on filled sheets, from a file or line by line.",
    usage: "procdoc incident type INCIDENT [FILE] --by XY [--sheet ID] [--date 2026-11-21]",
    discussion: """
      Lines as on paper: address, what became of it, time, initials, and words in quotes or without:

        sheet 2026-11-20-a/V03/214-3f9a21
        date 2026-11-20
        A2.4 done 14:20 AB "spoke to manager"
        A7.8@rose-house started 0920 CD
        A2.15 n/a 14:30 AB nobody away
        note 14:35 AB "keys are with the duty manager"

      `sheet` is the id at the head of the page, or unknown; `date` comes again where midnight passed. A time and initials
      without a state are a tick: done. `#` begins a remark. A line that seems odd and is meant ends in `!`. All is
      recorded or nothing; the same sheet typed twice adds nothing. After `incident update` sheets of the version before
      are typed as they stand: each line says where its row is now. --by are the initials of whoever types.

      FILE may also be one that was saved from a ready pack. Where it and the log say different things of a row, both are
      kept and the row is listed.
      """)

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Argument(help: "A file of lines; asked for line by line if left out.", completion: .file())
  var file: String?

  @Option(help: ArgumentHelp("Your initials, as on the signature sheet: you type.", valueName: "initials"))
  var by: String?

  @Option(help: ArgumentHelp("The sheet id of the first lines, as at the head of the page.", valueName: "id"))
  var sheet: String?

  @Option(help: ArgumentHelp("The day of the first lines.", valueName: "day"))
  var date: String?

  func run() throws {
    let now = try Clock.now()
    guard let by = try Terminal.missing(by, ask: "Your initials:") else {
      Console.complain("procdoc: say who types, with --by and initials from the signature sheet. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let isAsked = file == nil && Terminal.isThere
    let source = isAsked ? nil : try PaperSource.read(file)
    if let source, ReadyFile.isMeant(source.bytes) {
      guard sheet == nil, date == nil else {
        Console.complain(
          "procdoc: a file of a ready pack says itself which sheet and day it is of: leave out --sheet and --date. Nothing "
            + "was recorded.")
        throw ExitStatus.notDone
      }
      return try ReadyTyping(incident, by: by, now: now).record(source.name, source.bytes)
    }
    let view = try IncidentView(incident, now: now)
    let situation = try view.situation(now: now)
    let earlier = view.earlierProcedures
    func check(
      _ lines: [PaperLine], _ facts: IncidentFacts, _ state: IncidentState
    ) throws(FileProblem) -> TypedPaper {
      try PaperCheck(
        situation.procedure, earlier: earlier, facts: facts, state: state, typist: by, now: now
      ).check(lines)
    }
    let head = [sheet.map { "sheet \($0)" }, date.map { "date \($0)" }].compactMap { $0 }
      .map { PaperLineReader.read($0, number: 0) }
    let lines: [PaperLine]
    if let source {
      lines = head + PaperLine.all(try PaperSource.lines(source.name, source.bytes))
    } else {
      try TypeCommand.refuse(try check(head, situation.facts, situation.state), "")
      lines = try ask(head, situation, view.log) { try check($0, situation.facts, situation.state) }
    }
    let name = source?.name ?? "terminal"
    let seen = try check(lines, situation.facts, situation.state)
    try TypeCommand.refuse(seen, name)
    guard !seen.entries.isEmpty else {
      Console.complain("procdoc: no line says anything that can be recorded. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    var needsReading = view.needsReading
    var paper = seen
    if !seen.drafts.isEmpty {
      do {
        try Recorder(view.incident, now: now).record(checked: false, as: TypeCommand.words) {
          recording throws(FileProblem) in
          // Once more, under the lock: somebody else may have typed the same sheet meanwhile.
          paper = try check(lines, recording.facts, try recording.history())
          guard paper.problems.isEmpty else {
            return .failure(
              Refusal(paper.problems.map { Refusal.Reason("line \($0.line): \($0.message)", hint: $0.hint) }))
          }
          return .success(paper.drafts)
        }
      } catch let status as ExitStatus where status == .findings {
        needsReading = true
      }
    }
    if paper.drafts.isEmpty { Console.say("Nothing new: all of it was recorded before.") }
    Console.say(Console.shown(lines: PaperReport.lines(paper, situation)))
    if try !PaperReport.verify(paper, situation, view.log) { needsReading = true }
    if needsReading { throw ExitStatus.findings }
  }

  /// Lines typed at the terminal, shown and confirmed.
  private func ask(
    _ head: [PaperLine], _ situation: Situation, _ log: IncidentLog,
    _ check: @escaping ([PaperLine]) throws -> TypedPaper
  ) throws -> [PaperLine] {
    let (lines, dropped) = try PaperDialogue(head: head, situation: situation, check: check).lines()
    let paper = try check(lines)
    guard !paper.drafts.isEmpty else { return lines }
    Console.complain(Console.shown(lines: PaperReport.lines(paper, situation)))
    _ = try PaperReport.verify(paper, situation, log)
    if dropped > 0 { Console.complain("Not taken: \(dropped) of the lines that were typed.") }
    guard try Terminal.confirm("Record \(TypeCommand.words(paper.drafts))?") else {
      Console.complain("procdoc: nothing was recorded.")
      throw ExitStatus.notDone
    }
    return lines
  }

  private static func words(_ entries: [DraftEntry]) -> String {
    entries.count == 1 ? "one entry from paper" : "\(entries.count) entries from paper"
  }

  /// Says everything that is wrong.
  private static func refuse(_ paper: TypedPaper, _ name: String) throws {
    guard !paper.problems.isEmpty else { return }
    PaperReport.complain(paper.problems, in: name)
    Console.complain("procdoc: nothing was recorded.")
    throw ExitStatus.notDone
  }
}
