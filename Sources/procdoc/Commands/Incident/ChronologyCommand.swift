import ArgumentParser
import Files
import Handouts
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident chronology`: the account of an incident.
struct ChronologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chronology",
    abstract: "Write what happened and when it was written down, side by side, as a page or for a spreadsheet.",
    discussion: """
      Every line of the log stands in it once, in the order in which things happened. With several of --person, --item,
      --role and --service a line must be about all of them. What names a role is its rows, the rota and who held it;
      what a person did is found with --person.
      """)

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Option(help: ArgumentHelp("Only what names this person: initials, or a code of people.csv.", valueName: "initials"))
  var person: String?

  @Option(help: ArgumentHelp("Only what is about this item: A2.4, A7.8@rose-house, X1.", valueName: "address"))
  var item: String?

  @Option(help: "Only what is about this role's rows, who held it, and its rota.")
  var role: String?

  @Option(help: "Only what names this service, by its id, or an item that concerns it.")
  var service: String?

  @Option(help: ArgumentHelp("Only what happened at this time or later.", valueName: "time"))
  var from: String?

  @Option(help: ArgumentHelp("Only what happened up to this time.", valueName: "time"))
  var to: String?

  @Option(help: "html, or csv for a spreadsheet.")
  var format = Format.html

  @Option(
    help: ArgumentHelp("The file to write; one that procdoc did not make is never replaced.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Templates that stand in for built-in ones, file by file.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, csv
  }

  func run() throws {
    let now = try Clock.now()
    let templates = try TemplateLoader.load(templates)
    let view = try IncidentView(incident, now: now)
    let situation = try view.situation(now: now)
    let chronology = Chronology(situation, try filter(situation))
    let bytes: [UInt8]
    switch format {
    case .csv: bytes = ChronologyTable.bytes(chronology)
    case .html:
      let stamp = PackStamp(situation, tool: ToolVersion.current, edition: .standard)
      bytes = Array(AccountPages(templates: templates, stamp: stamp).chronology(chronology).utf8)
    }
    let name = AccountFile.name(
      "chronology", [person, item, role, service, from.map { "from \($0)" }, to.map { "to \($0)" }],
      ending: format.rawValue)
    let path = try AccountFile.write(bytes, name: name, output: output, view.incident)
    for problem in view.log.problems { Console.complain(problem.message) }
    let count = chronology.entries.count
    Console.say(
      "\(count == chronology.total ? "All \(count)" : "\(count) of \(chronology.total)") lines of the log in "
        + "\(Console.shown(path)).")
    if view.needsReading { throw ExitStatus.findings }
  }

  private func filter(_ situation: Situation) throws -> ChronologyFilter {
    // A clock shows minutes: both ends hold the whole minute.
    let from = try TypedTime.read(
      optional: from, option: "--from", now: situation.now, timeOfDay: ClockMinute(hour: 0, minute: 0))
    let to = try TypedTime.read(
      optional: to, option: "--to", now: situation.now, timeOfDay: ClockMinute(hour: 23, minute: 59))
    do {
      return try ChronologyFilter(
        person: person.map { $0.asciiCapitals }, item: try key(situation), role: role, service: service,
        from: from.map { $0.adding(seconds: -($0.seconds % 60)) },
        to: to.map { $0.adding(seconds: 59 - $0.seconds % 60) }, in: situation)
    } catch let unknown as ChronologyFilter.Unknown {
      Console.complain("procdoc: \(Console.shown(unknown.message)) Nothing was written.")
    } catch let refusal as Refusal {
      for reason in refusal.reasons {
        Console.complain("procdoc: \(Console.shown(reason.message)). \(Console.shown(reason.hint))")
      }
      Console.complain("procdoc: nothing was written.")
    }
    throw ExitStatus.notDone
  }

  /// The item in its right spelling.
  private func key(_ situation: Situation) throws -> ItemKey? {
    guard let item else { return nil }
    // What is withdrawn is no item of the procedure any more.
    if let key = situation.withdrawnKeys.first(where: { $0.address.text.isSameWord(as: item) }) { return key }
    let found = try ItemLookup(situation.procedure).find(item, facts: situation.facts) { () throws(FileProblem) in
      situation.state
    }
    return try found.get()
  }
}
