import ArgumentParser
import Incidents

/// `procdoc incident condition`: a condition that disclosure needs is met, or is met no more.
struct ConditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "condition", abstract: "Say that a condition for telling people something is met, and who says so.",
    discussion: "Names of conditions, such as closure-confirmed, are small letters, digits and hyphens.")

  @OptionGroup var entry: EntryOptions

  @Argument(help: "The name of the condition.")
  var condition: String

  @Option(help: "Who said so: a name or post, since somebody must answer for it.")
  var saidBy: String?

  @Flag(help: "It is not met, or met no more.")
  var notMet = false

  @Option(help: "Anything else worth keeping.")
  var note: String?

  func run() throws {
    let isName = condition.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    guard isName, !condition.isEmpty else {
      Console.complain(
        "procdoc: a condition's name is small letters, digits and hyphens, as in closure-confirmed. "
          + "Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let (recorder, by, at) = try entry.open()
    try recorder.record([
      DraftEntry(
        .condition, at: at, by: by,
        [("condition", condition), ("state", notMet ? "not-met" : "met"), ("said-by", saidBy), ("note", note)])
    ])
  }
}
