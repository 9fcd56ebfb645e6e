import ArgumentParser
import Files
import Handouts
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident inject`: events are played into an exercise.
struct InjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inject", abstract: "Play timed events into an exercise: slips, observer's sheet, times taken.",
    usage: """
      procdoc incident inject EXERCISE FILE
      procdoc incident inject EXERCISE FILE --played 3 [--at 14:20] --by XY
      procdoc incident inject EXERCISE FILE --results
      """,
    discussion: """
      FILE lists the events: number, at (14:20, or +90 for minutes after the start), from, to (a role), says, and what is
      expected (item, within so many minutes). Content/examples has one. Telephone numbers in it must be among those that
      Ofcom keeps free for drama, such as 01632 960000 to 960999. Without options the slips for the controller and the
      observer's sheet are written. --played logs that an event was played; --results writes the times taken. A live
      incident is refused.
      """)

  @Argument(help: "The exercise's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Argument(help: "The file of events.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("Log that this event was played.", valueName: "number"))
  var played: Int?

  @Option(help: ArgumentHelp("When it was played; now if left out.", valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp("Initials of the controller, as on the signature sheet.", valueName: "initials"))
  var by: String?

  @Option(help: "How it was played, or what was said besides.")
  var note: String?

  @Flag(help: "Write the times taken against the times set.")
  var results = false

  @Option(help: "standard, or large-print for 18 point.")
  var edition = Edition.standard

  @Option(
    help: ArgumentHelp("Templates that stand in for built-in ones, file by file.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  func run() throws {
    let templates = try TemplateLoader.load(templates)
    let now = try Clock.now()
    let view = try IncidentView(incident, now: now)
    let situation = Situation(view.incident.procedure, view.log, now: now)
    guard situation.facts.mode == .exercise else {
      Console.complain(
        "procdoc: this incident is live. Events are played into exercises only. Nothing was written.")
      throw ExitStatus.notDone
    }
    let plan = try EventSource.read(file, situation)
    if let played {
      try log(played, plan, view.incident, now)
    } else {
      let pages = EventPages(
        templates: templates, stamp: PackStamp(situation, tool: ToolVersion.current, edition: edition))
      if results {
        Console.say(EventSummary.words(plan))
        try write([pages.results(plan)], view.incident)
      } else {
        try write([pages.slips(plan), pages.observer(plan)], view.incident)
      }
    }
    if view.needsReading { throw ExitStatus.findings }
  }

  private func log(_ number: Int, _ plan: EventPlan, _ incident: OpenIncident, _ now: Moment) throws {
    guard let by = try Terminal.missing(by, ask: "Your initials:") else {
      Console.complain("procdoc: say who with --by and initials from the signature sheet. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let at = try TypedTime.read(optional: at, option: "--at", now: now) ?? now
    try Recorder(incident, now: now).record { recording throws(FileProblem) in
      // Asked of the log again, under its lock.
      let state = try recording.history()
      guard IncidentFacts(state.facts).mode == .exercise else {
        return .failure(Refusal("this incident is live", hint: "Events are played into exercises only."))
      }
      guard let event = plan.events.first(where: { $0.event.number == number }) else {
        let known = plan.events.map { String($0.event.number) }.joined(separator: ", ")
        return .failure(Refusal("the file has no event \(number)", hint: "Its events are: \(known)."))
      }
      let earlier = state.entries(.inject).first { $0["event"].map { $0.hasSameBytes(as: String(number)) } ?? false }
      if let earlier {
        return .failure(
          Refusal(
            "event \(number) was played before, line \(earlier.number)",
            hint:
              "If that was a slip, withdraw it first: `procdoc incident correct INCIDENT \(earlier.number) --withdraw "
              + "--because …`."))
      }
      return .success([
        DraftEntry(
          .inject, at: at, by: by,
          [
            ("event", String(number)), ("text", event.event.says), ("from", event.event.from),
            ("to", event.role?.role.title.text ?? event.event.to.text), ("note", note),
          ])
      ])
    }
  }

  private func write(_ pages: [(file: String, html: String)], _ incident: OpenIncident) throws {
    for page in pages {
      let path = try AccountFile.write(Array(page.html.utf8), name: page.file, output: nil, incident)
      Console.say("Written: \(Console.shown(path)).")
    }
  }
}
