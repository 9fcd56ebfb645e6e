package import SourceText

/// Lines that follow one another, ready to be added to a log.
package struct LogLines: Sendable {
  /// The lines with their line ends.
  package private(set) var bytes: [UInt8] = []
  /// How far the log reaches with them.
  package private(set) var position: LogPosition
  /// What the next line is to say of the files that people edit.
  package var seen: String
  private let first: Int
  private let recorded: Moment
  /// What the next line says that it follows.
  private var prev: String

  /// - Parameters:
  ///   - position: how far the log reaches before them.
  ///   - seen: what the line before says of the files.
  ///   - recorded: when they are written down.
  ///   - prev: the digest that the first of them is to follow, where it is not that of the line before.
  package init(after position: LogPosition, seen: String, recorded: Moment, prev: String? = nil) {
    self.position = position
    self.prev = prev ?? position.digest
    self.seen = seen
    self.recorded = recorded
    first = position.lines + 1
  }

  /// The numbers of the lines.
  package var numbers: Range<Int> { first..<position.lines + 1 }

  /// Adds an entry as the next line.
  package mutating func add(_ draft: DraftEntry) {
    let number = position.lines + 1
    let head: [LogLine.Field] = [
      ("kind", draft.kind.rawValue), ("at", draft.at.iso), ("recorded", recorded.iso), ("by", draft.by),
    ]
    let tail: [LogLine.Field] = [("seen", seen), ("prev", prev)]
    let line = LogLine.encode(number: number, head + draft.fields + tail)
    bytes += line + [UInt8(ascii: "\n")]
    prev = LogLine.digest(of: line[...]).digest.text
    position = LogPosition(lines: number, digest: prev)
  }
}
