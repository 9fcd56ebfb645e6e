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

  /// The first place of some text in a range of lines, or the last one; nil if it does not stand there.
  package func place(of text: String, in range: SourceRange, last: Bool = false) -> SourceRange? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty else { return nil }
    let lines = range.start.line...range.end.line
    for line in last ? Array(lines.reversed()) : Array(lines) {
      let whole = lineRange(line)
      let lower = line == range.start.line ? whole.lowerBound + range.start.column - 1 : whole.lowerBound
      guard lower < whole.upperBound, whole.upperBound - lower >= wanted.count else { continue }
      let starts = lower...(whole.upperBound - wanted.count)
      let found =
        last
        ? starts.last { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
        : starts.first { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
      if let found {
        let column = found - whole.lowerBound + 1
        return SourceRange(
          start: SourcePosition(line: line, column: column),
          end: SourcePosition(line: line, column: column + wanted.count - 1))
      }
    }
    return nil
  }

  /// Whether some bytes stand on one of the lines of a range.
  package func contains(_ wanted: [UInt8], in range: SourceRange) -> Bool {
    place(of: String(decoding: wanted, as: UTF8.self), in: range) != nil
  }
}
