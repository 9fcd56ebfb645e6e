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
      with --final such a pack is not written.

      With --worksheet nothing of that is written, but a Word file with tables to fill in: weight and reason of each
      change, why a finding is accepted, the answer to each comment. The same line given again reads the filled file back,
      shows what will change, and asks.
      """)

  @Argument(help: "The report.")
  var report: String

  @Option(
    help: ArgumentHelp(
      "The version that is replaced; what the report or the version says if left out.", valueName: "old"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "The folder of the boards' profiles. [default: boards beside the procedure's folder]", valueName: "dir"))
  var boards: String?

  @Option(help: ArgumentHelp("The folder to write. [default: board-REPORT here]", valueName: "dir"))
  var output: String?

  @Flag(help: "Write the pack only if the board would find nothing missing.")
  var final = false

  @Option(help: "standard, or large-print for 18 point.")
  var edition = Edition.standard

  @Option(help: ArgumentHelp("Templates that stand in for built-in ones, file by file.", valueName: "dir"))
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "Write a Word table for reasons, weights and answers; read it back if it is there.", valueName: "file.docx"))
  var worksheet: String?

  @Flag(help: "With --worksheet: do not ask whether to write what is read back.")
  var yes = false

  @OptionGroup var day: AsOf

  func validate() throws {
    if yes, worksheet == nil { throw ValidationError("--yes goes with --worksheet only.") }
    let others = [("output", output != nil), ("final", final), ("templates", templates != nil)]
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
    let papers = folder.papers(asOf: asOf, comments: try folder.comments())
    for point in papers.points { Console.complain(Console.shown("\(point.place): \(point.what)")) }
    if final, !papers.points.isEmpty {
      Console.complain(
        "procdoc: \(papers.points.count) thing\(papers.points.count == 1 ? " is" : "s are") missing: the final pack was "
          + "not written.")
      throw ExitStatus.notDone
    }
    let pack = BoardPack(
      templates: templates, papers: papers, versions: folder.versions(asOf: asOf), asOf: asOf, edition: edition,
      tool: ToolVersion.current)
    let pages = pack.pages()
    let target = output ?? "board-\(folder.name)"
    do {
      try OutputFolder.replace(path: target, with: pages.map { (path: $0.path, bytes: Array($0.html.utf8)) })
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    Console.say("\(pages.count) pages in \(Console.shown(target)). Open \(Console.shown(target))/index.html.")
    if !papers.points.isEmpty { throw ExitStatus.findings }
  }
}
