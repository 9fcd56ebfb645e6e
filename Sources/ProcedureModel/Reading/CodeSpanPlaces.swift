package import SourceText

/// The code spans of a block as its source has them, in order, each with its place from first to last backtick.
package struct CodeSpanPlaces {
  private let block: SourceRange
  private var spans: [(letters: [UInt8], range: SourceRange)] = []

  package init(_ block: SourceRange, in file: SourceFile) {
    self.block = block
    let start = file.lineRange(block.start.line).lowerBound + block.start.column - 1
    let end = file.lineRange(block.end.line).upperBound
    let runs = CodeSpanPlaces.runs(of: file.bytes, from: start, to: end)
    // Where the next run of each length begins, so that a run without an end is not searched for again and again.
    var later: [Int: [Int]] = [:]
    for index in runs.indices.reversed() { later[runs[index].count, default: []].append(index) }
    var index = 0
    while index < runs.count {
      let opening = runs[index]
      while let candidate = later[opening.count]?.last, candidate <= index { later[opening.count]?.removeLast() }
      guard !opening.isEscaped, let partner = later[opening.count]?.last else {
        index += 1
        continue
      }
      let closing = runs[partner]
      spans.append(
        (
          CodeSpanPlaces.letters(file.bytes[opening.upperBound..<closing.lowerBound]),
          SourceRange(start: file.position(at: opening.lowerBound), end: file.position(at: closing.upperBound - 1))
        ))
      index = partner + 1
    }
  }

  /// The places of spans that were read, in the order in which they stand in the text.
  package func places(of codes: [String]) -> [SourceRange] {
    var next = 0
    return codes.map { code in
      let letters = CodeSpanPlaces.letters(Array(code.utf8)[...])
      guard let found = spans[next...].firstIndex(where: { $0.letters == letters }) else {
        return SourceRange(at: block.start)
      }
      next = found + 1
      return spans[found].range
    }
  }

  private struct Run {
    let lowerBound: Int
    let upperBound: Int
    /// Whether a backslash before it takes the meaning from its first backtick, if it opens a span.
    let isEscaped: Bool
    var count: Int { upperBound - lowerBound }
  }

  private static func runs(of bytes: [UInt8], from start: Int, to end: Int) -> [Run] {
    var runs: [Run] = []
    var offset = start
    while offset < end {
      guard bytes[offset] == UInt8(ascii: "`") else {
        offset += 1
        continue
      }
      let stop = bytes[offset..<end].firstIndex { $0 != UInt8(ascii: "`") } ?? end
      let slashes = bytes[start..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      runs.append(Run(lowerBound: offset, upperBound: stop, isEscaped: slashes % 2 == 1))
      offset = stop
    }
    return runs
  }

  /// A span's bytes without what a line end inside it may add or take away.
  private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.filter { !" \t\r\n>".utf8.contains($0) }
  }
}
