import Files
import Foundation

/// Where a command's words go: results to standard output, everything else to standard error.
///
/// Text from sources goes through `shown`, so that nothing in a file can steer a terminal.
enum Console {
  /// Prints a result.
  static func say(_ text: String) {
    write(text, to: FileHandle.standardOutput)
  }

  /// Prints a message.
  static func complain(_ text: String) {
    write(text, to: FileHandle.standardError)
  }

  /// Prints a question; the answer is typed after it.
  static func prompt(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + " ").utf8))
  }

  /// Text of a source as it can be printed: control characters and invisible ones are written out.
  static func shown(_ text: String) -> String {
    FileProblem.shown(text.utf8)
  }

  private static func write(_ text: String, to handle: FileHandle) {
    // A reader that goes away (`procdoc check | head`) is no reason to complain.
    try? handle.write(contentsOf: Data((text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n").utf8))
  }
}

extension Console {
  /// Several lines, each as it can be printed.
  static func shown(lines: [String]) -> String {
    lines.map { shown($0) }.joined(separator: "\n")
  }
}
