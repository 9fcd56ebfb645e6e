internal import Glibc

/// What can be done with an incident's folder while its lock is held: see `AppendLog.withLock`. It cannot be
/// copied, and so not be kept for later, when the folder is closed.
package struct LogSession: ~Copyable {
  let folder: OpenFolder

  init(folder: OpenFolder) {
    self.folder = folder
  }

  /// How the log ends. Reads only the end of it.
  /// - Throws: also if there is no log.
  package func tail() throws(FileProblem) -> LogTail { try folder.tail(AppendLog.name) }

  /// All bytes of the log.
  /// - Throws: also if there is no log, or it is larger than `sizeLimit`.
  package func readAll(sizeLimit: Int = AppendLog.sizeLimit) throws(FileProblem) -> [UInt8] {
    try folder.readLog(sizeLimit: sizeLimit)
  }

  /// All bytes of a file beside the log.
  /// - Parameters:
  ///   - name: its name in the folder.
  ///   - sizeLimit: in bytes; a larger file is a problem.
  /// - Returns: nil if nothing is there.
  package func read(_ name: String, sizeLimit: Int = AppendLog.fileLimit) throws(FileProblem) -> [UInt8]? {
    try folder.read(name, sizeLimit: sizeLimit)
  }

  /// Adds lines to the log, in one write, and waits until they are on the disk. If the last line is torn, it stays and
  /// is ended first.
  ///
  /// After a problem nothing counts as recorded, and nothing is tried again here: the system tells of a page that it lost
  /// once only. What the log then holds is found by reading it anew: nothing new, a torn line, or the lines.
  ///
  /// - Parameter lines: whole lines, each with its line feed.
  /// - Throws: if the lines are not surely on the disk; also for a line that is longer than `AppendLog.lineLimit`.
  package func append(_ lines: [UInt8]) throws(FileProblem) {
    precondition(lines.last == UInt8(ascii: "\n"), "a log is made of whole lines")
    let attempt = "record in the log"
    let calls = folder.calls
    guard lines.split(separator: UInt8(ascii: "\n")).allSatisfy({ $0.count < AppendLog.lineLimit }) else {
      throw FileProblem(
        path: folder.shown(AppendLog.name), attempt: attempt,
        reason: "the line would have more than \(AppendLog.lineLimit) bytes", remedy: "Say it in several steps.")
    }
    try folder.withFile(AppendLog.name, O_RDWR | O_APPEND, attempt: attempt) { file, status throws(FileProblem) in
      let isTorn = try folder.isTorn(AppendLog.name, file, size: status.size)
      let bytes = isTorn ? [UInt8(ascii: "\n")] + lines : lines
      let written: Int
      do throws(SystemError) {
        written = try calls.write(file, bytes[...])
      } catch {
        throw folder.problem(AppendLog.name, attempt, error)
      }
      guard written == bytes.count else {
        throw FileProblem(
          path: folder.shown(AppendLog.name), attempt: attempt, reason: "the disk took only a part of the line",
          remedy: "Free some space and run it again.")
      }
      do throws(SystemError) {
        try calls.fsync(file)
      } catch {
        throw folder.problem(AppendLog.name, attempt, error)
      }
    }
  }

  /// Replaces the file that says where the log ends. It need not be on the disk, since it can be made anew from the log.
  /// - Throws: the head is then the one from before; what was recorded stays recorded.
  package func replaceHead(_ bytes: [UInt8]) throws(FileProblem) {
    try replace(AppendLog.headName, bytes, isLasting: false)
  }

  /// Replaces a file beside the log, whole or not at all, and waits until it is on the disk. It keeps its mode and
  /// group; a new one has those that go with the folder.
  /// - Parameters:
  ///   - name: its name in the folder, not the log's.
  ///   - bytes: what it is to hold.
  /// - Throws: the first problem; the file from before is then untouched, unless the problem says that the new one is in
  ///   place.
  package func replace(_ name: String, with bytes: [UInt8]) throws(FileProblem) {
    try replace(name, bytes, isLasting: true)
  }

  /// Puts a new folder beside the log: whole or not at all, on the disk, and never over anything. It has the mode and group
  /// of the folder around it.
  /// - Parameters:
  ///   - name: its name in the folder.
  ///   - files: paths below it with `/` between names, and bytes.
  /// - Returns: whether it was made, or its name was taken.
  /// - Throws: the first problem; there is then no such folder, unless the problem says that it is in place.
  package func addFolder(
    _ name: String, files: [(path: String, bytes: [UInt8])]
  ) throws(FileProblem) -> PrivateFolder.Outcome {
    let path = folder.shown(name)
    try folder.checkName(name, attempt: "make the folder")
    let permissions: FilePermissions
    do throws(SystemError) {
      permissions = .like(folder: try folder.calls.fstat(folder.descriptor))
    } catch {
      throw FileProblem(path: path, attempt: "make the folder", error: error)
    }
    return try PrivateFolder.make(
      name, in: folder.descriptor, path: path, files: files, permissions: permissions, calls: folder.calls)
  }

  private func replace(_ name: String, _ bytes: [UInt8], isLasting: Bool) throws(FileProblem) {
    precondition(!name.utf8.elementsEqual(AppendLog.name.utf8), "a log is only ever added to")
    let path = folder.shown(name)
    try folder.checkName(name, attempt: "write the file")
    let before = try OutputFile.checkReplaceable(name, in: folder.descriptor, path: path, calls: folder.calls)
    let permissions: FilePermissions
    do throws(SystemError) {
      if let before {
        permissions = .like(file: before)
      } else {
        permissions = .like(folder: try folder.calls.fstat(folder.descriptor))
      }
    } catch {
      throw FileProblem(path: path, attempt: "write the file", error: error)
    }
    try OutputFile.write(
      bytes, as: name, in: folder.descriptor, path: path, permissions: permissions, isLasting: isLasting,
      calls: folder.calls)
  }
}
