import ArgumentParser
import Files
import Incidents
import SourceText

/// `procdoc incident risk`: a risk of the register, new or rated anew.
struct RiskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk", abstract: "Put a risk on the register, or say something new of one that is on it.",
    discussion: """
      A new risk: procdoc incident risk INCIDENT "No night cover at the weekend" --likelihood 4 --impact 5 --by AB
      One that is on it: procdoc incident risk INCIDENT --risk R1 --likelihood 2 --by AB
      """)

  @OptionGroup var entry: EntryOptions

  @Argument(help: "The risk in words; a new risk needs them.")
  var text: [String] = []

  @Option(help: ArgumentHelp("The number of a risk that is on the register: R1.", valueName: "number"))
  var risk: String?

  @Option(help: ArgumentHelp("1 (rare) to 5 (almost certain).", valueName: "1-5"))
  var likelihood: String?

  @Option(help: ArgumentHelp("1 (negligible) to 5 (catastrophic).", valueName: "1-5"))
  var impact: String?

  @Option(help: "Who owns it: a post or initials.")
  var owner: String?

  @Option(help: "What is done about it.")
  var mitigation: String?

  @Option(help: ArgumentHelp("When it is looked at again.", valueName: "time"))
  var review: String?

  @Flag(help: "The risk is closed.")
  var closed = false

  func run() throws {
    guard risk != nil || !text.isEmpty else {
      Console.complain("procdoc: say the risk in words, or with --risk which one it is. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let (recorder, by, at) = try entry.open()
    let review = try TypedTime.read(
      optional: review, option: "--review", now: recorder.now, timeOfDay: .endOfWorkingDay)
    try recorder.record { recording throws(FileProblem) in
      let state = try recording.history()
      let id = risk.map { $0.uppercased() } ?? state.nextRisk
      guard risk == nil || state.risks.contains(where: { $0.id.hasSameBytes(as: id) }) else {
        let known = state.risks.map(\.id).joined(separator: ", ")
        return .failure(
          Refusal(
            "there is no risk \(id)", hint: known.isEmpty ? "The register is empty." : "On the register: \(known)."))
      }
      return .success([
        DraftEntry(
          .risk, at: at, by: by,
          [
            ("risk", id), ("text", text.joined(separator: " ")), ("likelihood", likelihood), ("impact", impact),
            ("owner", owner),
            ("mitigation", mitigation), ("review", review?.iso), ("status", closed ? "closed" : nil),
          ])
      ])
    }
  }
}
