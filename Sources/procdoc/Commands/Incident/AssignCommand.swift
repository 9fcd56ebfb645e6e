import ArgumentParser
import Incidents
import SourceText

/// `procdoc incident assign`: who is to do items, by when.
struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Give out items: to an organisation, to a person, by a time.")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "Addresses as printed.")
  var items: [String]

  @Option(help: "The organisation.")
  var to: String?

  @Option(help: "The initials of whoever is to do it.")
  var initials: String?

  @Option(help: ArgumentHelp("By when: 17:00, tomorrow 12:00, +2h.", valueName: "time"))
  var due: String?

  @Option(help: "Anything else worth keeping.")
  var note: String?

  func run() throws {
    guard to != nil || initials != nil || due != nil else {
      Console.complain("procdoc: say to whom or by when: --to SCC, --initials AB, --due 17:00. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let (recorder, by, at) = try entry.open()
    let due = try TypedTime.read(optional: due, option: "--due", now: recorder.now, timeOfDay: .endOfWorkingDay)
    try recorder.record(
      ItemWords.split(items).map { item in
        DraftEntry(
          .assign, at: at, by: by,
          [("item", item), ("to", to), ("initials", initials), ("due", due?.iso), ("note", note)])
      })
  }
}
