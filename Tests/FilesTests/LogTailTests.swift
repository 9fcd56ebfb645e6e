import Files
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct LogTailTests {
  /// How a text ends, found in the plainest way.
  static func expected(_ bytes: [UInt8]) -> LogTail {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let isTorn = lines.last?.isEmpty == false
    if !isTorn { lines.removeLast() }
    return LogTail(size: bytes.count, line: lines.last ?? [], isTorn: isTorn)
  }

  static func check(_ bytes: [UInt8], ends expected: LogTail, in path: String) throws {
    try Data(bytes).write(to: URL(filePath: path + "/log.jsonl"))
    let log = AppendLog(folder: path, calls: FaultyCalls())
    let tail = try log.tail()
    #expect(tail == expected, "\(bytes.count) bytes")
    try log.withLock(patience: 5_000) { session throws(FileProblem) in
      #expect(try session.tail() == tail)
      try session.append(Array("next\n".utf8))
      #expect(try session.tail().line == Array("next".utf8))
    }
    // What was there stays, and what comes next begins a line.
    #expect(try log.readAll() == bytes + (expected.isTorn ? [0x0A] : []) + Array("next\n".utf8), "\(bytes.count) bytes")
  }

  @Test("a log that is cut at any byte is rightly called torn or whole, and the next line begins a line of its own")
  func cutAnywhere() throws {
    let folder = try TemporaryFolder()
    let lines = [#"{"n":1}"#, "", #"{"n":2,"text":"é\n"}"#, String(repeating: "x", count: 1100), "", "last"]
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    for length in 0...bytes.count {
      let cut = Array(bytes[..<length])
      try Self.check(cut, ends: Self.expected(cut), in: folder.path)
    }
  }

  @Test("the last line is found whole however long it is, and whatever bytes it has")
  func lengths() throws {
    let folder = try TemporaryFolder()
    let edges = [1, 1022, 1023, 1024, 1025, 65_535, 65_536, 65_537, 66_559, 66_560, 66_561, 200_000]
    for length in edges {
      for byte in [0, 0x0D, 0xFF] as [UInt8] {
        let line = [UInt8](repeating: byte, count: length)
        for before in [[], Array("one\n".utf8)] {
          let whole = before + line + [0x0A]
          try Self.check(
            before + line, ends: LogTail(size: whole.count - 1, line: line, isTorn: true), in: folder.path)
          try Self.check(whole, ends: LogTail(size: whole.count, line: line, isTorn: false), in: folder.path)
        }
      }
    }
  }

  @Test("logs made at random end as they end")
  func random() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 20_261_120)
    for _ in 0..<200 {
      let length = Int.random(in: 0...3000, using: &generator)
      let share = Int.random(in: 1...400, using: &generator)
      let bytes = (0..<length).map { _ in
        Int.random(in: 0..<share, using: &generator) == 0 ? 0x0A : UInt8.random(in: 0...255, using: &generator)
      }
      try Self.check(bytes, ends: Self.expected(bytes), in: folder.path)
    }
  }

  @Test("of a long log only the end is read")
  func onlyTheEnd() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: String(repeating: "x", count: 300) + "\n", count: 10_000)
    try make(folder.path + "/log.jsonl", text)
    let calls = FaultyCalls(refused: { call, _ in call == "read" ? EIO : nil })
    #expect(try AppendLog(folder: folder.path, calls: calls).tail().line.count == 300)
    #expect(calls.log.filter { $0.hasPrefix("pread") }.count == 1)
    let longest = String(repeating: "y", count: AppendLog.lineLimit - 1) + "\n"
    try make(folder.path + "/log.jsonl", text + longest)
    let more = FaultyCalls()
    #expect(try AppendLog(folder: folder.path, calls: more).tail().line.count == AppendLog.lineLimit - 1)
    #expect(more.log.filter { $0.hasPrefix("pread") }.count == 2)
  }
}
