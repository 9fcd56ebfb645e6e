internal import SourceText

/// Which lines of a source have come into the tree, so that none is lost without a word: CommonMark takes link
/// definitions out of the text, and they are the one thing it drops.
struct LineCoverage {
  private var covered: [Bool]
  /// The lines that begin with a mark which CommonMark took: of a list item, or of a rule across the page.
  private(set) var markedLines: Set<Int> = []
  private let firstLine: Int

  init(lineCount: Int, firstLine: Int) {
    covered = Array(repeating: false, count: lineCount + 1)
    self.firstLine = firstLine
  }

  mutating func cover(_ range: SourceRange) {
    for line in range.start.line...range.end.line where line < covered.count { covered[line] = true }
  }

  /// Notes the line of a mark. Words behind it are covered by the block that holds them.
  mutating func mark(_ line: Int) {
    markedLines.insert(line)
  }

  /// Says each run of lines with words that no block covers.
  func lostLines(in file: SourceFile) -> [Diagnostic] {
    var lost: [Diagnostic] = []
    var line = firstLine
    while line < covered.count {
      guard isLost(line, in: file) else {
        line += 1
        continue
      }
      let start = line
      while line + 1 < covered.count, isLost(line + 1, in: file) { line += 1 }
      lost.append(
        Diagnostic(
          rule: "link-definition", path: file.path,
          range: SourceRange(
            start: file.position(at: firstWord(of: start, in: file)),
            end: SourcePosition(line: line, column: max(1, file.lineRange(line).count))),
          message: "this is read as a link definition and would not be printed",
          hint: "Write the address where it is used: [words](https://…)."))
      line += 1
    }
    return lost
  }

  private func isLost(_ line: Int, in file: SourceFile) -> Bool {
    !covered[line] && firstWord(of: line, in: file) < file.lineRange(line).upperBound
  }

  /// The offset of a line's first byte behind spaces and the marks that CommonMark took (`-`, `>`, `1.`); its end if
  /// there is none.
  private func firstWord(of line: Int, in file: SourceFile) -> Int {
    guard markedLines.contains(line) else { return file.contentStart(of: line) }
    let range = file.lineRange(line)
    return range.first { offset in
      switch file.bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"),
        UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        false
      default: true
      }
    } ?? range.upperBound
  }
}
