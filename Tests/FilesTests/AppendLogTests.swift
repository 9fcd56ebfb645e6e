import Files
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct AppendLogTests {
  /// A folder with a log.
  static func prepare(_ folder: borrowing TemporaryFolder, log: String = "one\ntwo\n") throws -> AppendLog {
    try make(folder.path + "/log.jsonl", log)
    return AppendLog(folder: folder.path)
  }

  @Test("the log and the files beside it are read without the lock, and from a folder that may only be read")
  func readsOnly() throws {
    let folder = try TemporaryFolder()
    _ = try Self.prepare(folder)
    try make(folder.path + "/people.csv", "Ada")
    let calls = FaultyCalls(isReadOnly: true, refused: { call, _ in call == "lock" ? EACCES : nil })
    let log = try AppendLog.open(folder: folder.path, calls: calls)
    #expect(try log.tail() == LogTail(size: 8, line: Array("two".utf8), isTorn: false))
    #expect(try log.readAll() == Array("one\ntwo\n".utf8))
    #expect(try log.read("people.csv") == Array("Ada".utf8))
    #expect(try log.read("incident.yaml") == nil)
    #expect(calls.leaks == 0)
    #expect(throws: FileProblem.self) { try log.withLock { session throws(FileProblem) in try session.append([0x0A]) } }
  }

  @Test("the folder may be reached through a link, and is named if it is not there or is none")
  func folder() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/a/log.jsonl", "x\n")
    try makeLink(folder.path + "/link", to: "a")
    #expect(try AppendLog.open(folder: folder.path + "/link").tail().size == 2)
    for (name, reason) in [("none", "it was not found"), ("a/log.jsonl", "it is not a folder")] {
      let problem = #expect(throws: FileProblem.self) { try AppendLog.open(folder: folder.path + "/" + name) }
      #expect(problem?.reason == reason)
      #expect(problem?.path == folder.path + "/" + name)
    }
  }

  @Test("a folder without a log is a problem, and no log is made")
  func noLog() throws {
    let folder = try TemporaryFolder()
    let log = AppendLog(folder: folder.path)
    #expect(throws: FileProblem.self) { try AppendLog.open(folder: folder.path) }
    #expect(throws: FileProblem.self) { try log.readAll() }
    let problem = #expect(throws: FileProblem.self) {
      try log.withLock { session throws(FileProblem) in try session.append(Array("x\n".utf8)) }
    }
    #expect(problem?.path == folder.path + "/log.jsonl")
    #expect(problem?.reason == "it was not found")
    #expect(try names(in: folder.path) == [])
  }

  @Test("a link, folder or pipe in the place of a file is refused with a reason, and nothing behind it is touched")
  func inTheWay() throws {
    for (name, put, reason) in [
      ("link", { try makeLink($0, to: "outside") }, "it is a symbolic link"),
      ("folder", { try make($0 + "/x") }, "it is a folder"),
      ("pipe", { try makePipe($0) }, "it is not a regular file but a pipe, socket or device"),
    ] as [(String, (String) throws -> Void, String)] {
      let folder = try TemporaryFolder()
      try make(folder.path + "/outside", "theirs\n")
      for file in ["log.jsonl", "log.head", "people.csv"] { try put(folder.path + "/" + file) }
      let log = AppendLog(folder: folder.path)
      let problems = [
        #expect(throws: FileProblem.self) { try log.tail() }, #expect(throws: FileProblem.self) { try log.readAll() },
        #expect(throws: FileProblem.self) { try log.read("people.csv") },
        #expect(throws: FileProblem.self) {
          try log.withLock { session throws(FileProblem) in try session.append(Array("x\n".utf8)) }
        },
        #expect(throws: FileProblem.self) {
          try log.withLock { session throws(FileProblem) in try session.replaceHead([]) }
        },
        #expect(throws: FileProblem.self) {
          try log.withLock { session throws(FileProblem) in try session.replace("people.csv", with: []) }
        },
      ]
      #expect(problems.map { $0?.reason } == Array(repeating: reason, count: 6), "\(name)")
      #expect(try String(contentsOfFile: folder.path + "/outside", encoding: .utf8) == "theirs\n")
      #expect(try names(in: folder.path) == ["log.head", "log.jsonl", "outside", "people.csv"])
    }
  }

  @Test("what takes the log's place after it was looked at is neither followed nor waited for")
  func race() throws {
    for put in [{ try makeLink($0, to: "outside") }, { try make($0 + "/x") }, { try makePipe($0) }]
      as [@Sendable (String) throws -> Void]
    {
      let folder = try TemporaryFolder()
      _ = try Self.prepare(folder)
      try make(folder.path + "/outside", "theirs\n")
      let path = folder.path + "/log.jsonl"
      let calls = FaultyCalls(refused: { call, name in
        guard call == "openat", name == "log.jsonl" else { return nil }
        try? FileManager.default.removeItem(atPath: path)
        try? put(path)
        return nil
      })
      let log = AppendLog(folder: folder.path, calls: calls)
      #expect(throws: FileProblem.self) { try log.readAll() }
      #expect(throws: FileProblem.self) {
        try log.withLock { session throws(FileProblem) in try session.append(Array("x\n".utf8)) }
      }
      #expect(calls.leaks == 0)
      #expect(try String(contentsOfFile: folder.path + "/outside", encoding: .utf8) == "theirs\n")
    }
  }

  @Test("a large log is read in one piece, and one over the limit is refused before it is read")
  func large() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: #"{"n":1,"at":"2026-11-20T14:02","by":"Ada"}"# + "\n", count: 100_000)
    _ = try Self.prepare(folder, log: text)
    let calls = FaultyCalls()
    #expect(try AppendLog(folder: folder.path, calls: calls).readAll() == Array(text.utf8))
    // All of it, and once more for the end.
    #expect(calls.log.filter { $0.hasPrefix("read ") }.count == 2)
    #expect(try AppendLog(folder: folder.path).readAll(sizeLimit: text.utf8.count).count == text.utf8.count)
    let refusing = FaultyCalls(refused: { call, _ in call == "read" ? EIO : nil })
    let problem = #expect(throws: FileProblem.self) {
      try AppendLog(folder: folder.path, calls: refusing).readAll(sizeLimit: text.utf8.count - 1)
    }
    #expect(problem?.reason == "it has more than \(text.utf8.count - 1) bytes")
    #expect(AppendLog.sizeLimit == 1_073_741_824)
  }

  @Test("a log that grows while it is read is read as far as it then goes")
  func growing() throws {
    let folder = try TemporaryFolder()
    _ = try Self.prepare(folder)
    let path = folder.path + "/log.jsonl"
    let calls = FaultyCalls(refused: { call, _ in
      if call == "read" { try? make(path, "one\ntwo\nthree\n") }
      return nil
    })
    #expect(try AppendLog(folder: folder.path, calls: calls).readAll() == Array("one\ntwo\nthree\n".utf8))
  }

  @Test("a log that shrinks while its end is read is a problem")
  func shrinking() throws {
    let folder = try TemporaryFolder()
    _ = try Self.prepare(folder)
    let path = folder.path + "/log.jsonl"
    let calls = FaultyCalls(refused: { call, _ in
      if call == "pread" { try? make(path, "o") }
      return nil
    })
    let problem = #expect(throws: FileProblem.self) { try AppendLog(folder: folder.path, calls: calls).tail() }
    #expect(problem?.reason == "it was made shorter while it was read")
  }

  @Test("who records waits for the other, and says after a while that somebody else is recording")
  func waits() throws {
    let folder = try TemporaryFolder()
    let log = try Self.prepare(folder)
    try log.withLock { session throws(FileProblem) in
      let problem = #expect(throws: FileProblem.self) { try log.withLock(patience: 0) { _ in } }
      #expect(problem?.reason == "somebody else is recording and has not finished")
      #expect(problem?.path == folder.path)
      let started = ContinuousClock.now
      #expect(throws: FileProblem.self) { try log.withLock(patience: 100) { _ in } }
      #expect(ContinuousClock.now - started >= .milliseconds(100))
      // Reading needs no lock.
      let (seen, held) = (try log.tail(), try session.tail())
      #expect(seen == held)
    }
    try log.withLock(patience: 5_000) { _ in }
  }

  @Test("the lock goes with what was thrown, and with a process that was killed")
  func lockIsFreed() throws {
    let folder = try TemporaryFolder()
    let log = try Self.prepare(folder)
    #expect(throws: FileProblem.self) {
      try log.withLock { _ throws(FileProblem) in
        throw FileProblem(path: "", attempt: "", reason: "", remedy: "")
      }
    }
    try log.withLock(patience: 5_000) { _ in }
    // This process becomes the sleep, and holds the lock until it ends.
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    holder.arguments = ["--no-fork", folder.path, "sleep", "60"]
    try holder.run()
    let deadline = ContinuousClock.now + .seconds(20)
    // Longer than a process that another test starts may hold the lock, until it has begun.
    while (try? log.withLock(patience: 200) { _ in }) != nil, ContinuousClock.now < deadline { usleep(5_000) }
    #expect(throws: FileProblem.self) { try log.withLock(patience: 0) { _ in } }
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    try log.withLock(patience: 5_000) { _ in }
  }

  @Test("threads and other processes that add lines at the same time lose none and mix none")
  func together() async throws {
    let folder = try TemporaryFolder()
    let log = try Self.prepare(folder, log: "")
    let path = folder.path
    let other = Process()
    other.executableURL = URL(filePath: "/bin/sh")
    // Each line in two writes, so that only the lock keeps them together.
    other.arguments = [
      "-c",
      #"""
      i=0
      while [ $i -lt 50 ]; do
        flock "$0" sh -c "printf 'p-' >>'$0/log.jsonl'; printf '$i\n' >>'$0/log.jsonl'"
        i=$((i + 1))
      done
      """#, path,
    ]
    try other.run()
    await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for line in 0..<100 {
            try log.withLock(patience: 60_000) { session throws(FileProblem) in
              // What is read under the lock is still so when it is added to.
              let before = try session.tail()
              try session.append(Array("\(writer)-\(line)\n".utf8))
              #expect(try session.tail().size == before.size + "\(writer)-\(line)\n".utf8.count)
              #expect(!before.isTorn)
              try session.replaceHead(Array("\(writer)-\(line)".utf8))
            }
          }
        }
      }
    }
    other.waitUntilExit()
    #expect(other.terminationStatus == 0)
    let lines = String(decoding: try log.readAll(), as: UTF8.self).split(separator: "\n").map(String.init)
    var expected = (0..<4).flatMap { writer in (0..<100).map { "\(writer)-\($0)" } }
    expected += (0..<50).map { "p-\($0)" }
    #expect(lines.sorted() == expected.sorted())
    for writer in ["0", "1", "2", "3", "p"] {
      let own = lines.filter { $0.hasPrefix(writer + "-") }
      #expect(own == (0..<own.count).map { "\(writer)-\($0)" }, "each writer's lines are in its order")
    }
  }
}
