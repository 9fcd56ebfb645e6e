import Files
import Incidents
import SourceText

/// Reads a file of facts that a new incident begins with.
enum FactsToBeginWith {
  /// The largest file that is read, in bytes.
  private static let sizeLimit = 1024 * 1024

  /// - Throws: `ExitStatus.notDone`, after saying what is wrong with the file: place and field, never what stands in it.
  static func read(
    _ path: String, _ read: ([UInt8]) -> (facts: FactTable?, diagnostics: [Diagnostic])
  ) throws -> FactTable {
    let bytes: [UInt8]
    do {
      guard let found = try InputFile.read(path: path, sizeLimit: sizeLimit) else {
        Console.complain("procdoc: there is no file \(Console.shown(path)). Nothing was written.")
        throw ExitStatus.notDone
      }
      bytes = found
    } catch let problem as FileProblem {
      Console.complain("procdoc: \(problem) Nothing was written.")
      throw ExitStatus.notDone
    }
    let (facts, diagnostics) = read(bytes)
    let printer = DiagnosticPrinter([])
    for diagnostic in diagnostics { Console.complain(printer.text(diagnostic)) }
    guard let facts else {
      Console.complain("procdoc: mend the file, or leave it out. Nothing was written.")
      throw ExitStatus.notDone
    }
    return facts
  }
}
