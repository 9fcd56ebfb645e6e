import Foundation
import Handouts
import SourceText
import WordDocument

/// Makes Word files of whole sets, with pandoc.
enum WordMaker {
  /// The seconds after which pandoc is ended; a set takes it two.
  static let limit = 120

  /// - Parameter made: the date that the files are to bear.
  /// - Returns: the Word files, in the same order.
  static func files(of sources: [WordSource], made: Moment) throws(WordProblem) -> [[UInt8]] {
    var progress = ProgressLine()
    defer { progress.clear() }
    guard let pandoc = ProgramOnPath.find(["pandoc"]) else { throw .noPandoc }
    var files: [[UInt8]] = []
    for (number, source) in sources.enumerated() {
      progress.show("Making Word file \(number + 1) of \(sources.count) …")
      files.append(try file(of: source, made: made, pandoc: pandoc))
    }
    return files
  }

  private static func file(
    of source: WordSource, made: Moment, pandoc: String
  ) throws(WordProblem) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "procdoc-\(UUID().uuidString)")
    let reference = folder.appending(path: "reference.docx")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(source.reference.bytes).write(to: reference)
    } catch {
      throw .failed(program: pandoc)
    }
    do {
      let packed = try OutsideProgram.answer(
        pandoc, ["--from=html", "--to=docx", "--reference-doc=\(reference.path)", "--output=-"],
        to: Array(source.html.utf8), limit: limit, environment: ["SOURCE_DATE_EPOCH": String(made.seconds)])
      return try PandocFile.settled(packed)
    } catch OutsideProgram.Failure.tookTooLong {
      throw .tookTooLong(program: pandoc, seconds: limit)
    } catch {
      throw .failed(program: pandoc)
    }
  }
}
