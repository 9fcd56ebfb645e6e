package import SourceText

/// The Markdown of one source, read.
package struct MarkdownDocument: Sendable {
  /// Its blocks in the order written.
  package let blocks: [Block]
  /// What may not stand in a source, or would have been lost.
  package let diagnostics: [Diagnostic]
  /// False where nothing was parsed, because the text is over `MarkdownLimits` or memory is short.
  package let wasRead: Bool

  /// Reads the Markdown of a source from a line on.
  ///
  /// Never stops at a mistake: what is refused is reported with its place, and its words stay in the blocks as plain
  /// text wherever that is possible. Only a text over `MarkdownLimits` is not parsed at all.
  /// - Parameters:
  ///   - file: the source.
  ///   - firstLine: the first line of Markdown, 1-based; front matter stands before it.
  package init(reading file: SourceFile, from firstLine: Int = 1) {
    if let breach = MarkdownLimits.breach(in: file, from: firstLine) {
      blocks = []
      wasRead = false
      diagnostics = [breach, TextNotRead.diagnostic(in: file, from: firstLine)]
      return
    }
    guard firstLine <= file.lineCount else {
      blocks = []
      diagnostics = []
      wasRead = true
      return
    }
    guard let tree = CommonMarkTree(file.bytes[file.lineStarts[firstLine - 1]...]) else {
      blocks = []
      wasRead = false
      diagnostics = [
        Diagnostic(
          rule: "out-of-memory", path: file.path, range: SourceRange(line: firstLine, column: 1),
          message: "there is not enough memory to read this file"),
        TextNotRead.diagnostic(in: file, from: firstLine),
      ]
      return
    }
    var reader = MarkdownReader(file: file, firstLine: firstLine)
    blocks = tree.withRoot { reader.readDocument($0) }
    diagnostics = reader.diagnostics
    wasRead = true
  }
}
