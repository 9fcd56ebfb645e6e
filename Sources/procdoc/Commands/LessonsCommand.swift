import ArgumentParser
import Files
import Handouts
import Incidents
import SourceText

/// `procdoc lessons`: what closed incidents show about the rows of a procedure.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "List, across closed incidents, what was late, struck out or added, row by row.",
    discussion: """
      Evidence for the next version. Incidents that are not closed are named and left out, and so are exercises unless
      --exercises is given; then they stand apart. Names, initials, codes and services that the incidents know are taken out
      of the words. Nothing is written but what --output names.
      """)

  @Argument(
    help: ArgumentHelp(
      "Incidents' folders, or folders that hold incidents; `incidents` if none is named.", valueName: "folder"),
    completion: .directory)
  var folders: [String] = [OpenIncident.defaultFolder]

  @Flag(help: "Show what exercises have to teach too, in a part of its own.")
  var exercises = false

  @Option(help: "text, json for other programs, or html for a page in the folder of --output.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("The folder for the page; it is made, for you alone, if it is not there.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp("Templates that stand in for built-in ones, file by file.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  func run() throws {
    let now = try Clock.now()
    let templates = try TemplateLoader.load(templates)
    if format == .html, output == nil {
      Console.complain("procdoc: say with --output into which folder the page goes. Nothing was written.")
      throw ExitStatus.notDone
    }
    if format != .html, output != nil {
      Console.complain("procdoc: --output is for a page: say --format html too. Nothing was written.")
      throw ExitStatus.notDone
    }
    let report = try ClosedIncidents(folders, now: now).report(withExercises: exercises)
    switch format {
    case .text: Console.say(Console.shown(lines: EvidenceText.lines(report)))
    case .json: Console.say(try JSONPrinter.text(EvidenceJSON(report)))
    case .html:
      let html = EvidencePage(templates: templates, tool: ToolVersion.current)
        .html(report, asOf: now.london.time.day)
      try write(Array(html.utf8), to: output ?? "")
    }
    if !report.unread.isEmpty || !report.damaged.isEmpty { throw ExitStatus.findings }
  }

  private func write(_ bytes: [UInt8], to folder: String) throws {
    let name = "lessons.html"
    do throws(FileProblem) {
      switch try PrivateFolder.create(path: folder, files: [(name, bytes)]) {
      case .created: break
      case .nameTaken:
        try OutputFile.replace(
          path: folder + "/" + name, with: bytes, recognises: AccountFile.isOurs, permissions: .like(folder: folder))
      }
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    Console.say("Written: \(Console.shown(folder))/\(name).")
  }
}
