/// One source as text: its path as shown to people, its bytes, and where its lines begin.
///
/// Line ends are LF, CRLF or CR. A byte order mark at the very start is dropped. What may not stand in a source at all
/// (see `SourceFile.read`) has been reported when a value of this type exists, and invalid bytes are U+FFFD in it.
package struct SourceFile: Sendable {
  /// The path as the person knows it, used in messages only.
  package let path: String
  /// The whole text as UTF-8 bytes, valid, without byte order mark.
  package let bytes: [UInt8]
  /// Offset of each line's first byte. A text that ends in a line end has no empty last line.
  package let lineStarts: [Int]

  /// - Parameter bytes: valid UTF-8.
  init(path: String, validated bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.lineStarts = SourceFile.findLineStarts(bytes)
  }

  /// How many lines there are; 0 for an empty text.
  package var lineCount: Int { lineStarts.count }

  /// The offsets of a line's bytes without its line end.
  /// - Parameter line: 1-based; outside the text the range is empty at its end.
  package func lineRange(_ line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// A line's text without its line end. Lines are 1-based.
  package func line(_ line: Int) -> String {
    String(decoding: bytes[lineRange(line)], as: UTF8.self)
  }

  /// The column of a place as a person counts it: unicode scalars from 1, for printing and for carets.
  ///
  /// Every byte of a scalar has that scalar's column, so that a range's last byte is under its last letter. A place
  /// beyond the line's end has the column after its last scalar.
  package func displayColumn(of position: SourcePosition) -> Int {
    let line = bytes[lineRange(position.line)]
    let column = max(1, position.column)
    // Every scalar has exactly one byte that is not a continuation byte (10xxxxxx).
    let scalars = line.prefix(column).count { $0 & 0b1100_0000 != 0b1000_0000 }
    return column > line.count ? scalars + 1 : scalars
  }

  /// The 1-based line and byte column of an offset.
  package func position(at offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let line = max(1, low)
    let start = lineStarts.isEmpty ? 0 : lineStarts[line - 1]
    return SourcePosition(line: line, column: offset - start + 1)
  }

  private static func findLineStarts(_ bytes: [UInt8]) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    var starts = [0]
    starts.reserveCapacity(bytes.count / 40)
    // A span is read several times faster than the array.
    let span = bytes.span
    for index in span.indices where span[index] <= UInt8(ascii: "\r") {
      let isLineFeed = span[index] == UInt8(ascii: "\n")
      let isReturn = span[index] == UInt8(ascii: "\r")
      // A carriage return before a line feed ends no line of its own.
      if isLineFeed || isReturn && (index + 1 == span.count || span[index + 1] != UInt8(ascii: "\n")) {
        starts.append(index + 1)
      }
    }
    if starts.last == span.count { starts.removeLast() }
    return starts
  }
}
