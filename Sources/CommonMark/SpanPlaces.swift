internal import SourceText

/// Finds the places of spans in a block, one after the other.
///
/// libcmark's own positions of spans are wrong after backslash breaks, lazy or indented continuations and links across
/// lines, so each is believed only where the span's mark really stands there; else the mark is searched for from the
/// place found last. Every place lies inside the block.
struct SpanPlaces {
  private let file: SourceFile
  private let block: SourceRange
  /// The offset from which to search.
  private var cursor: Int
  private let end: Int

  init(_ block: SourceRange, in file: SourceFile) {
    self.file = file
    self.block = block
    cursor = min(file.offset(of: block.start), file.lineRange(block.start.line).upperBound)
    end = file.lineRange(block.end.line).upperBound
  }

  /// The place of the next span that begins with one of some marks.
  /// - Parameter guess: libcmark's line and column, lines of the whole file.
  mutating func next(marked marks: [String], guess: SourcePosition) -> SourcePosition {
    if block.start.line...block.end.line ~= guess.line, guess.column >= 1 {
      let offset = file.offset(of: guess)
      if offset < end, marks.contains(where: { file.bytes[offset...].starts(with: $0.utf8) }) { return found(offset) }
    }
    for mark in marks {
      if let offset = search(mark, from: cursor) { return found(offset) }
    }
    return block.start
  }

  /// The place of the next line end that a backslash or two spaces make a hard break.
  mutating func nextHardBreak() -> SourcePosition {
    var line = file.position(at: cursor).line
    while line < block.end.line {
      let range = file.lineRange(line)
      let spaces = file.bytes[range].reversed().prefix { $0 == UInt8(ascii: " ") }.count
      let place = spaces >= 2 ? range.upperBound - spaces : range.upperBound - 1
      if place >= range.lowerBound, spaces >= 2 || file.bytes[place] == UInt8(ascii: "\\") {
        cursor = max(cursor, file.lineRange(line + 1).lowerBound)
        return file.position(at: place)
      }
      line += 1
    }
    return block.start
  }

  /// The place of the next entity in the source that stands for a scalar.
  mutating func nextEntity(for scalar: Unicode.Scalar) -> SourcePosition {
    var offset = cursor
    while let start = search("&", from: offset) {
      if CharacterEntity.scalar(of: file.bytes[start..<end]) == scalar { return found(start) }
      offset = start + 1
    }
    return block.start
  }

  private mutating func found(_ offset: Int) -> SourcePosition {
    cursor = max(cursor, offset + 1)
    return file.position(at: offset)
  }

  private func search(_ mark: String, from offset: Int) -> Int? {
    let wanted = Array(mark.utf8)
    guard let first = wanted.first, offset < end else { return nil }
    var rest = file.bytes[offset..<end]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: wanted) { return start }
      rest = rest[(start + 1)...]
    }
    return nil
  }
}
