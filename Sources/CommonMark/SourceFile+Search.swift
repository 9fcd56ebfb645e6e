package import SourceText

extension SourceFile {
  /// Whether a line holds nothing but spaces, tabs and quote marks.
  package func isBlank(_ line: Int) -> Bool {
    contentStart(of: line) == lineRange(line).upperBound
  }

  /// The offset of a line's first byte that is neither space, tab nor the mark of a block quote; its end if none is.
  package func contentStart(of line: Int) -> Int {
    let range = lineRange(line)
    var offset = range.lowerBound
    while offset < range.upperBound,
      bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t") || bytes[offset] == UInt8(ascii: ">")
    {
      offset += 1
    }
    return offset
  }

  /// The offset of a place, which may lie right behind the line's last byte.
  package func offset(of position: SourcePosition) -> Int {
    lineRange(position.line).lowerBound + position.column - 1
  }

  /// A range moved into the file: lines that there are, columns up to one behind the line's last byte.
  package func clamped(_ range: SourceRange) -> SourceRange {
    SourceRange(start: clamped(range.start), end: clamped(range.end))
  }

  private func clamped(_ position: SourcePosition) -> SourcePosition {
    let line = max(1, min(position.line, lineCount))
    return SourcePosition(line: line, column: max(1, min(position.column, lineRange(line).count + 1)))
  }
}
