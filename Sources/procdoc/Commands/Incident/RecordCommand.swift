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
  var words: [String] = []

  @Option(help: "Why it does not apply.")
  var because: String?

  @Option(help: "Anything else worth keeping.")
  var note: String?

  func run() throws {
    var words = ItemWords.split(words)
    if words.isEmpty, let answer = try Terminal.missing(nil, ask: "Which items, as in A2.4 A2.5:") {
      words += RecordCommand.words(answer)
    }
    if !words.contains(where: { RecordCommand.status($0) != nil }),
      let answer = try Terminal.missing(nil, ask: "What became of them: done, started, open or n/a?")
    {
      words += RecordCommand.words(answer)
    }
    let states = words.compactMap { RecordCommand.status($0) }
    let items = words.filter { RecordCommand.status($0) == nil }
    guard states.count == 1, let state = states.first, !items.isEmpty else {
      Console.complain(
        "procdoc: \(RecordCommand.fault(items: items.count, states: states.count)), as in "
          + "`procdoc incident record INCIDENT A2.4 done --by AB`. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let because =
      try because
      ?? (state == .notApplicable ? Terminal.missing(nil, ask: "Why does it not apply?") : nil)
    guard state != .notApplicable || because != nil else {
      Console.complain(
        "procdoc: not applicable needs a reason, as in --because \"no night staff\". Nothing was recorded.")
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

  /// The words of an answer; `not applicable` is one.
  private static func words(_ answer: String) -> [String] {
    if status(answer) != nil { return [answer] }
    return ItemWords.split(answer.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) })
  }

  private static func fault(items: Int, states: Int) -> String {
    if items == 0 { return "say which item, by its address" }
    return states == 0
      ? "say what became of it: done, started, open or n/a" : "say one state only: done, started, open or n/a"
  }

  /// The state that a word says; nil for any other word.
  private static func status(_ word: String) -> ItemStatus? {
    let small = word.lowercased()
    if ["n/a", "na", "not applicable"].contains(where: { $0.hasSameBytes(as: small) }) { return .notApplicable }
    return ItemStatus.allCases.first { $0.rawValue.hasSameBytes(as: small) }
  }
}
