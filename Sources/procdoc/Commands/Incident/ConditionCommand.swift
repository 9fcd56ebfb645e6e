import ArgumentParser
import Files
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident condition`: a condition that disclosure needs is met, or is met no more.
struct ConditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "condition", abstract: "Say that a condition for telling people something is met, and who says so.",
    discussion: """
      The conditions stand in the version's disclosure.yaml; `procdoc incident withheld` names those that are missing. Where \
      several services are affected, say of which it is true: --service, once for each, or --all-services.
      """)

  @OptionGroup var entry: EntryOptions

  @Argument(help: "The name of the condition.")
  var condition: String

  @Option(help: "Who said so: a name or post, since somebody must answer for it.")
  var saidBy: String?

  @Option(help: ArgumentHelp("The service where it is so; once for each.", valueName: "id"))
  var service: [String] = []

  @Flag(help: "It is so at each of the services.")
  var allServices = false

  @Flag(help: "It is not met, or met no more.")
  var notMet = false

  @Option(help: "Anything else worth keeping.")
  var note: String?

  func run() throws {
    let (recorder, by, at) = try entry.open()
    try checkName(recorder.incident.procedure.disclosure)
    try recorder.record { recording throws(FileProblem) in
      let services = recording.facts.services.map(\.id)
      guard service.isEmpty || !allServices else {
        return .failure(Refusal("--service and --all-services are both there", hint: "Say one of them."))
      }
      // What is true of one service must not be told of another.
      guard services.count < 2 || !service.isEmpty || allServices else {
        return .failure(
          Refusal(
            "this incident has \(services.count) services, and it is not said where the condition is \(notMet ? "not " : "")met",
            hint: "Say it with --service \(services.joined(separator: " or --service ")), or with --all-services."))
      }
      return .success(
        (service.isEmpty ? [nil] : service.map { $0 }).map { service in
          DraftEntry(
            .condition, at: at, by: by,
            [
              ("condition", condition), ("state", notMet ? "not-met" : "met"), ("said-by", saidBy),
              ("service", service), ("note", note),
            ])
        })
    }
  }

  /// A name that nobody declared would open nothing, and nobody would see why.
  private func checkName(_ disclosure: Disclosure?) throws {
    let names = disclosure?.conditions.map(\.name.text) ?? []
    guard !names.contains(where: { $0.hasSameBytes(as: condition) }) else { return }
    let hint =
      Suggestion.nearest(to: condition, among: names).map { "Did you mean `\($0)`?" }
      ?? (names.isEmpty
        ? "The version has no disclosure.yaml with conditions."
        : "The conditions are: \(names.joined(separator: ", ")).")
    Console.complain(
      "procdoc: there is no condition '\(Console.shown(condition))'. \(hint) Nothing was recorded.")
    throw ExitStatus.notDone
  }
}
