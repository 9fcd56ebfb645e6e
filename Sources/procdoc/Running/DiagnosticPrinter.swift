import Review
import SourceText

/// Prints diagnostics as a compiler does: place, what is wrong, the line with a caret, what to do.
struct DiagnosticPrinter {
  private let files: [String: SourceFile]

  /// - Parameter files: the sources that diagnostics may speak of.
  init(_ files: [SourceFile]) {
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }

  /// One diagnostic as several lines, without a line end after the last.
  func text(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.range.start
    let file = files[diagnostic.path]
    let column = file.map { $0.displayColumn(of: start) } ?? start.column
    var lines = [
      "\(Console.shown(diagnostic.path)):\(start.line):\(column): \(diagnostic.severity.rawValue): "
        + "\(Console.shown(diagnostic.message)) [\(diagnostic.rule)]"
    ]
    if let file, start.line <= file.lineCount, !file.lineRange(start.line).isEmpty {
      lines += excerpt(file.bytes[file.lineRange(start.line)], at: start.column, column: column)
    }
    if let hint = diagnostic.hint { lines.append("    \(Console.shown(hint))") }
    return lines.joined(separator: "\n")
  }

  /// The line with a caret under the column; a long line is cut to what is around it, and no more of it is looked at: it
  /// may be the whole file, with a thousand faults in it.
  /// - Parameters:
  ///   - line: the source's line.
  ///   - byte: 1-based, in bytes.
  ///   - column: the same place, in unicode scalars.
  private func excerpt(_ line: ArraySlice<UInt8>, at byte: Int, column: Int) -> [String] {
    let width = 100
    func isInside(_ index: Int) -> Bool { index < line.endIndex && line[index] & 0b1100_0000 == 0b1000_0000 }
    var caret = min(line.startIndex + max(1, byte) - 1, line.endIndex)
    while caret > line.startIndex, isInside(caret) { caret -= 1 }
    var first = line.startIndex
    if column > width - 20 {
      first = caret
      var back = 0
      while back < 40, first > line.startIndex {
        first -= 1
        if !isInside(first) { back += 1 }
      }
    }
    var end = first
    var count = 0
    while count < width, end < line.endIndex {
      end += 1
      while isInside(end) { end += 1 }
      count += 1
    }
    func shown(_ bytes: ArraySlice<UInt8>) -> String {
      Console.shown(String(decoding: bytes, as: UTF8.self).replacing("\t", with: " "))
    }
    let head = first > line.startIndex ? "…" : ""
    let before = head + shown(line[first..<max(first, min(caret, end))])
    let tail = end < line.endIndex ? "…" : ""
    return [
      "    \(head)\(shown(line[first..<end]))\(tail)",
      "    \(String(repeating: " ", count: before.unicodeScalars.count))^",
    ]
  }
}
