internal import Glibc

/// Writes a whole set of files in the place of the one before, or not at all.
package enum OutputFolder {
  /// Replaces a folder's content by the files given.
  ///
  /// The set is written to a new folder beside the old one and put in its place by renaming, so that NAME is at every
  /// moment the old set, the new one, or for one instant between two renames not there; a call that finds it missing
  /// first puts the old set back. Only a folder that is absent, empty or carries the marker, and holds nothing that
  /// procdoc did not write, is replaced; a stray file is named and nothing is touched.
  ///
  /// - Parameters:
  ///   - path: the folder as the person gave it. Its parent must be there; it may not itself be a link.
  ///   - files: paths below the folder with `/` between names, and bytes. The marker and its list are added.
  ///   - marker: what says that a folder is procdoc's.
  ///   - permissions: who may read the new set; the old one's do not matter.
  ///   - patience: how long to wait, in milliseconds, while another build writes beside the same folder.
  ///   - calls: the system.
  /// - Throws: the first problem; what was at NAME is then whole, there or recovered by the next call. Only where the
  ///   problem says that the new pages are in place are they.
  package static func replace(
    path: String, with files: [(path: String, bytes: [UInt8])], marker: OutputMarker = .procdoc,
    permissions: FilePermissions = .ordinary, patience: Int = 10_000, calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) {
    let tree = try OutputTree(files, marker: marker, root: path)
    let list = marker.list(of: files.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let target = try OutputPath(path, what: "folder")
    let parent: Int32
    do {
      let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
      parent = try calls.openat(OperatingSystem.workingFolder, target.parent, flags, mode: 0)
    } catch {
      throw FileProblem(path: target.parent, attempt: "open the folder", error: error)
    }
    // Closing it frees the lock, and so does the end of the process: nothing is left that could block a later build.
    defer { try? calls.close(parent) }
    try FolderLock.take(parent, path: path, purpose: .writeBeside, patience: patience, calls: calls)

    let exchange = FolderExchange(
      path: path, parent: parent, name: target.name, marker: marker, permissions: permissions, calls: calls)
    try exchange.recover()
    try exchange.write(tree, list: list)
    try exchange.exchange()
    try exchange.removeOld()
  }
}
