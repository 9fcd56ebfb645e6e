import BoardPapers
import Files
import Handouts
import SourceText

/// `comments-V03.yaml` beside a version's folder: what reviewers said of it.
struct CommentsBeside {
  let path: String
  /// As it is; nil where there is none.
  let file: ReviewCommentsFile?
  /// Its bytes, to see whether somebody saved it meanwhile.
  let bytes: [UInt8]?

  /// - Parameter version: the version's folder.
  /// - Throws: `ExitStatus.notDone`, after saying everything that is wrong with it.
  init(_ version: String) throws {
    path = VersionsToCompare.beside(version, "comments-\(OutputFolders.folder(of: version).version).yaml")
    do {
      bytes = try InputFile.read(path: path, sizeLimit: ReviewCommentsFile.sizeLimit)
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    guard let bytes else {
      file = nil
      return
    }
    let read = ReviewCommentsFile.read(path: path, bytes: bytes)
    let printer = DiagnosticPrinter([read.file.file])
    for diagnostic in read.diagnostics { Console.complain(printer.text(diagnostic)) }
    guard !read.diagnostics.contains(where: { $0.severity == .error }) else {
      Console.complain("procdoc: mend the comments of reviewers above first. Nothing was written.")
      throw ExitStatus.notDone
    }
    file = read.file
  }
}
