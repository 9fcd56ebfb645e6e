import ArgumentParser
import Incidents
import SourceText

/// `procdoc incident record`: what became of items.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record that items are done, started, open again or not applicable.",
    usage: "procdoc incident record INCIDENT A2.4 [A2.5@rose-house …] done --by AB [--at 14:20]",
    discussion: """
      The state is done, started, open or not-applicable (n/a), which needs --because. An address may name a service:
      A7.8@rose-house.
      """)

  @OptionGroup var entry: EntryOptions

  @Argument(help: "Addresses as printed, and the state.")
  var words: [String]

  @Option(help: "Why it does not apply.")
  var because: String?

  @Option(help: "Anything else worth keeping.")
  var note: String?

  func run() throws {
    let states = words.compactMap { RecordCommand.status($0) }
    let items = words.filter { RecordCommand.status($0) == nil }
    guard states.count == 1, let state = states.first, !items.isEmpty else {
      Console.complain(
        "procdoc: name one or several addresses and one state: done, started, open or not-applicable, "
          + "as in `procdoc incident record INCIDENT A2.4 done --by AB`. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    guard state != .notApplicable || because != nil else {
      Console.complain(
        "procdoc: not-applicable needs a reason, as in --because \"no night staff\". Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let (recorder, by, at) = try entry.open()
    try recorder.record(
      items.map { item in
        DraftEntry(
          .state, at: at, by: by,
          [("item", item), ("state", state.rawValue), ("because", because), ("note", note)])
      })
  }

  /// The state that a word says; nil for any other word.
  private static func status(_ word: String) -> ItemStatus? {
    let small = word.lowercased()
    if ["n/a", "na", "not applicable"].contains(where: { $0.hasSameBytes(as: small) }) { return .notApplicable }
    return ItemStatus.allCases.first { $0.rawValue.hasSameBytes(as: small) }
  }
}
