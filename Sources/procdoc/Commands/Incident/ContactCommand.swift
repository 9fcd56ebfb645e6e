import ArgumentParser
import Incidents
import SourceText

/// `procdoc incident contact`: a call, a letter, a visit.
struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Record a call, message or visit, and the call that was promised.",
    usage: "procdoc incident contact INCIDENT WITH WHAT-WAS-SAID --by AB [--call-back 16:00]")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "With whom: a post, an organisation or a code.")
  var with: String

  @Argument(help: "What was said.")
  var text: [String]

  @Option(help: ArgumentHelp("When they were promised another call.", valueName: "time"))
  var callBack: String?

  @OptionGroup var about: AboutOptions

  func run() throws {
    let (recorder, by, at) = try entry.open()
    let callBack = try TypedTime.read(optional: callBack, option: "--call-back", now: recorder.now)
    try recorder.record([
      DraftEntry(
        .contact, at: at, by: by,
        [("with", with), ("text", text.joined(separator: " ")), ("call-back", callBack?.iso)] + about.fields)
    ])
  }
}
