import ArgumentParser
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident told`: an audience was told.
struct ToldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "told", abstract: "Say that an audience has been told, and how many of them were reached.",
    discussion: """
      Scripts for those who come later print HOLD until then. Residents and families count as told by people.csv, person
      by person; --reached and --of are for those who are on no list.
      """)

  @OptionGroup var entry: EntryOptions

  @Argument(help: "The audience, as disclosure.yaml names it.")
  var audience: String

  @Option(help: ArgumentHelp("How many were told; with --of.", valueName: "number"))
  var reached: Int?

  @Option(help: ArgumentHelp("How many there are.", valueName: "number"))
  var of: Int?

  @Option(help: "Anything else worth keeping.")
  var note: String?

  func validate() throws {
    if (reached == nil) != (of == nil) { throw ValidationError("Write both --reached and --of, or neither.") }
    if let reached, let of, reached > of { throw ValidationError("--reached is more than --of: \(reached) of \(of).") }
  }

  func run() throws {
    let (recorder, by, at) = try entry.open()
    let names = recorder.incident.procedure.disclosure?.audiences.map(\.name.text) ?? []
    guard names.contains(where: { $0.hasSameBytes(as: audience) }) else {
      Console.complain(
        "procdoc: there is no audience '\(Console.shown(audience))'. "
          + (names.isEmpty
            ? "The version has no disclosure.yaml." : "The audiences are: \(names.joined(separator: ", ")).")
          + " Nothing was recorded.")
      throw ExitStatus.notDone
    }
    try recorder.record([
      DraftEntry(
        .told, at: at, by: by,
        [
          ("audience", audience), ("reached", reached.map(String.init)), ("of", of.map(String.init)), ("note", note),
        ])
    ])
    // Whoever is told person by person counts by people.csv, whatever was recorded just now.
    let view = try IncidentView(entry.incident, now: recorder.now)
    let situation = try view.situation(now: recorder.now)
    if let told = situation.procedure.disclosure?.audience(audience).map({ Telling($0, situation) }) {
      Console.say("    \(told.audience.title): \(told.words).")
    }
  }
}
