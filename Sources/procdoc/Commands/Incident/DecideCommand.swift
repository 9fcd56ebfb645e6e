import ArgumentParser
import Incidents

/// `procdoc incident decide`: a decision with its reasons.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Record a decision: what, why, which other options, taken by whom.")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "What was decided.")
  var text: [String]

  @Option(help: "The reasons.")
  var because: String?

  @Option(help: "The other options that were considered.")
  var options: String?

  @Option(help: "Who took it: a post or a meeting.")
  var takenBy: String?

  @OptionGroup var about: AboutOptions

  func run() throws {
    let (recorder, by, at) = try entry.open()
    try recorder.record([
      DraftEntry(
        .decision, at: at, by: by,
        [
          ("text", text.joined(separator: " ")), ("because", because), ("options", options), ("taken-by", takenBy),
        ] + about.fields)
    ])
  }
}
