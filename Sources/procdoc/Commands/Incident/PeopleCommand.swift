import ArgumentParser
import Files
import Incidents
import SourceText

/// `procdoc incident people`: the list of people who are affected, by code.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Give out codes for people, and record that they were told, assessed, reviewed.",
    usage: """
      procdoc incident people INCIDENT add 41 --by AB --service rose-house [--funding SCC]
      procdoc incident people INCIDENT told|assessed|reviewed P014K [P015N …] --by AB [--at 14:20]
      """,
    discussion:
      "Names are nowhere in the tool: write them by hand on the printed list of codes. Moves: `incident move`.")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "add, told, assessed or reviewed.")
  var action: String

  @Argument(help: "How many to add, or codes.")
  var words: [String]

  @Option(help: "With add: the id of the service.")
  var service: String?

  @Option(help: "With add: the funding body.")
  var funding: String?

  func run() throws {
    let action = action.lowercased()
    if action.hasSameBytes(as: "add") { return try add() }
    guard let column = PeopleFile.Column(rawValue: action), column.isTime, column != .moved else {
      Console.complain(
        "procdoc: say add, told, assessed or reviewed; a move is recorded with `procdoc incident move`. "
          + "Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let (recorder, by, at) = try entry.open()
    try recorder.record { recording throws(FileProblem) in
      PeopleChange.mark(words, column, at: at, by: by, &recording).map(\.entries)
    }
  }

  private func add() throws {
    guard words.count == 1, let count = Int(words[0]), 1...10_000 ~= count else {
      Console.complain(
        "procdoc: say how many, from 1 to 10000, as in `procdoc incident people INCIDENT add 41`. Nothing was recorded."
      )
      throw ExitStatus.notDone
    }
    let (recorder, by, at) = try entry.open()
    try recorder.record(as: PeopleCommand.words) { recording throws(FileProblem) in
      PeopleChange.add(count, service: service, funding: funding, at: at, by: by, &recording)
    }
  }

  /// `3 people added to people.csv, P001B to P003D`.
  private static func words(_ entries: [DraftEntry]) -> String {
    let codes = entries.filter { $0.fields.first?.value.utf8.reversed().starts(with: ".code".utf8.reversed()) ?? false }
      .compactMap { $0.fields.last?.value }
    guard let first = codes.first, let last = codes.last else { return "nobody" }
    return codes.count == 1
      ? "one person added to people.csv, \(first)"
      : "\(codes.count) people added to people.csv, \(first) to \(last)"
  }
}
