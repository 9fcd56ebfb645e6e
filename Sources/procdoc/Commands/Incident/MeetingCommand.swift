import ArgumentParser
import Incidents
import SourceText

/// `procdoc incident meeting`: a meeting that was held.
struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: "Record a meeting: which, who was there, what came of it, when the next is.")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "Which meeting: steering group, operational group.")
  var text: [String]

  @Option(help: "Who was there: initials or posts.")
  var present: String?

  @Option(help: "What came of it.")
  var outcome: String?

  @Option(help: ArgumentHelp("When the next one is.", valueName: "time"))
  var next: String?

  func run() throws {
    let (recorder, by, at) = try entry.open()
    let next = try TypedTime.read(optional: next, option: "--next", now: recorder.now)
    try recorder.record([
      DraftEntry(
        .meeting, at: at, by: by,
        [("text", text.joined(separator: " ")), ("present", present), ("outcome", outcome), ("next", next?.iso)])
    ])
  }
}
