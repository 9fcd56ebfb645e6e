import ArgumentParser
import Files
import Incidents
import SourceText

/// `procdoc incident move`: a person was moved. The list of people is brought up to date in the same step.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Record that a person was moved, by code.",
    usage: "procdoc incident move INCIDENT P014K --to PLACE --by AB [--at 14:20]")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "The person's code.")
  var person: String

  @Option(help: "Where to: a service or place, no private address.")
  var to: String

  @Option(help: "Where from; the person's service if left out.")
  var from: String?

  @Option(help: "How: taxi, ambulance.")
  var transport: String?

  @Option(help: "What was sent along: medicines, records, belongings.")
  var with: String?

  @Option(help: "Anything else worth keeping.")
  var note: String?

  func run() throws {
    let (recorder, by, at) = try entry.open()
    try recorder.record { recording throws(FileProblem) in
      let movement = { (code: String) in
        DraftEntry(
          .movement, at: at, by: by,
          [("person", code), ("from", from), ("to", to), ("transport", transport), ("with", with), ("note", note)])
      }
      switch PeopleChange.mark([person], .moved, at: at, by: by, &recording) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let marks): return .success(marks.codes.map(movement) + marks.entries)
      }
    }
  }
}
