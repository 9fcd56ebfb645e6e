internal import Files
internal import ProcedureModel
internal import SourceText

/// Which of the copies of the procedure in an incident's folder it runs on, as its log said when somebody looked.
package struct CopyInForce: Hashable, Sendable {
  /// The folder's name in the incident's.
  package let folder: String
  /// How many bytes the log had: while it has as many, nothing has been moved.
  private let size: Int

  /// - Parameter log: all bytes of the log. Only a log with a move in it is read as one; the others are looked through.
  init(_ log: [UInt8]) {
    size = log.count
    guard CopyInForce.mayHoldUpdate(log) else {
      folder = IncidentFolder.procedureName
      return
    }
    folder = VersionHistory(IncidentLog(log).entries[...]).inForce.folder
  }

  /// Whether some line says that the incident was moved: each such line holds these bytes, as no words in quotes can.
  private static func mayHoldUpdate(_ log: [UInt8]) -> Bool {
    let mark = Array(#""kind":"\#(EntryKind.update.rawValue)""#.utf8)
    let (span, wanted) = (log.span, mark.span)
    var index = 0
    while index + mark.count <= log.count {
      var count = 0
      while count < wanted.count, span[index + count] == wanted[count] { count += 1 }
      if count == wanted.count { return true }
      index += 1
    }
    return false
  }

  /// Why entries with addresses of this copy may not be recorded; nil where they may.
  /// - Parameters:
  ///   - tail: the end of the log as it is now.
  ///   - read: gives all bytes of the log; asked only where it has changed.
  func refusal(_ tail: LogTail, _ read: () throws(FileProblem) -> [UInt8]) throws(FileProblem) -> Refusal? {
    guard tail.size != size, try !CopyInForce(read()).folder.hasSameBytes(as: folder) else { return nil }
    return Refusal(
      "somebody has moved the incident to another version meanwhile, where addresses may mean other rows",
      hint: "Look at the row again and run it once more.")
  }

  /// Puts a version's sources beside the log: in `procedure-v03`; with a number where that is taken by other files.
  /// - Returns: the folder's name. One with just these files, as a call that was broken off may have left it, is taken as it
  ///   is.
  static func keep(
    _ files: [(path: String, bytes: [UInt8])], of version: String, beside log: AppendLog,
    _ session: borrowing LogSession, calls: any SystemCalls
  ) throws(FileProblem) -> String {
    let slug = String(decoding: Slug.make(version).utf8.prefix(40), as: UTF8.self)
    let stem = "\(IncidentFolder.procedureName)-\(slug.isEmpty ? "new" : slug)"
    var (name, count) = (stem, 1)
    while try session.addFolder(name, files: files) == .nameTaken {
      if holds(files, log.folder + "/" + name, calls: calls) { break }
      count += 1
      name = "\(stem)-\(count)"
    }
    return name
  }

  /// Whether a folder holds just these sources.
  private static func holds(
    _ files: [(path: String, bytes: [UInt8])], _ folder: String, calls: any SystemCalls
  ) -> Bool {
    guard let found = try? SourceFolder.read(path: folder, endings: [".md", ".yaml"], calls: calls) else {
      return false
    }
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return found.count == sorted.count
      && zip(found, sorted).allSatisfy { there, wanted in
        guard case .success(let bytes) = there.content else { return false }
        return there.path.hasSameBytes(as: wanted.path) && bytes == wanted.bytes
      }
  }
}
