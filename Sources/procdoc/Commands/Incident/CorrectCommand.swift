import ArgumentParser
import Incidents
import SourceText

/// `procdoc incident correct`: an earlier entry was wrong. It stays, and a new one says what is right.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Correct an earlier entry: it stays, and a new one says what is right.",
    usage: "procdoc incident correct INCIDENT LINE [FIELD=VALUE …] --because … --by AB",
    discussion: """
      LINE is the number that the entry has in the log. Fields are those of the entry: state=done, text="…",
      to=SCC, service=rose-house. For when it happened and who did it: --happened TIME, --done-by INITIALS.
      """)

  @OptionGroup var entry: EntryOptions

  @Argument(help: "The number of the line.")
  var line: String

  @Argument(help: "What is right, field by field.")
  var changes: [String] = []

  @Option(help: "What was wrong.")
  var because: String?

  @Option(help: ArgumentHelp("When it really happened.", valueName: "time"))
  var happened: String?

  @Option(help: ArgumentHelp("Who really did it.", valueName: "initials"))
  var doneBy: String?

  @Flag(help: "The entry is to count for nothing.")
  var withdraw = false

  func run() throws {
    guard withdraw || happened != nil || doneBy != nil || !changes.isEmpty else {
      Console.complain(
        "procdoc: say what is right, as in state=done, or that the entry counts for nothing, with --withdraw. "
          + "Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let (recorder, by, at) = try entry.open()
    var fields: [(name: String, value: String?)] = [
      ("corrects", line), ("because", because), ("withdrawn", withdraw ? "yes" : nil),
      ("happened", try TypedTime.read(optional: happened, option: "--happened", now: recorder.now)?.iso),
      ("done-by", doneBy),
    ]
    for change in changes {
      let parts = change.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        Console.complain(
          "procdoc: write what is right as FIELD=VALUE, as in state=done or text=\"Two residents, not three\". "
            + "Nothing was recorded.")
        throw ExitStatus.notDone
      }
      let name = String(decoding: parts[0], as: UTF8.self)
      var value = String(decoding: parts[1], as: UTF8.self)
      if CorrectCommand.isTime(name) {
        value = try TypedTime.read(value, option: name, now: recorder.now, timeOfDay: .endOfWorkingDay).iso
      }
      fields.append((name.hasSameBytes(as: "because") ? "corrected-because" : name, value))
    }
    try recorder.record([DraftEntry(.correct, at: at, by: by, fields)])
  }

  /// Whether a field of any kind of entry holds a time.
  private static func isTime(_ name: String) -> Bool {
    EntryKind.allCases.contains { kind in kind.fields.contains { $0.kind == .moment && $0.name.hasSameBytes(as: name) }
    }
  }
}
