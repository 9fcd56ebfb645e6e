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
    if let file, start.line <= file.lineCount, !file.line(start.line).isEmpty {
      lines += excerpt(file.line(start.line), column: column)
    }
    if let hint = diagnostic.hint { lines.append("    \(Console.shown(hint))") }
    return lines.joined(separator: "\n")
  }

  /// The line with a caret under the column; a long line is cut to what is around it.
  /// - Parameters:
  ///   - line: the source's line.
  ///   - column: 1-based, in unicode scalars.
  private func excerpt(_ line: String, column: Int) -> [String] {
    let width = 100
    let scalars = Array(line.unicodeScalars)
    let from = column <= width - 20 ? 0 : min(column - 1, scalars.count) - 40
    let part = scalars[max(0, from)..<min(scalars.count, max(0, from) + width)]
    let head = from > 0 ? "…" : ""
    func shown(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      Console.shown(String(String.UnicodeScalarView(scalars)).replacing("\t", with: " "))
    }
    let before = head + shown(part.prefix(max(0, column - 1 - max(0, from))))
    let tail = max(0, from) + width < scalars.count ? "…" : ""
    return [
      "    \(head)\(shown(part))\(tail)",
      "    \(String(repeating: " ", count: before.unicodeScalars.count))^",
    ]
  }
}
