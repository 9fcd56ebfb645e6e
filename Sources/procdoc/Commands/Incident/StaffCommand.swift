import ArgumentParser
import Incidents

/// `procdoc incident staff`: who came to a service and who left.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Record who came to a service, or left it.",
    usage: "procdoc incident staff INCIDENT in|out WHO --by AB [--service rose-house]")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "in or out.")
  var direction: String

  @Argument(help: "Who: initials, or a post and organisation.")
  var who: [String]

  @Option(help: "Their organisation.")
  var organisation: String?

  @Option(help: "The id of the service.")
  var service: String?

  @Option(help: "Anything else worth keeping.")
  var note: String?

  func run() throws {
    let (recorder, by, at) = try entry.open()
    try recorder.record([
      DraftEntry(
        .staff, at: at, by: by,
        [
          ("who", who.joined(separator: " ")), ("direction", direction.lowercased()), ("organisation", organisation),
          ("service", service),
          ("note", note),
        ])
    ])
  }
}
