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

  /// - Parameters:
  ///   - position: how far the log reaches before them.
  ///   - seen: what the line before says of the files.
  ///   - recorded: when they are written down.
  package init(after position: LogPosition, seen: String, recorded: Moment) {
    self.position = position
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
    let tail: [LogLine.Field] = [("seen", seen), ("prev", position.digest)]
    let line = LogLine.encode(number: number, head + draft.fields + tail)
    bytes += line + [UInt8(ascii: "\n")]
    position = LogPosition(lines: number, digest: LogLine.digest(of: line[...]).digest)
  }
}
