internal import SourceText

/// Where the placeholders of a script stand in its source, asked for in the order of reading.
struct PlaceholderPlaces {
  private let file: SourceFile
  /// The offset after the one that was found last.
  private var next = 0

  init(_ file: SourceFile) {
    self.file = file
  }

  /// The place of the next `{{name}}` of a block; the block's start where entities or escapes hide it.
  mutating func next(_ name: String, in block: SourceRange) -> SourceRange {
    next(braces: "{{\(name)}}", in: block)
  }

  /// The place of the next braces as they were written.
  mutating func next(braces: String, in block: SourceRange) -> SourceRange {
    let wanted = Array(braces.utf8)
    let start = max(next, offset(block.start))
    let end = file.lineRange(block.end.line).upperBound
    guard let found = PlaceholderPlaces.first(wanted, in: file.bytes, from: start, to: end) else {
      return SourceRange(at: block.start)
    }
    next = found + wanted.count
    return SourceRange(start: file.position(at: found), end: file.position(at: found + wanted.count - 1))
  }

  /// The place of a placeholder in words that may hold none; nil where they hold none.
  mutating func refused(_ words: String, in block: SourceRange) -> SourceRange? {
    for piece in PlaceholderText.pieces(of: words) {
      switch piece {
      case .words: continue
      case .field(let name): return next(name, in: block)
      case .malformed(let braces): return next(braces: braces, in: block)
      }
    }
    return nil
  }

  private func offset(_ position: SourcePosition) -> Int {
    file.lineRange(position.line).lowerBound + position.column - 1
  }

  private static func first(_ wanted: [UInt8], in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start <= end - wanted.count else { return nil }
    return (start...(end - wanted.count)).first { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
