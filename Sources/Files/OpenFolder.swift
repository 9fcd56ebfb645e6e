internal import Glibc

/// An open folder whose files are reached by their names in it, whatever becomes of its own name meanwhile.
///
/// Only regular files are opened: a link is not followed, a pipe not waited for.
struct OpenFolder {
  /// The folder as the person gave it.
  let path: String
  let descriptor: Int32
  let calls: any SystemCalls

  /// Opens a folder, which may be reached through links, for as long as `body` runs.
  static func with<Answer>(
    _ path: String, calls: any SystemCalls, _ body: (OpenFolder) throws(FileProblem) -> Answer
  ) throws(FileProblem) -> Answer {
    let descriptor: Int32
    do {
      descriptor = try calls.openat(
        OperatingSystem.workingFolder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, mode: 0)
    } catch {
      throw FileProblem(path: path, attempt: "open the folder", error: error)
    }
    defer { try? calls.close(descriptor) }
    return try body(OpenFolder(path: path, descriptor: descriptor, calls: calls))
  }

  /// The path of a file, for a message.
  func shown(_ name: String) -> String { FileProblem.joined(path, name.utf8) }

  /// Opens a regular file for as long as `body` runs.
  /// - Parameters:
  ///   - access: the system's flags (`O_RDONLY` …).
  ///   - attempt: for what, for a message.
  ///   - body: is given the file and what it is.
  func withFile<Answer>(
    _ name: String, _ access: Int32, attempt: String,
    _ body: (Int32, FileStatus) throws(FileProblem) -> Answer
  ) throws(FileProblem) -> Answer {
    try checkName(name, attempt: attempt)
    let file: Int32
    let status: FileStatus
    do throws(SystemError) {
      // Looked at before it is opened, since opening a device may set it going, and after, since it may have changed.
      let kind = try calls.fstatat(descriptor, name).kind
      guard kind == .regular else { throw OpenFolder.error(for: kind) }
      // O_NONBLOCK: a FIFO put there meanwhile must not hold us up.
      file = try calls.openat(
        descriptor, name, access | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, mode: 0)
    } catch {
      throw problem(name, attempt, error)
    }
    defer { try? calls.close(file) }
    do throws(SystemError) {
      status = try calls.fstat(file)
      guard status.kind == .regular else { throw OpenFolder.error(for: status.kind) }
    } catch {
      throw problem(name, attempt, error)
    }
    return try body(file, status)
  }

  /// All bytes of a file; nil if nothing is there.
  func read(_ name: String, sizeLimit: Int) throws(FileProblem) -> [UInt8]? {
    try checkName(name, attempt: "read the file")
    do {
      _ = try calls.fstatat(descriptor, name)
    } catch {
      if error.number == ENOENT { return nil }
      throw problem(name, "read the file", error)
    }
    return try withFile(name, O_RDONLY, attempt: "read the file") { file, status throws(FileProblem) in
      guard status.size <= sizeLimit else { throw tooLarge(name, sizeLimit) }
      var bytes: [UInt8] = []
      while bytes.count <= sizeLimit {
        let more: [UInt8]
        do throws(SystemError) {
          // The first read takes all of it, in one piece of memory.
          more = try calls.read(file, count: max(status.size - bytes.count, 4096))
        } catch {
          throw problem(name, "read the file", error)
        }
        if more.isEmpty { return bytes }
        if bytes.isEmpty { bytes = more } else { bytes += more }
      }
      // It grew while it was read.
      throw tooLarge(name, sizeLimit)
    }
  }

  /// - Throws: for a name that is none, or a path that leads elsewhere.
  func checkName(_ name: String, attempt: String) throws(FileProblem) {
    guard let fault = PortableName.fault(in: name.utf8) else { return }
    throw FileProblem(path: shown(name), attempt: attempt, reason: fault, remedy: PortableName.remedy)
  }

  /// What the system said of a file, in words for the person.
  func problem(_ name: String, _ attempt: String, _ error: SystemError) -> FileProblem {
    if error == OpenFolder.error(for: .other) {
      return FileProblem(
        path: shown(name), attempt: attempt, reason: "it is not a regular file but a pipe, socket or device",
        remedy: "Move it away.")
    }
    return FileProblem(path: shown(name), attempt: attempt, error: error)
  }

  private func tooLarge(_ name: String, _ limit: Int) -> FileProblem {
    FileProblem(
      path: shown(name), attempt: "read the file", reason: "it has more than \(limit) bytes",
      remedy: "Check that this is the file you meant.")
  }

  private static func error(for kind: FileKind) -> SystemError {
    switch kind {
    case .folder: SystemError(EISDIR)
    case .link: SystemError(ELOOP)
    // What the system gives for a pipe that nobody reads.
    case .regular, .other: SystemError(ENXIO)
    }
  }
}
