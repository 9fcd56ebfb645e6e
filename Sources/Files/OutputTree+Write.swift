internal import Glibc

extension OutputTree {
  /// Writes the files and folders into an open, empty folder, which messages call `shown`, and waits until all are on
  /// the disk.
  func write(
    into folder: Int32, shown: String, permissions: FilePermissions, calls: any SystemCalls
  ) throws(FileProblem) {
    for file in files {
      do {
        try OutputTree.writeFile(folder, file.name, file.bytes, permissions: permissions, calls: calls)
      } catch {
        throw FileProblem(
          path: FileProblem.joined(shown, file.name.utf8), attempt: "write the file", error: error)
      }
    }
    for (name, tree) in folders {
      let path = FileProblem.joined(shown, name.utf8)
      let subfolder: Int32
      do {
        subfolder = try OutputTree.makeFolder(folder, name, permissions: permissions, calls: calls)
      } catch {
        throw FileProblem(path: path, attempt: "make the folder", error: error)
      }
      defer { try? calls.close(subfolder) }
      try tree.write(into: subfolder, shown: path, permissions: permissions, calls: calls)
    }
    do {
      try calls.fsync(folder)
    } catch {
      throw FileProblem(path: shown, attempt: "write the folder", error: error)
    }
  }

  /// Writes the list of what a new folder is to hold, and waits until its name is on the disk too: were a file there after a
  /// cut of the power and the list not, nobody could tell that the file is ours to remove.
  static func writeList(
    _ folder: Int32, _ name: String, _ list: [UInt8], permissions: FilePermissions, calls: any SystemCalls
  ) throws(SystemError) {
    try writeFile(folder, name, list, permissions: permissions, calls: calls)
    try calls.fsync(folder)
  }

  /// Makes a folder and opens it.
  static func makeFolder(
    _ parent: Int32, _ name: String, permissions: FilePermissions, calls: any SystemCalls
  ) throws(SystemError) -> Int32 {
    try calls.mkdirat(parent, name, mode: permissions.folderAtFirst)
    let folder = try calls.openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, mode: 0)
    do throws(SystemError) {
      try permissions.settle(folder, calls: calls)
    } catch {
      try? calls.close(folder)
      throw error
    }
    return folder
  }

  /// Makes a file that was not there, and waits until it is on the disk.
  /// - Parameter isLasting: whether to wait; a file that can be made anew at any time need not be on the disk.
  static func writeFile(
    _ folder: Int32, _ name: String, _ bytes: [UInt8], permissions: FilePermissions, isLasting: Bool = true,
    calls: any SystemCalls
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try calls.openat(folder, name, flags, mode: permissions.fileAtFirst)
    do throws(SystemError) {
      // Before there is anything to read in it.
      try permissions.settle(file, calls: calls)
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = try calls.write(file, rest)
        // A disk that takes nothing and says nothing would hold the loop for ever.
        guard count > 0 else { throw SystemError(EIO) }
        rest = rest.dropFirst(count)
      }
      if isLasting { try calls.fsync(file) }
    } catch {
      try? calls.close(file)
      throw error
    }
    // A network drive may say only now that the bytes did not arrive.
    try calls.close(file)
  }
}
