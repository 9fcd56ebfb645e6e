internal import Glibc

extension LogSession {
  /// Puts a file into a folder beside the log, whole or not at all, and waits until it is on the disk. The folder is made
  /// where it is not there. Both have the modes and the group that go with the log's folder.
  /// - Parameters:
  ///   - name: its name in that folder.
  ///   - subfolder: the folder's name.
  ///   - bytes: what it is to hold.
  /// - Throws: the first problem; a file of that name from before is then untouched, unless the problem says that the new
  ///   one is in place.
  package func replace(_ name: String, in subfolder: String, with bytes: [UInt8]) throws(FileProblem) {
    let attempt = "write the file"
    try folder.checkName(subfolder, attempt: attempt)
    try folder.checkName(name, attempt: attempt)
    let path = FileProblem.joined(folder.shown(subfolder), name.utf8)
    let permissions: FilePermissions
    let opened: Int32
    do throws(SystemError) {
      permissions = .like(folder: try folder.calls.fstat(folder.descriptor))
      opened = try openOrMake(subfolder, permissions)
    } catch {
      throw FileProblem(path: folder.shown(subfolder), attempt: "open the folder", error: error)
    }
    defer { try? folder.calls.close(opened) }
    do throws(SystemError) {
      // Also where it was there: the call that made it may have been broken off before this.
      try folder.calls.fsync(folder.descriptor)
    } catch {
      throw FileProblem(path: folder.shown(subfolder), attempt: "make the folder", error: error)
    }
    _ = try OutputFile.checkReplaceable(name, in: opened, path: path, calls: folder.calls)
    try OutputFile.write(
      bytes, as: name, in: opened, path: path, permissions: permissions, calls: folder.calls)
  }

  private func openOrMake(_ name: String, _ permissions: FilePermissions) throws(SystemError) -> Int32 {
    let calls = folder.calls
    do {
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      let opened = try calls.openat(folder.descriptor, name, flags, mode: 0)
      // A call that was broken off may have left it closed to the group. Who may not change it can still write in it.
      try? permissions.settle(opened, calls: calls)
      return opened
    } catch {
      guard error.number == ENOENT else { throw error }
      return try OutputTree.makeFolder(folder.descriptor, name, permissions: permissions, calls: calls)
    }
  }
}
