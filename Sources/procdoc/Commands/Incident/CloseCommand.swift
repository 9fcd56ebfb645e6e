import ArgumentParser
import Files
import Foundation
import Handouts
import Incidents
import SourceText

/// `procdoc incident close`: the log is sealed, and what is kept is said.
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close an incident: say what is open, what to keep and delete, and what was learnt.",
    discussion: """
      From then on nothing is recorded but corrections, until `procdoc incident reopen`. If anything is open or overdue,
      --because must say why it is closed all the same.
      """)

  @OptionGroup var entry: EntryOptions

  @Option(help: "Why it is closed though something is open or overdue.")
  var because: String?

  @Option(
    help: ArgumentHelp("Templates that stand in for built-in ones, file by file.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  func run() throws {
    let templates = try TemplateLoader.load(templates)
    let (recorder, by, at) = try entry.open()
    let left = Closing(try CloseCommand.situation(recorder))
    if !left.isEmpty { Console.complain("Still open: \(left.words).") }
    let because =
      try because ?? (left.isEmpty ? nil : Terminal.missing(nil, ask: "Why is it closed all the same?"))
    var needsReading = !left.isEmpty
    do {
      try recorder.record { recording throws(FileProblem) in
        // Again, under the lock: somebody may have recorded meanwhile.
        let closing = Closing(
          Situation(recorder.incident.procedure, try recorder.incident.folder.readLog(), now: recorder.now))
        guard closing.isEmpty || because != nil else {
          return .failure(
            Refusal(
              "something is left: \(closing.words)", hint: "Say why it is closed all the same, with --because \"…\"."))
        }
        let counts = closing.counts
        return .success([
          DraftEntry(
            .close, at: at, by: by,
            [
              ("items", String(counts.total)), ("done", String(counts.done)),
              ("not-applicable", String(counts.notApplicable)), ("open", String(closing.open.count)),
              ("overdue", String(closing.overdue.count)), ("risks", String(closing.risks.count)),
              ("calls", String(closing.callCount)), ("because", because),
            ])
        ])
      }
    } catch let status as ExitStatus where status == .findings {
      needsReading = true
    }
    let view = try IncidentView(entry.incident, now: recorder.now)
    try write(view, templates, recorder.now)
    if needsReading || view.needsReading { throw ExitStatus.findings }
  }

  private static func situation(_ recorder: Recorder) throws -> Situation {
    do {
      return Situation(recorder.incident.procedure, try recorder.incident.folder.readLog(), now: recorder.now)
    } catch {
      Console.complain("procdoc: \(error) Nothing was recorded.")
      throw ExitStatus.notDone
    }
  }

  /// The pages, and in words what becomes of each file.
  private func write(_ view: IncidentView, _ templates: TemplateSet, _ now: Moment) throws {
    let situation = try view.situation(now: now)
    let stamp = PackStamp(situation, tool: ToolVersion.current, edition: .standard)
    let pages = AccountPages(templates: templates, stamp: stamp)
    let lessons = try AccountFile.write(
      Array(pages.lessons().utf8), name: "lessons.html", output: nil, view.incident)
    // Closing last, and named among the files though it is not there yet.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: view.incident.folder.path)) ?? []
    let files = Set(names.filter { !$0.utf8.starts(with: ".".utf8) } + ["closing.html"])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { KeptFile($0) }
    let closing = try AccountFile.write(
      Array(pages.closing(Closing(situation), files).utf8), name: "closing.html", output: nil, view.incident)
    var said: [String] = []
    for file in files where !said.contains(file.rule) {
      said.append(file.rule)
      let same = files.filter { $0.rule == file.rule }.map { "  \($0.name): \($0.holds)" }
      Console.say(Console.shown(lines: ["", file.rule] + same))
    }
    Console.say(Console.shown(lines: [""] + KeptFile.elsewhere))
    Console.say(Console.shown(lines: ["", "Written: \(closing), \(lessons), sheet \(stamp.sheetID)."]))
  }
}
