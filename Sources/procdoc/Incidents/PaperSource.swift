import Files
import Foundation
import SourceText

/// Lines that were typed in from paper beforehand: a file, or what comes in by a pipe.
enum PaperSource {
  /// The largest file that is read, in bytes.
  private static let sizeLimit = 1024 * 1024

  /// Reads a file, or standard input.
  /// - Parameter path: nil for standard input.
  /// - Throws: `ExitStatus.notDone`, after saying what is wrong.
  static func read(_ path: String?) throws -> (name: String, bytes: [UInt8]) {
    guard let path else {
      let bytes = try FileHandle.standardInput.read(upToCount: sizeLimit + 1) ?? Data()
      guard bytes.count <= sizeLimit else { throw refusal("more than \(sizeLimit) bytes came in") }
      return ("standard input", Array(bytes))
    }
    do {
      guard let bytes = try InputFile.read(path: path, sizeLimit: sizeLimit) else {
        throw refusal("there is no file \(Console.shown(path))")
      }
      return (path, bytes)
    } catch let problem as FileProblem {
      throw refusal("\(problem)")
    }
  }

  /// The lines of a text; what may not stand in it is said with its place.
  static func lines(_ name: String, _ bytes: [UInt8]) throws -> [String] {
    let (file, diagnostics) = SourceFile.read(path: name, bytes: bytes)
    let printer = DiagnosticPrinter([])
    for diagnostic in diagnostics { Console.complain(printer.text(diagnostic)) }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      Console.complain("procdoc: nothing was recorded.")
      throw ExitStatus.notDone
    }
    return (0..<file.lineCount).map { file.line($0 + 1) }
  }

  private static func refusal(_ words: String) -> ExitStatus {
    Console.complain("procdoc: \(words). Nothing was recorded.")
    return .notDone
  }
}
