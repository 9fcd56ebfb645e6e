internal import SourceText

/// Which lines of a source have come into the tree, so that none is lost without a word: CommonMark takes link
/// definitions out of the text, and they are the one thing it drops.
struct LineCoverage {
  private var covered: [Bool]
  /// The lines on which a list item begins.
  private(set) var itemLines: Set<Int> = []
  private let firstLine: Int

  init(lineCount: Int, firstLine: Int) {
    covered = Array(repeating: false, count: lineCount + 1)
    self.firstLine = firstLine
  }

  mutating func cover(_ range: SourceRange) {
    for line in range.start.line...range.end.line where line < covered.count { covered[line] = true }
  }

  mutating func coverItem(_ position: SourcePosition) {
    itemLines.insert(position.line)
    if position.line < covered.count { covered[position.line] = true }
  }

  /// Says each run of lines with words that no block covers.
  func lostLines(in file: SourceFile) -> [Diagnostic] {
    var lost: [Diagnostic] = []
    var line = firstLine
    while line < covered.count {
      guard !covered[line], !file.isBlank(line) else {
        line += 1
        continue
      }
      let start = line
      while line + 1 < covered.count, !covered[line + 1], !file.isBlank(line + 1) { line += 1 }
      lost.append(
        Diagnostic(
          rule: "link-definition", path: file.path,
          range: SourceRange(
            start: SourcePosition(line: start, column: 1),
            end: SourcePosition(line: line, column: max(1, file.lineRange(line).count))),
          message: "this is read as a link definition and would not be printed",
          hint: "Write the address where it is used: [words](https://…)."))
      line += 1
    }
    return lost
  }
}
