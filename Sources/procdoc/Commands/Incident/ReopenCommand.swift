import ArgumentParser
import Incidents

/// `procdoc incident reopen`: a closed log is recorded in again.
struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open a closed incident again, with the reason.")

  @OptionGroup var entry: EntryOptions

  @Option(help: "Why it is opened again.")
  var because: String?

  func run() throws {
    let (recorder, by, at) = try entry.open()
    try recorder.record([DraftEntry(.reopen, at: at, by: by, [("because", because)])])
  }
}
