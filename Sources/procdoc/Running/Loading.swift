import Files
import ProcedureModel
import SourceText

/// Loading as commands do it: a path that cannot be read ends the command with a message.
enum Loading {
  static func load(_ paths: [String]) throws -> [LoadedVersion] {
    do {
      return try VersionLoader.load(paths)
    } catch let problem as FileProblem {
      Console.complain("procdoc: \(problem)")
      throw ExitStatus.notDone
    }
  }

  /// Prints everything that is wrong with a version's sources.
  static func print(_ version: LoadedVersion) {
    let printer = DiagnosticPrinter(version.read.files)
    for diagnostic in version.diagnostics { Console.complain(printer.text(diagnostic)) }
  }
}
