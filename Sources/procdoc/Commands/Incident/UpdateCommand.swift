import ArgumentParser
import Files
import Incidents
import ProcedureModel
import Review
import SourceText

/// `procdoc incident update`: the incident goes on with another version of the procedure.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Go on with another version of the procedure; nothing that is recorded is lost.",
    usage: "procdoc incident update INCIDENT --to V03 --by AB [--keep A2.4 …] [--reason …] [--yes]",
    discussion: """
      First it shows what becomes of each row that changed, and asks. Without a terminal it only shows that, writes
      nothing and ends with status 2, unless --yes is given.

      A row that was done stays done where the comparison of the versions finds its words the same in substance. Where
      they changed, it is open again until somebody records it once more; --keep names those that stay done all the same.
      The old version stays in the folder: sheets that were printed from it can be typed in as before.
      """)

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Option(
    help: ArgumentHelp("The version: its folder, or the name of a version in Content.", valueName: "version"),
    completion: .directory)
  var to: String

  @Option(help: ArgumentHelp("Initials of whoever decides it, as on the signature sheet.", valueName: "initials"))
  var by: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Rows that stay done though their words changed, by their new addresses.", valueName: "address"))
  var keep: [String] = []

  @Option(help: "Why a version that is not approved is used.")
  var reason: String?

  @Flag(help: "Do not ask whether to write what is shown.")
  var yes = false

  func run() throws {
    let now = try Clock.now()
    let view = try IncidentView(incident, now: now)
    let before = try view.situation(now: now)
    if let closing = before.state.closing {
      throw UpdateCommand.refusal(
        "the log was closed in line \(closing.number). To move the incident, open it again first: "
          + "`procdoc incident reopen`.")
    }
    let version = try VersionToUse.load(
      VersionNamed.path(to, of: before.procedure), acceptsErrors: false)
    let changes = try UpdateCommand.changes(before.procedure, version.procedure)
    guard let by = try Terminal.missing(by, ask: "Your initials:") else {
      throw UpdateCommand.refusal("say who decides it with --by and initials from the signature sheet.")
    }
    var plan = UpdatePlan(view: view, before: before, version: version, changes: changes, by: by, now: now)
    try plan.keep(keep)
    let isAsked = Terminal.isThere && !yes
    Console.say(Console.shown(lines: try plan.lines()))
    let doubt = version.doubt
    if let doubt { Console.complain("Take care: \(Console.shown(doubt)) Every page says so.") }
    for caution in plan.cautions { Console.complain("Take care: \(Console.shown(caution))") }
    guard isAsked || yes else {
      throw UpdateCommand.refusal("look at it, and run it again with --yes to move the incident.")
    }
    var reason = reason
    if isAsked {
      try plan.askWhichStayDone()
      if doubt != nil { reason = try Terminal.missing(reason, ask: "Why is it used all the same?") }
      guard try Terminal.confirm("Move the incident to \(Console.shown(plan.name))?") else {
        throw UpdateCommand.refusal("the incident runs on \(before.procedure.control.version.text) as before.")
      }
    }
    if doubt == nil {
      reason = nil
    } else if reason == nil {
      reason = "No reason was given when the incident was moved to it."
    }
    try plan.record(reason)
    Console.say(
      Console.shown(lines: [
        "", "Print the pack anew, and say to everybody which version is in force:",
        "  procdoc incident print \(view.incident.folder.path)",
        "Sheets of \(before.procedure.control.version.text) that are still out can be typed in as they stand.",
      ]))
    if view.needsReading { throw ExitStatus.findings }
  }

  /// What became of each item.
  /// - Throws: where there is nothing to move to.
  private static func changes(_ old: Procedure, _ new: Procedure) throws -> [ItemChange] {
    guard !old.fingerprint.hasSameBytes(as: new.fingerprint) else {
      throw refusal("the incident runs on just these sources of \(new.control.version.text) already.")
    }
    let comparison = Comparison(old: old, new: new)
    guard !comparison.looksUnrelated else {
      throw refusal(
        "the two do not look like versions of one procedure: hardly any row of the one is in the other. Start a new "
          + "incident on it instead.")
    }
    return ItemChanges.all(comparison)
  }

  /// Says why nothing is done.
  static func refusal(_ words: String) -> ExitStatus {
    Console.complain("procdoc: \(Console.shown(words)) Nothing was written.")
    return .notDone
  }
}
