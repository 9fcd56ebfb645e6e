import SourceText

/// Says what is wrong with the files that people edit: place and field, never the line itself, which may hold a name.
enum FactFilesReport {
  static func complain(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let printer = DiagnosticPrinter([])
    for diagnostic in diagnostics { Console.complain(printer.text(diagnostic)) }
    if diagnostics.contains(where: { $0.severity == .error }) {
      Console.complain(
        "procdoc: what the log knows of these files is used until they are mended; edits in them are not logged yet.")
    }
  }
}
