import ArgumentParser
import Incidents
import SourceText

/// `procdoc incident complaint`.
struct ComplaintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complaint", abstract: "Record a complaint: what, from whom, who answers it by when.")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "What the complaint is. No names: use codes.")
  var text: [String]

  @Option(help: "From whom: a code or a relation.")
  var from: String?

  @Option(help: "Who answers it.")
  var owner: String?

  @Option(help: ArgumentHelp("By when it is answered.", valueName: "time"))
  var replyDue: String?

  @Option(help: "What came of it.")
  var outcome: String?

  @Option(help: "The id of the service that it is about.")
  var service: String?

  func run() throws {
    let (recorder, by, at) = try entry.open()
    let due = try TypedTime.read(
      optional: replyDue, option: "--reply-due", now: recorder.now, timeOfDay: .endOfWorkingDay)
    try recorder.record([
      DraftEntry(
        .complaint, at: at, by: by,
        [
          ("text", text.joined(separator: " ")), ("from", from), ("owner", owner), ("reply-due", due?.iso),
          ("outcome", outcome),
          ("service", service),
        ])
    ])
  }
}
