import ArgumentParser
import Incidents
import SourceText

/// `procdoc incident start`: a new incident from a version of a procedure.
struct IncidentStartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start an incident: a private folder with its own copy of the procedure.",
    usage: "procdoc incident start PROCEDURE --applies CH [--notified 02:10] [--exercise]",
    discussion: """
      PROCEDURE is a version's folder, such as Content/provider-failure/V03; Content if left out. On a terminal, what is
      missing is asked for, and what will be written is shown first. A version that is not approved can be used: every
      page says so. More than one service: --service "Rose House, CH, 12 High Street" --service "Swift Care, HC".
      """)

  @Argument(
    help: "The version's folder; of a folder of versions the last that is approved, else the last.",
    completion: .directory)
  var procedure = VersionLoader.defaultPath

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("The type of a service that is affected; once for each service.", valueName: "code"))
  var applies: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("A service that is affected; once for each.", valueName: "name, code, address"))
  var service: [String] = []

  @Option(help: "The provider that is failing.")
  var provider: String?

  @Option(help: ArgumentHelp("When the council was told: 02:10, yesterday 23:40; now if left out.", valueName: "time"))
  var notified: String?

  @Flag(help: "An exercise: every page says EXERCISE instead of LIVE.")
  var exercise = false

  @Option(
    help: ArgumentHelp(
      "To begin with: a file that was saved from a ready pack, or facts in the form of incident.yaml.",
      valueName: "file"), completion: .file())
  var from: String?

  @Option(
    help: ArgumentHelp("The folder in which the incident's folder is made.", valueName: "dir"), completion: .directory)
  var dir = OpenIncident.defaultFolder

  @Option(help: ArgumentHelp("A group of the system that may read and write it too.", valueName: "name"))
  var group: String?

  @Option(
    help: ArgumentHelp("Standing contacts; contacts.yaml in the folder of --dir if left out.", valueName: "file"),
    completion: .file())
  var contacts: String?

  @Option(help: "Why a version that is not approved is used.")
  var reason: String?

  @Option(help: ArgumentHelp("Your initials: the first line of the signature sheet.", valueName: "initials"))
  var by: String?

  @Option(help: "Your name.")
  var name: String?

  @Option(help: "Your post.")
  var post: String?

  @Option(help: "Your organisation.")
  var organisation: String?

  @Flag(help: "Do not ask whether to write what is shown.")
  var yes = false

  func run() throws {
    let now = try Clock.now()
    let version = try VersionToUse.load(procedure)
    guard let services = ServiceOption.all(services: service, applies: applies, types: version.types) else {
      Console.complain(
        "procdoc: it cannot be told which --applies belongs to which --service. Write the type with the name, as in "
          + "--service \"Rose House, CH\". Nothing was written.")
      throw ExitStatus.notDone
    }
    var facts = try StartFacts(
      version, now: now, from: from, contacts: contacts, folder: dir, exercise: exercise)
    try IncidentGround.check(dir, exercise: facts.isExercise)
    try facts.set(services: services, provider: provider, notified: notified, reason: reason)
    try facts.sign(initials: by, name: name, post: post, organisation: organisation)
    let entries = try facts.entries()
    let isShownFirst = Terminal.isThere && !yes
    if isShownFirst {
      Console.complain("\nThis will be written to a new folder in \(Console.shown(dir)):\n\(facts.summary)")
      guard try Terminal.confirm("Write it?") else {
        Console.complain("procdoc: nothing was written.")
        throw ExitStatus.notDone
      }
    }
    let path = try NewIncident(facts, version: version, entries: entries, dir: dir, group: group, now: now).write()
    // Only now: what fails says nothing of an incident.
    if !isShownFirst { Console.complain(facts.summary) }
    Console.say(
      Console.shown(lines: IncidentStartCommand.next(path, item: version.exampleItem ?? "A1.1", by: facts.by)))
  }

  /// What was made, and what to do next.
  private static func next(_ path: String, item: String, by: String) -> [String] {
    let initials = by.isEmpty ? "AB" : by
    return [
      "\(path) was made. Next:",
      "  procdoc incident print \(path)",
      "      the pack, to hand out",
      "  procdoc incident status \(path)",
      "      what is done, due and missing",
      "  procdoc incident sign \(path) CD --name … --post … --organisation …",
      "      everybody who records anything",
      "  procdoc incident record \(path) \(item) done --by \(initials)",
      "      what was done; `procdoc incident` lists the other commands",
      "Roles, telephone numbers and other facts: in \(path)/incident.yaml,",
      "or with `procdoc incident set`.",
    ]
  }
}
