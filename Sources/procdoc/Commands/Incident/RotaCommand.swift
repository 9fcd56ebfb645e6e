import ArgumentParser
import Incidents
import SourceText

/// `procdoc incident rota`: who is on, from when until when.
struct RotaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota", abstract: "Put somebody on the rota.")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "Who: initials or a post.")
  var who: [String]

  @Option(help: ArgumentHelp("From when.", valueName: "time"))
  var from: String

  @Option(help: ArgumentHelp("Until when.", valueName: "time"))
  var until: String

  @Option(help: "As what: a role of the procedure.")
  var role: String?

  @Option(help: "The id of the service.")
  var service: String?

  @Option(help: "Anything else worth keeping.")
  var note: String?

  func run() throws {
    let (recorder, by, at) = try entry.open()
    let from = try TypedTime.read(from, option: "--from", now: recorder.now)
    let until = try TypedTime.read(until, option: "--until", now: recorder.now)
    guard from < until else {
      Console.complain(
        "procdoc: --until is not after --from; a shift over midnight needs the day, as in `tomorrow 07:00`. "
          + "Nothing was recorded.")
      throw ExitStatus.notDone
    }
    try recorder.record([
      DraftEntry(
        .rota, at: at, by: by,
        [
          ("who", who.joined(separator: " ")), ("role", role), ("from", from.iso), ("until", until.iso),
          ("service", service), ("note", note),
        ])
    ])
  }
}
