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
    if action.hasSameBytes(as: "add") { return try add() }
    guard let column = PeopleFile.Column(rawValue: action), column.isTime, column != .moved else {
      Console.complain(
        "procdoc: say add, told, assessed or reviewed; for a move `incident move`. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let (recorder, by, at) = try entry.open()
    try recorder.record { recording throws(FileProblem) in
      PeopleChange.mark(words, column, at: at, by: by, &recording).map(\.entries)
    }
  }

  private func add() throws {
    guard words.count == 1, let count = Int(words[0]), 1...10_000 ~= count else {
      Console.complain("procdoc: say how many, as in `people INCIDENT add 41`: 1 to 10000. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let (recorder, by, at) = try entry.open()
    var added: [PersonCode] = []
    try recorder.record { recording throws(FileProblem) in
      guard recording.files.facts != nil else {
        return .failure(
          Refusal("people.csv or incident.yaml cannot be read", hint: "Mend it first; what is wrong stands above."))
      }
      let services = recording.facts.services.map(\.id)
      guard let service = service ?? (services.count == 1 ? services.first : nil),
        services.contains(where: { $0.hasSameBytes(as: service) })
      else {
        return .failure(
          Refusal(
            "it is not said at which service they are",
            hint: "Say --service and one of: \(services.joined(separator: ", "))."))
      }
      do throws(PeopleEditProblem) {
        let made = try PeopleFile.adding(
          count, service: service, funding: funding, after: recording.files.people ?? [])
        recording.newPeople = made.bytes
        added = made.codes
      } catch {
        return .failure(Refusal(error.message, hint: error.hint ?? "Mend people.csv and run it again."))
      }
      return .success(
        added.flatMap { code in
          [("service", service), ("funding", funding)].compactMap { column, value in
            value.map {
              DraftEntry(.set, at: at, by: by, [("field", "people.\(code).\(column)"), ("new", $0)])
            }
          }
        })
    }
    if let first = added.first, let last = added.last {
      Console.say("\(added.count == 1 ? "\(first) was" : "\(first) to \(last) were") added to people.csv.")
    }
  }
}
