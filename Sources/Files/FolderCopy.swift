/// Reads the sources of a folder to be written elsewhere, byte for byte.
package enum FolderCopy {
  /// How the names of the files that are copied end: the sources of a procedure.
  package static let endings = [".md", ".yaml"]

  /// All files below a folder whose names end as given, sorted by the bytes of their paths.
  ///
  /// What `SourceFolder.read` passes over is passed over here: hidden names, and other endings.
  ///
  /// - Parameters:
  ///   - path: the folder as the person gave it.
  ///   - subfolder: names joined by `/`, to stand before each path in the answer; none if empty.
  ///   - endings: in small letters, with their full stop.
  ///   - calls: the system.
  /// - Returns: paths and bytes, as `PrivateFolder.create` takes them.
  /// - Throws: the problem of the folder, or the first of anything in it: a copy with a gap is none.
  package static func read(
    path: String, into subfolder: String = "", endings: [String] = endings,
    calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) -> [(path: String, bytes: [UInt8])] {
    var copy: [(path: String, bytes: [UInt8])] = []
    for file in try SourceFolder.read(path: path, endings: endings, calls: calls) {
      copy.append((subfolder.isEmpty ? file.path : subfolder + "/" + file.path, try file.content.get()))
    }
    return copy
  }
}
