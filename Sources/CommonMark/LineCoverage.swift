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
            start: SourcePosition(line: start, column: file.contentStart(of: start) - file.lineRange(start).lowerBound + 1),
            end: SourcePosition(line: line, column: max(1, file.lineRange(line).count))),
          message: "this is read as a link definition and would not be printed",
          hint: "Write the address where it is used: [words](https://…)."))
      line += 1
    }
    return lost
  }

  private func isLost(_ line: Int, in file: SourceFile) -> Bool {
    guard !covered[line] else { return false }
    guard markedLines.contains(line) else { return !file.isBlank(line) }
    // The mark itself is no word: `-`, `>`, `1.`.
    return file.bytes[file.lineRange(line)].contains { byte in
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"),
        UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        false
      default: true
      }
    }
  }
}
