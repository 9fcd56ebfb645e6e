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
    guard let gzip = ProgramOnPath.find(["gzip"]) else { throw .failed(program: "gzip") }
    var files: [[UInt8]] = []
    for (number, source) in sources.enumerated() {
      progress.show("Making Word file \(number + 1) of \(sources.count) …")
      files.append(try file(of: source, made: made, pandoc: pandoc, gzip: gzip))
    }
    return files
  }

  private static func file(
    of source: WordSource, made: Moment, pandoc: String, gzip: String
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
    let packed = try run(
      pandoc, ["--from=html", "--to=docx", "--reference-doc=\(reference.path)", "--output=-"],
      given: Array(source.html.utf8), made: made)
    guard let contents = ZipContents(packed) else { throw .failed(program: pandoc) }
    let unpacked = try run(gzip, ["--decompress", "--stdout"], given: contents.gzipped, made: made)
    guard let files = contents.files(unpacked: unpacked), let settled = PandocFile.settled(files) else {
      throw .failed(program: pandoc)
    }
    return settled
  }

  /// What a program makes of what it is given.
  private static func run(
    _ path: String, _ options: [String], given: [UInt8], made: Moment
  ) throws(WordProblem) -> [UInt8] {
    do {
      let program = try OutsideProgram(
        path, options, channel: .standard, limit: limit, environment: ["SOURCE_DATE_EPOCH": String(made.seconds)])
      return try program.answer(to: given, limit: limit, path: path)
    } catch let problem as WordProblem {
      throw problem
    } catch {
      throw .failed(program: path)
    }
  }
}

extension OutsideProgram {
  /// Gives a program all that it is to read, and waits for all that it has to say. It may speak before it has read
  /// everything.
  fileprivate func answer(to given: [UInt8], limit: Int, path: String) throws -> [UInt8] {
    let writer = Thread { [self] in
      try? write(given)
      closeInput()
    }
    writer.start()
    let answer = try readAll()
    let end = end()
    if end.isOverTime { throw WordProblem.tookTooLong(program: path, seconds: limit) }
    guard end.status == 0 else { throw WordProblem.failed(program: path) }
    return Array(answer)
  }
}
