internal import Glibc

/// Reads one file that the person named, or that has a name of its own beside what they named.
package enum InputFile {
  /// Reads a file. Its folder may be reached through links; the file itself may be none.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - sizeLimit: in bytes; a larger file is a problem.
  ///   - calls: the system.
  /// - Returns: its bytes; nil if nothing is there.
  /// - Throws: a problem of what is there.
  package static func read(
    path: String, sizeLimit: Int, calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) -> [UInt8]? {
    let status: FileStatus
    do {
      status = try calls.fstatat(OperatingSystem.workingFolder, path)
    } catch {
      if error.number == ENOENT { return nil }
      throw FileProblem(path: path, attempt: "read the file", error: error)
    }
    guard status.kind != .other else {
      throw FileProblem(
        path: path, attempt: "read the file", reason: "it is not a regular file but a pipe, socket or device",
        remedy: "Save it as a file.")
    }
    let bytes: [UInt8]
    do throws(SystemError) {
      if status.kind == .folder { throw SystemError(EISDIR) }
      bytes = try self.bytes(of: path, in: OperatingSystem.workingFolder, limit: sizeLimit + 1, calls: calls)
    } catch {
      throw FileProblem(path: path, attempt: "read the file", error: error)
    }
    guard bytes.count <= sizeLimit else {
      throw FileProblem(
        path: path, attempt: "read the file", reason: "it has more than \(sizeLimit) bytes",
        remedy: "Check that this is the file you meant.")
    }
    return bytes
  }

  /// The first bytes of a file, at most `limit`.
  static func bytes(of name: String, in folder: Int32, limit: Int, calls: any SystemCalls) throws(SystemError)
    -> [UInt8]
  {
    // O_NONBLOCK: a FIFO put there since it was looked at must not hold the reader up.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let file = try calls.openat(folder, name, flags, mode: 0)
    defer { try? calls.close(file) }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let more = try calls.read(file, count: min(limit - bytes.count, 65536))
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }
}
