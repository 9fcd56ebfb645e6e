internal import Glibc

/// The lock of the folder in which something is written: the folder's own, which needs no file that could be left over.
enum FolderLock {
  /// What it is taken for, and so what a person is told who has to wait.
  enum Purpose {
    /// To write a file or folder into it.
    case writeBeside
    /// To record in the log of an incident.
    case record
  }

  /// Waits for the lock. Closing the folder frees it, and so does the end of the process.
  /// - Parameters:
  ///   - path: what is to be written, for a message.
  ///   - purpose: what for.
  ///   - patience: how long to wait, in milliseconds, while another holds it.
  static func take(
    _ folder: Int32, path: String, purpose: Purpose, patience: Int, calls: any SystemCalls
  ) throws(FileProblem) {
    // A line is recorded in less than a millisecond, pages are written in many.
    let pause = purpose == .record ? 2 : 20
    var waited = 0
    while true {
      do {
        if try calls.lock(folder) { return }
      } catch {
        throw FileProblem(path: path, attempt: purpose.attemptToLock, error: error)
      }
      guard waited < patience else { throw purpose.problem(path) }
      usleep(UInt32(pause * 1000))
      waited += pause
    }
  }
}

extension FolderLock.Purpose {
  fileprivate var attemptToLock: String {
    switch self {
    case .writeBeside: "lock the folder above it"
    case .record: "lock the folder"
    }
  }

  fileprivate func problem(_ path: String) -> FileProblem {
    switch self {
    case .writeBeside:
      FileProblem(
        path: path, attempt: "write there", reason: "another build is writing beside it",
        remedy: "Wait until it has finished and run it again.")
    case .record:
      FileProblem(
        path: path, attempt: "record in it", reason: "somebody else is recording and has not finished",
        remedy: "Nothing was recorded. Run it again.")
    }
  }
}
