import Files
import SourceText

/// The folder of a procedure that begins: written whole, and never over anything.
enum BegunFolder {
  /// - Throws: `ExitStatus.notDone`, after saying why nothing was written.
  static func write(_ path: String, _ files: [(path: String, bytes: [UInt8])]) throws {
    do {
      switch try NewFolder.create(path: path, files: files) {
      case .created: return
      case .nameTaken: throw taken(path)
      }
    } catch let problem as FileProblem {
      Console.complain("procdoc: \(problem)")
      throw ExitStatus.notDone
    }
  }

  static func taken(_ path: String) -> ExitStatus {
    Console.complain(
      "procdoc: \(Console.shown(path)) is there already and is not an empty folder. Name another folder: a version is "
        + "never written over. Nothing was written.")
    return .notDone
  }
}
