import ArgumentParser
import Files
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident add`: an action of the incident's own.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an action of the incident's own; it gets the next address, X1, X2 …")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "What is to be done.")
  var text: [String]

  @Option(help: ArgumentHelp("The item that it stands after.", valueName: "address"))
  var after: String?

  @Option(help: "The organisation that is to do it.")
  var to: String?

  @Option(help: "The initials of whoever is to do it.")
  var initials: String?

  @Option(help: ArgumentHelp("By when: 17:00, tomorrow 12:00, +2h.", valueName: "time"))
  var due: String?

  @Option(help: "The id of the service that it is for.")
  var service: String?

  func run() throws {
    let (recorder, by, at) = try entry.open()
    let due = try TypedTime.read(optional: due, option: "--due", now: recorder.now, timeOfDay: .endOfWorkingDay)
    try recorder.record { recording throws(FileProblem) in
      let address = try recording.history().nextAdded
      return .success([
        DraftEntry(
          .add, at: at, by: by,
          [
            ("item", address.text), ("text", text.joined(separator: " ")), ("after", after), ("service", service),
            ("to", to),
            ("initials", initials), ("due", due?.iso),
          ])
      ])
    }
  }
}
