internal import Glibc

/// The lock of the folder beside whose names something is written: the folder's own, which needs no file that could be
/// left over.
enum FolderLock {
  /// Waits for the lock. Closing the folder frees it, and so does the end of the process.
  /// - Parameters:
  ///   - path: what is to be written, for a message.
  ///   - patience: how long to wait, in milliseconds, while another holds it.
  static func take(
    _ folder: Int32, path: String, patience: Int, calls: any SystemCalls
  ) throws(FileProblem) {
    let pause = 20
    var waited = 0
    while true {
      do {
        if try calls.lock(folder) { return }
      } catch {
        throw FileProblem(path: path, attempt: "lock the folder above it", error: error)
      }
      guard waited < patience else {
        throw FileProblem(
          path: path, attempt: "write there", reason: "another build is writing beside it",
          remedy: "Wait until it has finished and run it again.")
      }
      usleep(UInt32(pause * 1000))
      waited += pause
    }
  }
}
