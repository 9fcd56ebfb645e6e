import SourceText

/// What the argument library says of a slip in a command line, without the words of an incident.
///
/// The library repeats words that it cannot place. In `procdoc incident` they may be about people, and what a command
/// says of a failure may be kept in a log of the machine.
enum UsageMessage {
  /// - Parameters:
  ///   - message: the library's.
  ///   - arguments: the whole command line.
  static func shown(_ message: String, arguments: [String]) -> String {
    guard arguments.dropFirst().first?.hasSameBytes(as: "incident") ?? false else { return message }
    var shown = message
    // The longest first: one may stand in another.
    for argument in arguments.dropFirst(2).sorted(by: { $0.utf8.count > $1.utf8.count })
    where !argument.isEmpty && !isOption(argument) {
      shown = shown.replacing("'\(argument)'", with: "…")
    }
    if !shown.hasSameBytes(as: message) {
      shown += "\n  Words that belong together need quotes: \"told at noon\"."
    }
    return shown
  }

  /// Whether it has the form of an option's name: `--by`.
  private static func isOption(_ argument: String) -> Bool {
    argument.utf8.starts(with: "--".utf8)
      && argument.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-") }
  }
}
