internal import Glibc

/// The log in the folder of an incident, to which lines are only ever added, and the files beside it.
///
/// A value of this type holds nothing open: each call opens the folder and closes it. What is asked here without the
/// lock can be asked of a folder that one may only read; while another records, the last line may then seem torn.
package struct AppendLog: Sendable {
  /// The name of the log.
  package static let name = "log.jsonl"
  /// The name of the file that says where the log ends. It may be behind the log, and may be missing.
  package static let headName = "log.head"
  /// The longest line that may be added, with its line feed, in bytes.
  package static let lineLimit = 64 * 1024
  /// The largest log that is read, in bytes.
  package static let sizeLimit = 1 << 30
  /// The largest file beside the log that is read unless the caller says otherwise, in bytes.
  package static let fileLimit = 16 * 1024 * 1024

  /// The folder as the person gave it. It may be reached through links; the files in it may be none.
  package let folder: String
  private let calls: any SystemCalls

  /// Opens nothing yet.
  package init(folder: String, calls: any SystemCalls = OperatingSystem()) {
    self.folder = folder
    self.calls = calls
  }

  /// As `init`, after a look at the folder.
  /// - Throws: if the folder is not there or has no log that can be read.
  package static func open(
    folder: String, calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) -> AppendLog {
    let log = AppendLog(folder: folder, calls: calls)
    _ = try log.tail()
    return log
  }

  /// Keeps everybody else from recording while `body` runs. The lock goes with the process, however that ends.
  /// - Parameters:
  ///   - patience: how long to wait, in milliseconds, while another holds the lock.
  ///   - body: what to do meanwhile.
  /// - Throws: if the lock cannot be had, and then nothing was done; and what `body` throws.
  package func withLock<Answer>(
    patience: Int = 10_000, _ body: (borrowing LogSession) throws(FileProblem) -> Answer
  ) throws(FileProblem) -> Answer {
    try OpenFolder.with(folder, calls: calls) { folder throws(FileProblem) in
      try FolderLock.take(
        folder.descriptor, path: folder.path, purpose: .record, patience: patience, calls: calls)
      return try body(LogSession(folder: folder))
    }
  }

  /// How the log ends. Reads only the end of it.
  /// - Throws: also if there is no log.
  package func tail() throws(FileProblem) -> LogTail {
    try OpenFolder.with(folder, calls: calls) { folder throws(FileProblem) in try folder.tail(AppendLog.name) }
  }

  /// All bytes of the log.
  /// - Throws: also if there is no log, or it is larger than `sizeLimit`.
  package func readAll(sizeLimit: Int = sizeLimit) throws(FileProblem) -> [UInt8] {
    try OpenFolder.with(folder, calls: calls) { folder throws(FileProblem) in
      try folder.readLog(sizeLimit: sizeLimit)
    }
  }

  /// All bytes of a file beside the log.
  /// - Parameters:
  ///   - name: its name in the folder.
  ///   - sizeLimit: in bytes; a larger file is a problem.
  /// - Returns: nil if nothing is there.
  package func read(_ name: String, sizeLimit: Int = fileLimit) throws(FileProblem) -> [UInt8]? {
    try OpenFolder.with(folder, calls: calls) { folder throws(FileProblem) in
      try folder.read(name, sizeLimit: sizeLimit)
    }
  }
}

extension OpenFolder {
  /// All bytes of the log.
  func readLog(sizeLimit: Int) throws(FileProblem) -> [UInt8] {
    guard let bytes = try read(AppendLog.name, sizeLimit: sizeLimit) else {
      throw problem(AppendLog.name, "read the log", SystemError(ENOENT))
    }
    return bytes
  }
}
