internal import SourceText

/// `log.head`: how far the log reached when it was last written, as `214 3f9a…`, so that lines that are gone from its end
/// are noticed. It may be behind the log, where a process was ended between the two writes.
enum LogHead {
  static func bytes(_ position: LogPosition) -> [UInt8] {
    Array("\(position.lines) \(position.digest)\n".utf8)
  }

  /// Nil for a file that is not there or says nothing that can be read.
  static func read(_ bytes: [UInt8]?) -> LogPosition? {
    guard let bytes, bytes.last == UInt8(ascii: "\n") else { return nil }
    let parts = bytes.dropLast().split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 64, let lines = Int(String(decoding: parts[0], as: UTF8.self)), lines > 0
    else { return nil }
    return LogPosition(lines: lines, digest: String(decoding: parts[1], as: UTF8.self))
  }
}
