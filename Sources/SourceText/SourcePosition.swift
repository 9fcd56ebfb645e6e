/// A place in a source: a line and a column, both counted from 1, the column in UTF-8 bytes.
///
/// Bytes, because libcmark counts so; `SourceFile.displayColumn(of:)` gives the column as a person counts it.
package struct SourcePosition: Hashable, Comparable, Sendable, Encodable {
  /// 1-based line.
  package let line: Int
  /// 1-based column in UTF-8 bytes.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a source from its first byte to its last, both included.
package struct SourceRange: Hashable, Sendable, Encodable {
  /// Where it begins.
  package let start: SourcePosition
  /// Its last byte; never before `start`.
  package let end: SourcePosition

  /// - Parameter end: an end before `start` (libcmark gives some) is taken as `start`.
  package init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = max(start, end)
  }

  /// A range of one place.
  package init(at position: SourcePosition) {
    self.init(start: position, end: position)
  }

  /// A range that begins at a line and column, both 1-based.
  package init(line: Int, column: Int) {
    self.init(at: SourcePosition(line: line, column: column))
  }
}
