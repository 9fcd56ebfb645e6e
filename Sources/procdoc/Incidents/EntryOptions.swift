import ArgumentParser
import SourceText

/// What every recording is told: where, by whom, when.
struct EntryOptions: ParsableArguments {
  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Option(help: ArgumentHelp("Initials of whoever did it, as on the signature sheet.", valueName: "initials"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "When it happened: 14:20, yesterday 14:20, 2026-11-20 14:20; now if left out.", valueName: "time"))
  var at: String?

  /// Opens the incident and reads the options.
  func open() throws -> (recorder: Recorder, by: String, at: Moment) {
    let recorder = try Recorder(incident)
    let at = try TypedTime.read(optional: at, option: "--at", now: recorder.now) ?? recorder.now
    guard let by = try Terminal.missing(by, ask: "Your initials:") else {
      Console.complain("procdoc: say who with --by and initials from the signature sheet. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    return (recorder, by, at)
  }
}
