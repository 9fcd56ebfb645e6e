import ArgumentParser
import Incidents

/// `procdoc incident log`: every entry with its number, as `correct` needs it.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List the entries of the log with their numbers.")

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Option(help: ArgumentHelp("Only the last so many entries.", valueName: "number"))
  var last: Int?

  func run() throws {
    let view = try IncidentView(incident, now: try Clock.now())
    let entries = view.log.entries
    var corrections: [Int: [Int]] = [:]
    for entry in entries where entry.kind == .correct {
      if let line = entry["corrects"].flatMap({ Int($0) }) { corrections[line, default: []].append(entry.number) }
    }
    for entry in entries.suffix(max(0, last ?? entries.count)) {
      Console.say(Console.shown(lines: LogText.lines(entry, corrections: corrections[entry.number] ?? [])))
    }
    for line in view.log.unread { Console.say(Console.shown("\(line.number)  CANNOT BE READ: \(line.text)")) }
    for problem in view.log.problems { Console.complain(problem.message) }
    if view.needsReading { throw ExitStatus.findings }
  }
}
