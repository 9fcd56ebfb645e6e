import SourceText
import Testing

@Suite("Source positions and ranges")
struct SourcePositionTests {
  @Test("positions are in the order of reading: by line, then by column")
  func order() {
    let inOrder = [(1, 1), (1, 2), (1, 10), (2, 1), (10, 1)].map { SourcePosition(line: $0.0, column: $0.1) }
    for (index, left) in inOrder.enumerated() {
      for (other, right) in inOrder.enumerated() { #expect((left < right) == (index < other)) }
    }
  }

  @Test("an end before the start, as libcmark gives some, is taken as the start")
  func endBeforeStart() {
    let start = SourcePosition(line: 3, column: 1)
    let range = SourceRange(start: start, end: SourcePosition(line: 2, column: 0))
    #expect(range.start == start && range.end == start)
    #expect(range == SourceRange(at: start) && range == SourceRange(line: 3, column: 1))
  }

  @Test("an end after the start is kept")
  func endAfterStart() {
    let end = SourcePosition(line: 4, column: 2)
    #expect(SourceRange(start: SourcePosition(line: 3, column: 9), end: end).end == end)
  }
}
