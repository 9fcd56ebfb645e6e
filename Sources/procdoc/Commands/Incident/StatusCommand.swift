import ArgumentParser
import Handouts
import Incidents
import SourceText

/// `procdoc incident status`: how an incident stands, now or as it was known at a past moment.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show what is done, due, open and missing.")

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Option(help: ArgumentHelp("As it was known then: only what was recorded by that time counts.", valueName: "time"))
  var asKnownAt: String?

  @Option(help: "text, or json for other programs.")
  var format = StatusFormat.text

  enum StatusFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let templates = try TemplateLoader.load(nil)
    let now = try Clock.now()
    let knownAt = try TypedTime.read(optional: asKnownAt, option: "--as-known-at", now: now)
    if let knownAt, knownAt > now {
      Console.complain(
        "procdoc: --as-known-at is still to come: it is \(now.london.time.inWords) now. Leave it out to see how things "
          + "stand.")
      throw ExitStatus.notDone
    }
    let view = try IncidentView(incident, now: now)
    if let knownAt, let first = view.log.entries.first, first.recorded > knownAt {
      Console.complain(
        "procdoc: nothing was known then: the incident was started on \(first.recorded.london.time.inWords).")
      throw ExitStatus.notDone
    }
    let situation = try view.situation(knownAt: knownAt, now: now)
    let standings = IssueReview(situation, templates: templates).standings
    let report = StatusReport(situation, standings)
    switch format {
    case .text: Console.say(Console.shown(lines: StatusText.lines(report, situation, standings, by: incident)))
    case .json: Console.say(try JSONPrinter.text(report))
    }
    if view.needsReading { throw ExitStatus.findings }
  }
}
