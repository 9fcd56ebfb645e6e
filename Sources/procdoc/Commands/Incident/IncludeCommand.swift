import ArgumentParser
import Incidents

/// `procdoc incident include`: a row that the type leaves out is to be done after all.
struct IncludeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "include", abstract: "Bring back rows that the type of service leaves out.")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "Addresses of rows, as printed.")
  var items: [String]

  @Option(help: "Why it is to be done all the same.")
  var because: String?

  func run() throws {
    let (recorder, by, at) = try entry.open()
    try recorder.record(
      ItemWords.split(items).map { DraftEntry(.include, at: at, by: by, [("item", $0), ("because", because)]) })
  }
}
