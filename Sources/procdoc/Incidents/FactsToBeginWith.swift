import Incidents
import SourceText

/// Reads a file of facts that a new incident begins with.
enum FactsToBeginWith {
  /// - Throws: `ExitStatus.notDone`, after saying what is wrong with the file: place and field, never what stands in it.
  static func read(
    _ path: String, _ read: ([UInt8]) -> (facts: FactTable?, diagnostics: [Diagnostic])
  ) throws -> FactTable {
    let (facts, diagnostics) = read(try NamedFile.read(path))
    let printer = DiagnosticPrinter([])
    for diagnostic in diagnostics { Console.complain(printer.text(diagnostic)) }
    guard let facts else {
      Console.complain("procdoc: mend the file, or leave it out. Nothing was written.")
      throw ExitStatus.notDone
    }
    return facts
  }
}
