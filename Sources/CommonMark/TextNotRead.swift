package import SourceText

/// Says plainly that nothing of a text was read, so that no word of it is missed without notice.
package enum TextNotRead {
  /// - Parameter firstLine: the first line that was not read, 1-based; the text from there to the file's end was not.
  package static func diagnostic(in file: SourceFile, from firstLine: Int) -> Diagnostic {
    Diagnostic(
      rule: "text-not-read", path: file.path,
      range: file.clamped(
        SourceRange(
          start: SourcePosition(line: firstLine, column: 1),
          end: SourcePosition(line: file.lineCount, column: max(1, file.lineRange(file.lineCount).count)))),
      message: "from here to its end the file was not read, because of another error in it",
      hint: "Mend the other errors of this file, then check again.")
  }
}
