import Foundation
import Glibc

/// A line that says what is being waited for, on a terminal only, and goes when there is something to read.
struct ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var width = 0

  /// Shows words in the place of the ones before.
  mutating func show(_ words: String) {
    guard isShown else { return }
    clear()
    try? FileHandle.standardError.write(contentsOf: Data(words.utf8))
    width = words.unicodeScalars.count
  }

  /// Takes the line away; with spaces, which every terminal knows.
  mutating func clear() {
    guard isShown, width > 0 else { return }
    try? FileHandle.standardError.write(contentsOf: Data(("\r" + String(repeating: " ", count: width) + "\r").utf8))
    width = 0
  }
}
