import Files
import Review
import SourceText

/// What a reviewer settled about two versions, and the file that it was read from.
struct NotesFile {
  let notes: ReviewNotes
  /// The file's path, whether or not it is there.
  let path: String
  private let file: SourceFile?

  /// Reads the file that was named, or the one beside the versions if there is one.
  /// - Throws: `ExitStatus.notDone`, after saying everything that is wrong with it.
  static func load(_ named: String?, for versions: VersionsToCompare) throws -> NotesFile {
    let path = named ?? versions.besideNew(versions.fileName + ".yaml")
    let bytes: [UInt8]?
    do {
      bytes = try InputFile.read(path: path, sizeLimit: ReviewNotesReader.sizeLimit)
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    guard let bytes else {
      guard named == nil else {
        Console.complain(
          "procdoc: \(Console.shown(path)): cannot read the notes: it was not found. Check the path and how it is spelt."
        )
        throw ExitStatus.notDone
      }
      return NotesFile(notes: .none, path: path, file: nil)
    }
    let read = ReviewNotesReader.read(path: path, bytes: bytes)
    let printer = DiagnosticPrinter([read.file])
    for diagnostic in read.diagnostics { Console.complain(printer.text(diagnostic)) }
    guard !read.diagnostics.contains(where: { $0.severity == .error }) else {
      Console.complain("procdoc: nothing was compared. Mend the notes above first.")
      throw ExitStatus.notDone
    }
    return NotesFile(notes: read.notes, path: path, file: read.file)
  }

  /// Says which notes speak of nothing that is there.
  func printStale(_ problems: [Diagnostic]) {
    let printer = DiagnosticPrinter([file].compactMap(\.self))
    for problem in problems { Console.complain(printer.text(problem)) }
  }
}
