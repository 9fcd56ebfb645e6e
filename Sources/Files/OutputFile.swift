internal import Glibc

/// Writes one file whole, in the place of the one before, or not at all.
package enum OutputFile {
  /// How much of a file that is there is looked at, in bytes.
  package static let headLimit = 64 * 1024

  /// Replaces a file.
  ///
  /// The bytes are written to a new file beside it and put in its place by renaming, so that the name is at every moment
  /// the old file or the new one. Only a name that is free or a regular file is written; a link is neither followed nor
  /// replaced.
  ///
  /// - Parameters:
  ///   - path: the file as the person gave it. Its folder must be there.
  ///   - bytes: what it is to hold.
  ///   - recognises: given the first bytes of the file that is there, whether it may be replaced.
  ///   - permissions: who may read it.
  ///   - keepsPermissions: whether a file that is there passes its own mode and group on; `permissions` are then for a
  ///     new one.
  ///   - patience: how long to wait, in milliseconds, while another procdoc writes beside the same file.
  ///   - calls: the system.
  /// - Throws: the first problem; the file from before is then untouched, unless the problem says that the new one is in
  ///   place.
  package static func replace(
    path: String, with bytes: [UInt8], recognises: ([UInt8]) -> Bool = { _ in true },
    permissions: FilePermissions = .ordinary, keepsPermissions: Bool = false, patience: Int = 10_000,
    calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) {
    guard path.utf8.last != UInt8(ascii: "/") else {
      throw FileProblem(
        path: path, attempt: "write the file", reason: "the path ends in a slash, so it names a folder",
        remedy: "Name the file that is to be written.")
    }
    let target = try OutputPath(path, what: "file")
    let folder: Int32
    do {
      folder = try calls.openat(
        OperatingSystem.workingFolder, target.parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC, mode: 0)
    } catch {
      throw FileProblem(path: target.parent, attempt: "open the folder", error: error)
    }
    defer { try? calls.close(folder) }
    try FolderLock.take(folder, path: path, purpose: .writeBeside, patience: patience, calls: calls)
    let before = try checkReplaceable(target.name, in: folder, path: path, calls: calls)
    if before != nil { try checkHead(target.name, in: folder, path: path, recognises: recognises, calls: calls) }
    let kept = before.map { keepsPermissions ? .like(file: $0) : permissions } ?? permissions
    try write(bytes, as: target.name, in: folder, path: path, permissions: kept, calls: calls)
  }

  /// Puts a file in the place of the one at `name` in an open folder whose lock is held, and which was looked at.
  /// - Parameter isLasting: whether to wait until it is on the disk.
  static func write(
    _ bytes: [UInt8], as name: String, in folder: Int32, path: String, permissions: FilePermissions,
    isLasting: Bool = true, calls: any SystemCalls
  ) throws(FileProblem) {
    let temporary = ".\(name).procdoc-new"
    // A call that was broken off may have left it; under the lock nobody writes it now.
    let left = try? calls.fstatat(folder, temporary)
    if let left, left.kind == .regular { try? calls.unlinkat(folder, temporary, 0) }
    do {
      try OutputTree.writeFile(
        folder, temporary, bytes, permissions: permissions, isLasting: isLasting, calls: calls)
    } catch {
      if error.number == EEXIST {
        throw FileProblem(
          path: beside(path, temporary), attempt: "write there first", reason: "something with this name is in the way",
          remedy: "Move it away and run it again.")
      }
      try? calls.unlinkat(folder, temporary, 0)
      throw FileProblem(
        path: path, attempt: "write the file", reason: error.reason,
        remedy: error.remedy + " Nothing at this name was changed.")
    }
    do {
      try calls.renameat(folder, temporary, name)
    } catch {
      try? calls.unlinkat(folder, temporary, 0)
      throw FileProblem(path: path, attempt: "put the new file in its place", error: error)
    }
    guard isLasting else { return }
    do {
      try calls.fsync(folder)
    } catch {
      throw FileProblem(
        path: path, attempt: "make sure that the new file, which is in place, is on the disk", error: error)
    }
  }

  /// The path of a name beside the file, as the person would type it.
  private static func beside(_ path: String, _ name: String) -> String {
    var bytes = Array(path.utf8)
    while let last = bytes.last, last != UInt8(ascii: "/") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self) + name
  }

  /// What is at `name`; nil if nothing is.
  /// - Throws: if that may not be replaced.
  static func checkReplaceable(
    _ name: String, in folder: Int32, path: String, calls: any SystemCalls
  ) throws(FileProblem) -> FileStatus? {
    func refusal(_ reason: String, _ remedy: String) -> FileProblem {
      FileProblem(path: path, attempt: "replace it", reason: reason, remedy: remedy)
    }
    let status: FileStatus
    do {
      status = try calls.fstatat(folder, name)
    } catch {
      if error.number == ENOENT { return nil }
      throw FileProblem(path: path, attempt: "look at it", error: error)
    }
    switch status.kind {
    case .regular: break
    case .folder: throw refusal("it is a folder", "Give the name of a file.")
    case .link: throw refusal("it is a symbolic link", "Give the path of the file itself.")
    case .other: throw refusal("it is not a regular file but a pipe, socket or device", "Give another name.")
    }
    return status
  }

  private static func checkHead(
    _ name: String, in folder: Int32, path: String, recognises: ([UInt8]) -> Bool, calls: any SystemCalls
  ) throws(FileProblem) {
    let head: [UInt8]
    do {
      head = try InputFile.bytes(of: name, in: folder, limit: headLimit, calls: calls)
    } catch {
      throw FileProblem(path: path, attempt: "look at it", error: error)
    }
    guard recognises(head) else {
      throw FileProblem(
        path: path, attempt: "replace it", reason: "there is a file of this name that procdoc did not write",
        remedy: "Nothing was touched. Move it away, or say with --output where to write.")
    }
  }
}
