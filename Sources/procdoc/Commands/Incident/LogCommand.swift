import ArgumentParser
import Incidents
import SourceText

/// `procdoc incident log`: every entry with its number, as `correct` needs it.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List the entries of the log with their numbers.")

  @Argument(help: "The incident's folder, or its name in `incidents`.")
  var incident: String

  @Option(help: ArgumentHelp("Only the last so many entries.", valueName: "number"))
  var last: Int?

  func run() throws {
    let view = try IncidentView(incident, now: try Clock.now())
    let entries = view.log.entries
    for entry in entries.suffix(max(0, last ?? entries.count)) { Console.say(Console.shown(LogCommand.line(entry))) }
    for line in view.log.unread { Console.say(Console.shown("\(line.number)  CANNOT BE READ: \(line.text)")) }
    for problem in view.log.problems { Console.complain(problem.message) }
    if view.needsReading { throw ExitStatus.findings }
  }

  /// `12  2026-11-20 14:20  AB  Action: item A2.4, state done`.
  private static func line(_ entry: LogEntry) -> String {
    // By its digest a correction finds its line; people go by the number.
    let shown = entry.fields.filter { entry.kind != .correct || !$0.name.hasSameBytes(as: "digest") }
    let fields = shown.map { field -> String in
      let isTime = entry.kind?.fields.contains { $0.kind == .moment && $0.name.hasSameBytes(as: field.name) } ?? false
      let value = isTime ? Moment(iso: field.value)?.london.time.dayAndClock ?? field.value : field.value
      return "\(field.name) \(value)"
    }
    let late = entry.recorded.seconds - entry.at.seconds >= 300
    return [
      "\(entry.number)", entry.at.london.time.dayAndClock, entry.by.isEmpty ? "-" : entry.by,
      "\(entry.kind?.title ?? "Not understood (\(entry.kindName))"): \(fields.joined(separator: ", "))"
        + (late ? " (recorded \(entry.recorded.london.time.dayAndClock))" : "")
        + (entry.isDamaged ? " (CHECK: not as it was written)" : "")
        + (entry.isCopy ? " (the same line once more: counts once)" : ""),
    ].joined(separator: "  ")
  }
}
