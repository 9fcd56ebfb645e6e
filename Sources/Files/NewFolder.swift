/// Makes a folder that was not there, or was empty, with files in it: whole or not at all, and never over anything.
package enum NewFolder {
  /// - Parameters:
  ///   - path: the folder as the person gave it. Folders above it are made if they are not there.
  ///   - files: paths below the folder with `/` between names, and bytes.
  ///   - calls: the system.
  /// - Returns: whether it was made; `nameTaken` where something is there already, be it one file in a folder.
  /// - Throws: the first problem; there is then no such folder, unless the problem says that it is in place.
  package static func create(
    path: String, files: [(path: String, bytes: [UInt8])], calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) -> PrivateFolder.Outcome {
    try PrivateFolder.create(path: path, files: files, permissions: .ordinary, mayBeEmpty: true, calls: calls)
  }
}

extension NewFolder {
  /// Whether something is in the folder's place: a file, a link, or a folder that is not empty.
  /// - Parameter path: the folder as the person gave it.
  /// - Throws: if that cannot be seen.
  package static func isTaken(path: String, calls: any SystemCalls = OperatingSystem()) throws(FileProblem) -> Bool {
    do {
      let folder = WrittenFolder(
        parent: OperatingSystem.workingFolder, name: path, marker: .unfinished, calls: calls)
      switch try folder.kind() {
      case nil: return false
      case .folder: return !(try folder.isEmpty())
      case .regular, .link, .other: return true
      }
    } catch {
      throw FileProblem(path: path, attempt: "look at the folder", error: error)
    }
  }
}
