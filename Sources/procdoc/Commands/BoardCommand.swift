import ArgumentParser
import BoardPapers
import Files
import Handouts
import ProcedureModel
import Review
import SourceText

/// `procdoc board`: what is put before a board.
struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Write a board's pack: report, changes, redline, clean version, assessments.",
    discussion: """
      REPORT is a file of kind board-report, such as Content/provider-failure/board/report-2020-12.md. The version that it
      names, the one before it, impact assessments and minutes are found beside it, the board's headings in
      Content/boards. What the board would find missing is listed on a page of its own and makes the pack a DRAFT PACK;
      with --final such a pack is not written. Where a PDF or Word file cannot be made, the pages are written all the
      same, and the exit status is 2.

      With --worksheet nothing of that is written, but a Word file with tables to fill in: weight and reason of each
      change, why a finding is accepted, the answer to each comment. The same line given again reads the filled file back,
      shows what will change, and asks.
      """)

  @Argument(help: "The report.", completion: .file())
  var report: String

  @Option(
    help: ArgumentHelp(
      "The version that is replaced; what the report or the version says if left out.", valueName: "old"),
    completion: .directory)
  var from: String?

  @Option(
    help: ArgumentHelp(
      "The folder of the boards' profiles. [default: boards beside the procedure's folder]", valueName: "dir"),
    completion: .directory)
  var boards: String?

  @Option(
    help: ArgumentHelp("The folder to write. [default: board-REPORT here]", valueName: "dir"), completion: .directory)
  var output: String?

  @Option(
    name: .customLong("incident"),
    help: ArgumentHelp(
      "A running incident, or a folder of them: the pack says in counts what the version means for each. Once for each.",
      valueName: "folder"),
    completion: .directory)
  var incidents: [String] = []

  @Flag(help: "Write the pack only if the board would find nothing missing.")
  var final = false

  @Option(help: "standard, or large-print for 18 point.")
  var edition = Edition.standard

  @Option(
    help: ArgumentHelp("Templates that stand in for built-in ones, file by file.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @OptionGroup var pdf: PDFOption

  @Flag(help: "Besides, everything.docx: the whole pack as a Word file. Needs pandoc.")
  var word = false

  @Option(
    help: ArgumentHelp(
      "Write a Word table for reasons, weights and answers; read it back if it is there.", valueName: "file.docx"),
    completion: .file(extensions: ["docx"]))
  var worksheet: String?

  @Flag(help: "With --worksheet: do not ask whether to write what is read back.")
  var yes = false

  @OptionGroup var day: AsOf

  func validate() throws {
    if word, edition == .largePrint { throw WordOption.notInLargePrint }
    if yes, worksheet == nil { throw ValidationError("--yes goes with --worksheet only.") }
    let others = [
      ("output", output != nil), ("final", final), ("templates", templates != nil),
      ("pdf", pdf.isWanted), ("word", word), ("incident", !incidents.isEmpty),
    ]
    if worksheet != nil, let other = others.first(where: \.1)?.0 {
      throw ValidationError("--\(other) does not go with --worksheet, which writes no pack.")
    }
  }

  func run() throws {
    let asOf = try day.day()
    if let worksheet {
      let folder = try BoardFolder(report: report, boards: boards, from: from)
      return try BoardWorksheet(worksheet, report: report, folder: folder, asOf: asOf).run(asOf: asOf, yes: yes)
    }
    let templates = try TemplateLoader.load(templates)
    let folder = try BoardFolder(report: report, boards: boards, from: from)
    let papers = folder.papers(
      asOf: asOf, comments: try folder.comments(), incidents: try impact(on: folder.procedure))
    for point in papers.points { Console.complain(Console.shown("\(point.place): \(point.what)")) }
    if final, !papers.points.isEmpty {
      Console.complain(
        "procdoc: \(papers.points.count) thing\(papers.points.count == 1 ? " is" : "s are") missing: the final pack was "
          + "not written.")
      throw ExitStatus.notDone
    }
    let versions = folder.versions(asOf: asOf)
    let noon = LondonTime(day: asOf, at: .noon).firstMoment
    let set = PrintedSet(pdf.formats.union(word ? .word : []), made: noon) { formats in
      BoardPack(
        templates: templates, papers: papers, versions: versions, asOf: asOf, edition: edition,
        tool: ToolVersion.current, formats: formats
      ).pages()
    }
    let target = output ?? "board-\(folder.name)"
    do {
      try OutputFolder.replace(path: target, with: set.files)
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    Console.say("\(set.words) in \(Console.shown(target)). Open \(Console.shown(target))/index.html.")
    try set.complain()
    if !papers.points.isEmpty { throw ExitStatus.findings }
  }

  /// What the version means for the incidents that are named; nil where none is.
  private func impact(on procedure: Procedure?) throws -> IncidentImpact? {
    guard !incidents.isEmpty else { return nil }
    guard let procedure else {
      Console.complain(
        "procdoc: the report names no version of a procedure, so --incident has nothing to show. Nothing was written.")
      throw ExitStatus.notDone
    }
    return try RunningIncidents(incidents, procedure: procedure, now: Clock.now()).impact
  }
}
