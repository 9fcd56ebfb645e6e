import Files
import SourceText
import WordDocument

/// A Word file that people send back, as a command line names it.
enum WordFile {
  /// The largest, in bytes: pictures can make one large.
  private static let sizeLimit = 256 * 1024 * 1024

  /// - Returns: the file; nil, after saying why, where it cannot be read.
  static func read(_ path: String) -> ReadWord? {
    do {
      guard let bytes = try InputFile.read(path: path, sizeLimit: sizeLimit) else {
        Console.complain("procdoc: there is no file \(Console.shown(path)).")
        return nil
      }
      return try ReadWord(bytes)
    } catch let problem as WordReadProblem {
      Console.complain("procdoc: \(Console.shown(path)) could not be read: \(problem.words).")
    } catch {
      Console.complain("procdoc: \(error)")
    }
    return nil
  }
}
