import ArgumentParser
import Incidents
import SourceText

/// `procdoc incident start`: a new incident from a version of a procedure.
struct IncidentStartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start an incident: a private folder with its own copy of the procedure.",
    usage: "procdoc incident start PROCEDURE --applies CH [--notified 02:10] [--exercise]",
    discussion: """
      PROCEDURE is a version's folder, such as Content/provider-failure/V03. On a terminal, what is missing is asked for,
      and what will be written is shown first. A version that is not approved can be used: every page says so.
      """)

  @Argument(help: "The version's folder; of a folder of versions the approved one, else the latest.")
  var procedure: String

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

  @Option(help: ArgumentHelp("A file of facts in the form of incident.yaml, to begin with.", valueName: "file"))
  var from: String?

  @Option(help: ArgumentHelp("The folder in which the incident's folder is made.", valueName: "dir"))
  var dir = OpenIncident.defaultFolder

  @Option(help: ArgumentHelp("A group of the system that may read and write it too.", valueName: "name"))
  var group: String?

  @Option(help: ArgumentHelp("Standing contacts; contacts.yaml in the folder of --dir if left out.", valueName: "file"))
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
    try IncidentGround.check(dir, exercise: exercise)
    var facts = try StartFacts(version, now: now, from: from, contacts: contacts, folder: dir)
    try facts.set(
      applies: applies, services: service, provider: provider, notified: notified, exercise: exercise, reason: reason)
    facts.sign(initials: by, name: name, post: post, organisation: organisation)
    Console.complain(facts.summary)
    if Terminal.isThere, !yes, !Terminal.confirm("Write this?") {
      Console.complain("procdoc: nothing was written.")
      throw ExitStatus.notDone
    }
    let path = try NewIncident(facts, version: version, dir: dir, group: group, now: now).write()
    Console.say(
      """
      \(Console.shown(path)) was made. Next:
        procdoc incident print \(Console.shown(path))        the pack, to hand out
        procdoc incident status \(Console.shown(path))       what is done, due and missing
        procdoc incident sign \(Console.shown(path)) AB --name … --post … --organisation …
        procdoc incident record \(Console.shown(path)) A1.1 done --by AB
      Facts such as roles and telephone numbers: edit \(Console.shown(path))/incident.yaml, or `procdoc incident set`.
      """)
  }
}
