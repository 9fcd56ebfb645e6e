import SourceText
import TestSupport
import Testing

@Suite("Source files and their lines")
struct SourceFileTests {
  @Test(
    "lines end in LF, CRLF or CR, and a text that ends in a line end has no empty last line",
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("a\rb\r", ["a", "b"]),
      ("\n", [""]), ("\r\r\n\n", ["", "", ""]), ("\n\r", ["", ""]), ("a\r\n\r\nb\n\rc", ["a", "", "b", "", "c"]),
    ])
  func lines(text: String, expected: [String]) {
    let file = source(Array(text.utf8))
    #expect(file.lineCount == expected.count)
    #expect((1...).prefix(file.lineCount).map(file.line) == expected)
  }

  @Test("random mixes of line ends, letters and broken bytes have the lines that a plain reading finds")
  func randomLines() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let bytes = randomText(atMost: 40, using: &random)
      let file = source(bytes)
      #expect(lines(of: file) == plainLines(file.bytes), "\(bytes)")
      // What is refused is replaced, so that no line goes; only the mark at the start is dropped.
      let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      #expect(file.lineCount == plainLines(withoutMark).count, "\(bytes)")
      #expect(file.lineStarts == (1...).prefix(file.lineCount).map { file.lineRange($0).lowerBound })
    }
  }

  @Test("an offset's position leads back to the offset, and its line holds it")
  func positionsLeadBack() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<500 {
      let file = source(randomText(atMost: 40, using: &random))
      for offset in file.bytes.indices {
        let position = file.position(at: offset)
        #expect(position.column >= 1)
        #expect(file.lineStarts[position.line - 1] + position.column - 1 == offset)
        let lineEnd = position.line < file.lineCount ? file.lineStarts[position.line] : file.bytes.count
        #expect(offset < lineEnd)
      }
    }
  }

  @Test("an empty text has no lines, and its start is line 1, column 1")
  func emptyText() {
    let file = source([])
    #expect(file.lineCount == 0 && file.bytes.isEmpty)
    #expect(file.position(at: 0) == SourcePosition(line: 1, column: 1))
    #expect(file.displayColumn(of: SourcePosition(line: 1, column: 1)) == 1)
  }

  @Test("a line that is not there is empty", arguments: [-1, 0, 3, Int.max])
  func lineOutside(line: Int) {
    let file = source(Array("a\nb\n".utf8))
    #expect(file.line(line) == "" && file.lineRange(line) == 4..<4)
    #expect(file.displayColumn(of: SourcePosition(line: line, column: 7)) == 1)
  }

  @Test("a person's column counts scalars, and every byte of a scalar has its column")
  func displayColumns() {
    // One scalar each of 1, 2, 3 and 4 bytes, then a letter with a combining mark, which is two.
    let file = source(Array("first\na\u{E9}\u{2013}\u{1F692}e\u{301}\r\nlast".utf8))
    let columns = (0...15).map { file.displayColumn(of: SourcePosition(line: 2, column: $0)) }
    #expect(columns == [1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 6, 6, 7, 7])
  }

  @Test("on an empty line every column is 1", arguments: [0, 1, 9])
  func displayColumnOnEmptyLine(column: Int) {
    #expect(source(Array("\n\n".utf8)).displayColumn(of: SourcePosition(line: 2, column: column)) == 1)
  }

  private func source(_ bytes: [UInt8]) -> SourceFile {
    SourceFile.read(path: "text.md", bytes: bytes).file
  }

  private func lines(of file: SourceFile) -> [[UInt8]] {
    (1...).prefix(file.lineCount).map { Array(file.bytes[file.lineRange($0)]) }
  }

  /// Lines found the slow, plain way, by looking back instead of ahead.
  private func plainLines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var before: UInt8 = 0
    for byte in bytes {
      switch (before, byte) {
      case (0x0D, 0x0A): break
      case (_, 0x0A), (_, 0x0D): lines.append([])
      default: lines[lines.count - 1].append(byte)
      }
      before = byte
    }
    if lines[lines.count - 1].isEmpty { lines.removeLast() }
    return lines
  }

  private func randomText(atMost count: Int, using random: inout SeededGenerator) -> [UInt8] {
    let pieces: [[UInt8]] = [
      [0x0A], [0x0D], [0x0D, 0x0A], [0x61], [0xC3, 0xA9], [0xF0, 0x9F, 0x9A, 0x92], [0xFF], [0x00], [0xEF, 0xBB, 0xBF],
    ]
    return (0..<Int.random(in: 0...count, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
  }
}
