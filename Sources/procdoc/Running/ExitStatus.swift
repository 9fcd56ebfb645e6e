import Glibc

/// How a command ended, for the shell. Thrown to end a command early.
enum ExitStatus: Int32, Error {
  /// Nothing to report.
  case clean = 0
  /// Done, with something to read: findings or differences.
  case findings = 1
  /// Not done: a slip in the command line, refused input, a file that could not be read or written. Nothing was
  /// written then, but for pages whose PDF or Word file could not be made.
  case notDone = 2

  /// Ends the process.
  func end() -> Never {
    exit(rawValue)
  }
}
