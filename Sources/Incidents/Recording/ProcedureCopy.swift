internal import Files
internal import ProcedureModel
internal import SourceText

/// The copies of the procedure in an incident's folder: that of the start in `procedure`, those of versions that it was moved
/// to beside it.
enum ProcedureCopy {
  /// Puts a version's sources beside the log: in `procedure-v03`; with a number where that is taken by other files.
  /// - Returns: the folder's name. One with just these files is taken as it is: that of the start, where an incident is moved
  ///   back, or one that a call left which was broken off.
  static func keep(
    _ files: [(path: String, bytes: [UInt8])], of version: String, beside log: AppendLog,
    _ session: borrowing LogSession, calls: any SystemCalls
  ) throws(FileProblem) -> String {
    if holds(files, log.folder + "/" + IncidentFolder.procedureName, calls: calls) {
      return IncidentFolder.procedureName
    }
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
