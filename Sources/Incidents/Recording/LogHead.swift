internal import Files
internal import SourceText

/// `log.head`: how far the log reached when it was last written, as `214 3f9a… 48112`: lines, digest, bytes; and after them
/// the folder of the procedure's copy in force, where the incident was moved to another version. By it lines
/// that are gone from the log's end are noticed, and the next line is added without reading all of a long log. It may be
/// behind the log, where a process was ended between the two writes.
struct LogHead: Hashable {
  let position: LogPosition
  /// The size of the log in bytes.
  let size: Int
  /// The folder of the copy of the procedure that was in force then.
  let copy: String

  init(_ position: LogPosition, size: Int, copy: String = IncidentFolder.procedureName) {
    self.position = position
    self.size = size
    self.copy = copy
  }

  /// Nil for a file that is not there or says nothing that can be read.
  init?(_ bytes: [UInt8]?) {
    guard let bytes, bytes.last == UInt8(ascii: "\n") else { return nil }
    let parts = bytes.dropLast().split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard 3...4 ~= parts.count, let lines = Int(digits: parts[0]), lines > 0,
      let size = Int(digits: parts[2], longest: 12)
    else { return nil }
    let digits = String(decoding: parts[1], as: UTF8.self)
    guard LogDigest(hex: digits) != nil else { return nil }
    position = LogPosition(lines: lines, digest: digits)
    self.size = size
    if parts.count == 4, PortableName.fault(in: parts[3]) != nil { return nil }
    copy = parts.count == 4 ? String(decoding: parts[3], as: UTF8.self) : IncidentFolder.procedureName
  }

  var bytes: [UInt8] {
    let isMoved = !copy.hasSameBytes(as: IncidentFolder.procedureName)
    return Array("\(position.lines) \(position.digest) \(size)\(isMoved ? " \(copy)" : "")\n".utf8)
  }
}
