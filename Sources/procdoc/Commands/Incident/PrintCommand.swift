import ArgumentParser
import Files
import Handouts
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident print`: the pack as pages.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Write the incident's pack as pages: plan, cards, meeting papers, logs, report.",
    discussion: """
      Everything is written below the incident's folder, unless --output names another: open index.html, or print
      everything.html in the order in which it is dealt out. Where --pdf cannot make a PDF, the pages are written all \
      the same, and the exit status is 2.
      """)

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Option(name: .customLong("for"), help: ArgumentHelp("A role: its card and its rows only.", valueName: "role"))
  var role: String?

  @Option(
    name: .customLong("for-person"), help: ArgumentHelp("A person: their cards and rows only.", valueName: "initials"))
  var person: String?

  @Option(
    help: ArgumentHelp(
      "An audience, or all: what they are handed or told, and nothing else.", valueName: "name"))
  var audience: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only these parts: \(PackPart.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "part"))
  var only: [PackPart] = []

  @OptionGroup var pdf: PDFOption

  @Option(
    help: ArgumentHelp("The folder to write; one that procdoc did not make is never replaced.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(help: "standard, or large-print for 18 point.")
  var edition = Edition.standard

  @Option(
    help: ArgumentHelp("Templates that stand in for built-in ones, file by file.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @Option(
    help: ArgumentHelp("The time to print and to judge due times by; now if left out.", valueName: "time"))
  var asOf: String?

  func validate() throws {
    if audience != nil, role != nil || person != nil || !only.isEmpty {
      throw ValidationError("--audience goes with none of --for, --for-person and --only.")
    }
  }

  func run() throws {
    let now = try Clock.now()
    let templates = try TemplateLoader.load(templates)
    let view = try IncidentView(incident, now: now)
    let printed = try TypedTime.read(optional: asOf, option: "--as-of", now: now) ?? now
    let situation = try view.situation(now: printed)
    if let audience {
      let sets = try ScriptChoice.sets(situation, edition: edition, templates: self.templates)
      guard let disclosure = situation.procedure.disclosure else { throw ExitStatus.notDone }
      let isWhole = try AudiencePrint(
        incident: view.incident, sets: sets, disclosure: disclosure, output: output
      ).write(audience)
      for problem in view.log.problems { Console.complain(problem.message) }
      guard isWhole else { throw ExitStatus.notDone }
      if view.needsReading { throw ExitStatus.findings }
      return
    }
    let stamp = PackStamp(situation, tool: ToolVersion.current, edition: edition)
    let selection = PackSelection(parts: only.isEmpty ? nil : only, role: role, person: person)
    let set: PrintedSet
    do throws(PackSelection.Unknown) {
      set = try PrintedSet(pdf.formats, made: printed) { formats throws(PackSelection.Unknown) in
        try IncidentPack(templates: templates, stamp: stamp, formats: formats).pages(selection)
      }
    } catch {
      Console.complain("procdoc: \(Console.shown(error.message)) Nothing was written.")
      throw ExitStatus.notDone
    }
    let folder = output ?? view.incident.folder.path + "/" + PackFolder.name(selection)
    do {
      try OutputFolder.replace(
        path: folder, with: set.files,
        permissions: try FilePermissions.like(folder: view.incident.folder.path))
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    for problem in view.log.problems { Console.complain(problem.message) }
    Console.say(
      "\(set.words) in \(Console.shown(folder)), sheet \(stamp.sheetID). Open \(Console.shown(folder))/index.html."
    )
    try set.complain()
    if view.needsReading { throw ExitStatus.findings }
  }
}

extension PackPart: ExpressibleByArgument {}
