import ArgumentParser
import Incidents

/// `procdoc incident note`: something worth keeping.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write something down, of an item or of the incident.")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "The words. No names of people who are affected: use their codes.")
  var text: [String]

  @OptionGroup var about: AboutOptions

  func run() throws {
    let (recorder, by, at) = try entry.open()
    try recorder.record([
      DraftEntry(.note, at: at, by: by, [("text", text.joined(separator: " "))] + about.fields)
    ])
  }
}
