import Incidents
import SourceText

/// Says what is wrong with the files that people edit, and what they changed in them: place and field, never the line
/// itself, which may hold a name.
enum FactFilesReport {
  /// So many names are listed; of a whole list of people they would fill the screen.
  private static let namesShown = 8

  static func complain(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let printer = DiagnosticPrinter([])
    for diagnostic in diagnostics { Console.complain(printer.text(diagnostic)) }
    if diagnostics.contains(where: { $0.severity == .error }) {
      Console.complain(
        "Take care: until these files are mended, what the log knows of them is used, and edits in them are not logged."
      )
    }
  }

  /// Says that `incident.yaml` has another mode than the incident began with, if it has.
  /// - Returns: whether that was said.
  static func complain(mode: String, _ log: IncidentLog) -> Bool {
    guard let began = log.mode, !began.rawValue.hasSameBytes(as: mode) else { return false }
    Console.complain(
      "Take care: incident.yaml says that this incident is \(mode). It began as "
        + "\(began == .live ? "a live one" : "an exercise") and stays so: write mode: \"\(began.rawValue)\" back.")
    return true
  }

  static func complain(edits: [FactTable.Change]) {
    guard !edits.isEmpty else { return }
    let shown = edits.prefix(namesShown).map(\.name).joined(separator: ", ")
    let rest = edits.count - namesShown
    Console.complain(
      "Edited by hand since the last command, and logged: \(Console.shown(shown))\(rest > 0 ? " and \(rest) more" : "")"
    )
  }
}
