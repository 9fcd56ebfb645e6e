import ArgumentParser
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident release`: a named person lets a script go that was held back.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Let a script go that is held back, by name and with the reason.",
    discussion: """
      Without --fact the order of telling is set aside for the script. With --fact the words of that fact may stand in it,
      which the sweep found there and refused.
      """)

  @OptionGroup var entry: EntryOptions

  @Argument(help: "The script, as in press-statement or letter-rose-house.")
  var script: String

  @Option(help: ArgumentHelp("The fact whose words were found, as the refusal names it.", valueName: "fact"))
  var fact: String?

  @Option(help: "Who lets it go: name and post.")
  var releasedBy: String

  @Option(help: "Why.")
  var because: String

  func run() throws {
    let (recorder, by, at) = try entry.open()
    let view = try IncidentView(entry.incident, now: recorder.now)
    let situation = Situation(view.incident.procedure, view.log, now: recorder.now)
    let opened = try ScriptChoice.opened(script, in: ScriptChoice.sets(situation), situation.procedure)
    // The order of telling is the script's, the sweep's hit the copy's.
    let names = fact == nil ? [ScriptChoice.own(script, in: situation.procedure)] : opened.map(\.name)
    try recorder.record(
      names.map {
        DraftEntry(
          .release, at: at, by: by,
          [
            ("script", $0), ("what", fact == nil ? "order" : "sweep"), ("fact", fact), ("released-by", releasedBy),
            ("because", because),
          ])
      })
  }
}
