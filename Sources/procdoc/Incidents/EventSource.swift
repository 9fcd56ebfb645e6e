import Incidents
import SourceText

/// Reads the file of an exercise's events and joins it with the exercise.
enum EventSource {
  /// - Throws: `ExitStatus.notDone`, after saying everything that is wrong with the file.
  static func read(_ path: String, _ situation: Situation) throws -> EventPlan {
    let (file, diagnostics) = EventFile.read(path: path, bytes: try NamedFile.read(path))
    complain(diagnostics)
    guard let file else { throw refusal() }
    let (plan, faults) = EventPlan.make(file, path: path, situation)
    complain(faults)
    guard let plan else { throw refusal() }
    for (earlier, later) in zip(plan.events, plan.events.dropFirst()) where later.planned < earlier.planned {
      Console.complain(
        "Take care: event \(later.event.number) comes before event \(earlier.event.number). If it is meant for the day "
          + "after, write the day too, as in at: \"2026-11-21 09:00\".")
    }
    return plan
  }

  private static func complain(_ diagnostics: [Diagnostic]) {
    let printer = DiagnosticPrinter([])
    for diagnostic in diagnostics { Console.complain(printer.text(diagnostic)) }
  }

  private static func refusal() -> ExitStatus {
    Console.complain("procdoc: mend the file of events first. Nothing was written.")
    return .notDone
  }
}
