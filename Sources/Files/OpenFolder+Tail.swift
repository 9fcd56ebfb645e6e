internal import Glibc

extension OpenFolder {
  /// How a file of lines ends. Of one whose lines are not too long, no more than the length of a line is read.
  func tail(_ name: String) throws(FileProblem) -> LogTail {
    try withFile(name, O_RDONLY, attempt: "read the log") { file, status throws(FileProblem) in
      let size = status.size
      // From the last to the first.
      var pieces: [[UInt8]] = []
      var start = size
      var isTorn = false
      var length = 1024
      while start > 0 {
        let from = max(0, start - length)
        var piece = try read(name, file, from..<start)
        if start == size {
          isTorn = piece.last != UInt8(ascii: "\n")
          if !isTorn { piece.removeLast() }
        }
        if let end = piece.lastIndex(of: UInt8(ascii: "\n")) {
          pieces.append(Array(piece[(end + 1)...]))
          break
        }
        pieces.append(piece)
        start = from
        length = AppendLog.lineLimit
      }
      return LogTail(size: size, line: Array(pieces.reversed().joined()), isTorn: isTorn)
    }
  }

  /// Whether a file that is open ends within a line.
  func isTorn(_ name: String, _ file: Int32, size: Int) throws(FileProblem) -> Bool {
    guard size > 0 else { return false }
    return try read(name, file, (size - 1)..<size) != [UInt8(ascii: "\n")]
  }

  /// Just the bytes asked for.
  private func read(_ name: String, _ file: Int32, _ range: Range<Int>) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < range.count {
      let more: [UInt8]
      do throws(SystemError) {
        more = try calls.pread(file, count: range.count - bytes.count, offset: range.lowerBound + bytes.count)
      } catch {
        throw problem(name, "read the log", error)
      }
      guard !more.isEmpty else {
        throw FileProblem(
          path: shown(name), attempt: "read the log", reason: "it was made shorter while it was read",
          remedy: "Run it again. A log is only ever added to: see what else writes to it.")
      }
      if bytes.isEmpty { bytes = more } else { bytes += more }
    }
    return bytes
  }
}
