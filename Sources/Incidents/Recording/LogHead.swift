internal import SourceText

/// `log.head`: how far the log reached when it was last written, as `214 3f9a… 48112`: lines, digest, bytes. By it lines
/// that are gone from the log's end are noticed, and the next line is added without reading all of a long log. It may be
/// behind the log, where a process was ended between the two writes.
struct LogHead: Hashable {
  let position: LogPosition
  /// The size of the log in bytes.
  let size: Int

  init(_ position: LogPosition, size: Int) {
    self.position = position
    self.size = size
  }

  /// Nil for a file that is not there or says nothing that can be read.
  init?(_ bytes: [UInt8]?) {
    guard let bytes, bytes.last == UInt8(ascii: "\n") else { return nil }
    let parts = bytes.dropLast().split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, let lines = Int(digits: parts[0]), lines > 0,
      let size = Int(digits: parts[2], longest: 12)
    else { return nil }
    let digits = String(decoding: parts[1], as: UTF8.self)
    guard LogDigest(hex: digits) != nil else { return nil }
    position = LogPosition(lines: lines, digest: digits)
    self.size = size
  }

  var bytes: [UInt8] { Array("\(position.lines) \(position.digest) \(size)\n".utf8) }
}
