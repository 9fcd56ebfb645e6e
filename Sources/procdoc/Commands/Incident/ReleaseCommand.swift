import ArgumentParser
import Handouts
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
    let situation = try view.situation(now: recorder.now)
    let sets = try ScriptChoice.sets(situation)
    let opened = try ScriptChoice.opened(script, in: sets, situation.procedure)
    let own = ScriptChoice.own(script, in: situation.procedure)
    // The order of telling is the script's, the sweep's hit the copy's.
    var names = [own]
    if let fact {
      let audiences = situation.procedure.scripts.first { $0.name.hasSameBytes(as: own) }?.audiences.map(\.text) ?? []
      let hits = audiences.flatMap { sets.set(for: $0).hits }.filter { $0.fact.hasSameBytes(as: fact) }
      names = opened.map(\.name).filter { name in hits.contains { $0.script.hasSameBytes(as: name) } }
      guard !names.isEmpty else {
        Console.complain(
          "procdoc: no words of \(Console.shown(fact)) keep \(Console.shown(script)) back. `procdoc incident print "
            + "INCIDENT --audience NAME` says what does. Nothing was recorded.")
        throw ExitStatus.notDone
      }
    }
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
