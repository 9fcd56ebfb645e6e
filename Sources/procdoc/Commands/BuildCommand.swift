import ArgumentParser
import Files
import Handouts
import Review
import SourceText

/// `procdoc build`: every document of every version, as pages for screen and paper.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Write the whole document set as pages.",
    discussion:
      "Pages are written whatever `check` finds; only a source with errors stops it, and then nothing is written. "
      + "Where a PDF or Word file cannot be made, the pages are written all the same, and the exit status is 2.")

  @Argument(help: "Version folders, or folders of versions; all of Content if none is named.", completion: .directory)
  var procedure: [String] = []

  @Option(
    help: ArgumentHelp("The folder to write; one that procdoc did not make is never replaced.", valueName: "dir"),
    completion: .directory)
  var output = "Output"

  @Option(help: "standard, or large-print for 18 point.")
  var edition = Edition.standard

  @Option(
    help: ArgumentHelp("Templates that stand in for built-in ones, file by file.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @OptionGroup var pdf: PDFOption

  @Flag(help: "Besides, everything.docx: the whole set of each version as a Word file. Needs pandoc.")
  var word = false

  @Flag(help: ArgumentHelp("Say how long each step took.", visibility: .hidden))
  var timings = false

  @OptionGroup var day: AsOf

  func validate() throws {
    if word, edition == .largePrint { throw WordOption.notInLargePrint }
  }

  func run() throws {
    var steps = Timings()
    let asOf = try day.day()
    let templates = try steps.measure("templates") { try TemplateLoader.load(self.templates) }
    let versions = try steps.measure("read") { try Loading.load(procedure) }
    for version in versions { Loading.print(version) }
    guard !versions.contains(where: \.isRefused) else {
      Console.complain("procdoc: nothing was written. Mend the errors above first.")
      throw ExitStatus.notDone
    }
    let toBuild = try steps.measure("check") { try OutputFolders.versions(versions, asOf: asOf) }
    func documents(_ formats: OtherFormats) -> DocumentSet {
      DocumentSet(templates: templates, asOf: asOf, edition: edition, tool: ToolVersion.current, formats: formats)
    }
    if timings {
      let set = documents([])
      // What one page alone costs; the whole set below makes it again.
      _ = steps.measure("procedure page") { toBuild.map { set.procedurePage($0) } }
    }
    // The pages bear a day and no hour; a PDF must have one.
    let noon = LondonTime(day: asOf, at: .noon).firstMoment
    let set = steps.measure("pages") {
      PrintedSet(pdf.formats.union(word ? .word : []), made: noon) { documents($0).pages(toBuild) }
    }
    let texts = documents([]).texts(toBuild)
    do {
      try steps.measure("write") {
        try OutputFolder.replace(
          path: output,
          with: set.files + texts.map { (path: $0.path, bytes: Array($0.text.utf8)) } + [OutputReadme.file])
      }
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    for version in toBuild {
      let count = version.check.findings.count
      Console.say(
        "\(Console.shown(version.folder.path)): \(count == 0 ? "nothing found" : "\(count) finding\(count == 1 ? "" : "s")")"
          + " by the check")
    }
    if timings { Console.complain(steps.text) }
    Console.say("\(set.words) in \(Console.shown(output)). Open \(Console.shown(output))/index.html.")
    try set.complain()
  }
}

extension Edition: ExpressibleByArgument {}
