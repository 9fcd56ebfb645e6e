import ArgumentParser
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident approve`: somebody approved the words of a script.
struct ApproveScriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Say who approved the words of a script, as they stand now.",
    discussion: "A script prints DRAFT until then, and again once one of its words changes.")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "The script, as in letter or letter-rose-house; letter alone means each copy of it.")
  var script: String

  @Option(help: "Who approved it: name and post, as it is to be printed.")
  var approvedBy: String

  @Option(help: "Anything else worth keeping.")
  var note: String?

  func run() throws {
    let (recorder, by, at) = try entry.open()
    let view = try IncidentView(entry.incident, now: recorder.now)
    let situation = try view.situation(now: recorder.now)
    let opened = try ScriptChoice.opened(script, in: ScriptChoice.sets(situation), situation.procedure)
    try recorder.record(
      opened.map {
        DraftEntry(
          .approve, at: at, by: by,
          [("script", $0.name), ("approved-by", approvedBy), ("digest", $0.digest), ("note", note)])
      })
  }
}
