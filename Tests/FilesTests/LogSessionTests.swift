import Files
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct LogSessionTests {
  @Test("lines are added in one write at the end, and are on the disk before it is said to be done")
  func oneWrite() throws {
    for (before, after) in [("", "a\nb\n"), ("one\n", "one\na\nb\n"), ("one\nto", "one\nto\na\nb\n")] {
      let folder = try TemporaryFolder()
      _ = try AppendLogTests.prepare(folder, log: before)
      let calls = FaultyCalls()
      try AppendLog(folder: folder.path, calls: calls).withLock { session throws(FileProblem) in
        try session.append(Array("a\nb\n".utf8))
      }
      #expect(try snapshot(folder.path) == ["log.jsonl": after])
      let write = try #require(calls.log.firstIndex { $0.hasPrefix("write") })
      #expect(calls.log.filter { $0.hasPrefix("write") }.count == 1)
      #expect(calls.log[write + 1] == calls.log[write].replacing("write", with: "fsync"))
      #expect(calls.leaks == 0)
    }
  }

  @Test("lines are added at the end even where another added some after the log was opened")
  func atTheEnd() throws {
    let folder = try TemporaryFolder()
    _ = try AppendLogTests.prepare(folder, log: "one\n")
    let path = folder.path + "/log.jsonl"
    // As on a network drive whose lock does nothing.
    let calls = FaultyCalls(refused: { call, _ in
      if call == "write" { try? make(path, "one\ntheirs\n") }
      return nil
    })
    try AppendLog(folder: folder.path, calls: calls).withLock { session throws(FileProblem) in
      try session.append(Array("ours\n".utf8))
    }
    #expect(try snapshot(folder.path) == ["log.jsonl": "one\ntheirs\nours\n"])
  }

  @Test("a line as long as may be is added, and a longer one refused before anything is written")
  func lineLimit() throws {
    let folder = try TemporaryFolder()
    let log = try AppendLogTests.prepare(folder, log: "")
    let line = [UInt8](repeating: 0x78, count: AppendLog.lineLimit - 1) + [0x0A]
    try log.withLock { session throws(FileProblem) in try session.append(line + line) }
    #expect(try log.tail().size == 2 * AppendLog.lineLimit)
    for long in [[0x78] + line, line + [0x78] + line] {
      let problem = #expect(throws: FileProblem.self) {
        try log.withLock { session throws(FileProblem) in try session.append(long) }
      }
      #expect(problem?.reason == "the line would have more than 65536 bytes")
    }
    #expect(try log.tail().size == 2 * AppendLog.lineLimit)
  }

  @Test("a write that takes only a part, or a wait for the disk that fails, is not recorded and not tried again")
  func neverRetried() throws {
    for (fault, call, left) in [
      (FaultyCalls.Fault.shortWrite, "write", "one\nne"), (.error(ENOSPC), "write", "one\n"),
      (.error(EIO), "fsync", "one\nnew\n"),
    ] {
      let folder = try TemporaryFolder()
      _ = try AppendLogTests.prepare(folder, log: "one\n")
      let counting = FaultyCalls()
      let other = try TemporaryFolder()
      _ = try AppendLogTests.prepare(other, log: "one\n")
      try AppendLog(folder: other.path, calls: counting).withLock { session throws(FileProblem) in
        try session.append(Array("new\n".utf8))
      }
      let number = try #require(counting.log.firstIndex { $0.hasPrefix(call) }) + 1
      let calls = FaultyCalls([number: fault])
      let problem = #expect(throws: FileProblem.self) {
        try AppendLog(folder: folder.path, calls: calls).withLock { session throws(FileProblem) in
          try session.append(Array("new\n".utf8))
        }
      }
      #expect(problem?.attempt == "record in the log")
      #expect(problem?.path == folder.path + "/log.jsonl")
      #expect(calls.log.filter { $0.hasPrefix("write") }.count == 1)
      #expect(calls.log.filter { $0.hasPrefix("fsync") }.count == (call == "fsync" ? 1 : 0))
      #expect(try snapshot(folder.path) == ["log.jsonl": left])
    }
  }

  @Test("the head is replaced without waiting for the disk, a file beside the log with")
  func lasting() throws {
    let folder = try TemporaryFolder()
    _ = try AppendLogTests.prepare(folder)
    let calls = FaultyCalls()
    try AppendLog(folder: folder.path, calls: calls).withLock { session throws(FileProblem) in
      try session.replaceHead(Array("2 abc".utf8))
      #expect(!calls.log.contains { $0.hasPrefix("fsync") })
      try session.replace("people.csv", with: Array("Ada".utf8))
      #expect(calls.log.filter { $0.hasPrefix("fsync") }.count == 2)
      #expect(try session.read("people.csv") == Array("Ada".utf8))
      #expect(try session.read(AppendLog.headName) == Array("2 abc".utf8))
      #expect(try session.read("none") == nil)
      #expect(try session.readAll() == Array("one\ntwo\n".utf8))
    }
    #expect(try snapshot(folder.path) == ["log.jsonl": "one\ntwo\n", "log.head": "2 abc", "people.csv": "Ada"])
  }

  @Test("a file that is replaced keeps its mode whatever the umask, and a new one has what goes with the folder")
  func modes() throws {
    for (folderMode, newMode) in [(0o700, 0o600), (0o2770, 0o660), (0o755, 0o644)] as [(mode_t, Int)] {
      for mask in [0, 0o077] as [UInt32] {
        let folder = try TemporaryFolder()
        _ = try AppendLogTests.prepare(folder)
        try #require(unsafe chmod(folder.path, folderMode) == 0)
        try make(folder.path + "/people.csv", "old")
        try #require(unsafe chmod(folder.path + "/people.csv", 0o640) == 0)
        try AppendLog(folder: folder.path, calls: FaultyCalls(mask: mask)).withLock { session throws(FileProblem) in
          for _ in 0..<2 {
            try session.replace("people.csv", with: Array("new".utf8))
            try session.replace("incident.yaml", with: Array("new".utf8))
            try session.replaceHead([])
          }
        }
        let access = try PrivateFolderTests.access(folder.path)
        #expect(access["people.csv"]?[0] == 0o640)
        #expect(access["incident.yaml"]?[0] == newMode)
        #expect(access["log.head"]?[0] == newMode)
      }
    }
  }

  @Test("in a folder that is shared with a group, what is replaced and what is new is the group's", .needsGroup)
  func sharedModes() throws {
    let group = try #require(SomeGroup.find())
    let folder = try TemporaryFolder()
    let path = folder.path + "/a"
    #expect(try PrivateFolderTests.create(path, group: group.name) == .created)
    // Without the set-group bit the system gives a new file the person's own group.
    try #require(unsafe chmod(path, 0o770) == 0)
    try AppendLog(folder: path).withLock(patience: 5_000) { session throws(FileProblem) in
      try session.replace("people.csv", with: [])
      try session.replace("new.yaml", with: [])
      try session.replaceHead([])
      try session.append(Array("x\n".utf8))
    }
    for (name, mode) in try PrivateFolderTests.access(path) where !name.isEmpty && !name.hasPrefix("procedure") {
      #expect(mode == [0o660, group.number], "\(name)")
    }
  }

  @Test(
    "a name that is none, or leads out of the folder, is refused", arguments: ["../x", "a/b", "..", "", "con", "a\0"])
  func badNames(name: String) throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/x", "theirs")
    try make(folder.path + "/a/log.jsonl", "one\n")
    let log = AppendLog(folder: folder.path + "/a")
    #expect(throws: FileProblem.self) {
      try log.withLock { session throws(FileProblem) in try session.replace(name, with: []) }
    }
    #expect(throws: FileProblem.self) { try log.read(name) }
    #expect(try snapshot(folder.path) == ["a/": "", "a/log.jsonl": "one\n", "x": "theirs"])
  }
}
