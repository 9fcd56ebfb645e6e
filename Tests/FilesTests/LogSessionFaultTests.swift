import Files
import Foundation
import Glibc
import TestSupport
import Testing

/// One call of recording goes wrong, or all from one on, at each call in turn: what was said to be recorded is in the
/// log, nothing else is lost, and the next line begins a line of its own.
@Suite struct LogSessionFaultTests {
  static let faults: [FaultyCalls.Fault] = [
    .error(EIO), .error(ENOSPC), .error(EACCES), .errorAfter(EIO), .shortWrite, .partWrite, .deathBefore, .deathAfter,
    .deathWithin,
  ]
  static let line = #"{"n":3,"by":"Ada"}"# + "\n"

  /// Records a line, as a command does, and gives whether that was said to be done.
  static func record(_ log: AppendLog) -> (isRecorded: Bool, isHeadNew: Bool, problem: FileProblem?) {
    var isRecorded = false
    var isHeadNew = false
    do {
      try log.withLock(patience: 5_000) { session throws(FileProblem) in
        _ = try session.tail()
        try session.append(Array(line.utf8))
        isRecorded = true
        try session.replaceHead(Array("new head".utf8))
        isHeadNew = true
      }
      return (isRecorded, isHeadNew, nil)
    } catch {
      return (isRecorded, isHeadNew, error)
    }
  }

  static func prepare(_ start: String, in path: String) throws {
    try make(path + "/log.jsonl", start)
    try make(path + "/log.head", "old head")
  }

  static func check(_ start: String, _ calls: FaultyCalls, _ label: String) throws {
    let folder = try TemporaryFolder()
    try prepare(start, in: folder.path)
    let result = record(AppendLog(folder: folder.path, calls: calls))
    #expect(calls.leaks == 0, "\(label)")
    #expect(result.problem == nil || !"\(result)".contains("Ada"), "\(label)")
    let whole = (start.isEmpty || start.hasSuffix("\n") ? start : start + "\n") + line
    let now = try #require(try snapshot(folder.path)?["log.jsonl"])
    #expect(now.hasPrefix(start) && whole.hasPrefix(now), "\(label)")
    if result.isRecorded { #expect(now == whole, "\(label)") }
    let head = try #require(try snapshot(folder.path)?["log.head"])
    #expect(result.isHeadNew ? head == "new head" : ["old head", "new head"].contains(head), "\(label)")
    // What was thrown tells the two apart for who reads the log anew: the line is there, torn, or not there.
    let tail = try AppendLog(folder: folder.path).tail()
    #expect(tail == LogTailTests.expected(Array(now.utf8)), "\(label)")

    try AppendLog(folder: folder.path, calls: FaultyCalls()).withLock(patience: 5_000) { session throws(FileProblem) in
      try session.append(Array("next\n".utf8))
      try session.replaceHead(Array("next".utf8))
    }
    let next = (now.isEmpty || now.hasSuffix("\n") ? now : now + "\n") + "next\n"
    #expect(try snapshot(folder.path) == ["log.jsonl": next, "log.head": "next"], "\(label)")
  }

  @Test(
    "whichever call fails, once or from then on, what is said to be recorded is, and the next line stands by itself",
    arguments: ["", "one\ntwo\n", "one\ntw"], faults)
  func failures(start: String, fault: FaultyCalls.Fault) throws {
    let folder = try TemporaryFolder()
    try Self.prepare(start, in: folder.path)
    let counting = FaultyCalls()
    let counted = Self.record(AppendLog(folder: folder.path, calls: counting))
    #expect(counted.problem == nil)
    for number in 1...counting.count {
      try Self.check(start, FaultyCalls([number: fault]), "\(start) \(fault) at \(number)")
      try Self.check(start, FaultyCalls(lasting: (number, fault)), "\(start) \(fault) from \(number)")
    }
  }

  @Test(
    "whichever call fails in replacing a file, the old or the new one is there whole, as private as before",
    arguments: faults)
  func replacing(fault: FaultyCalls.Fault) throws {
    func replace(_ path: String, _ calls: FaultyCalls) -> FileProblem? {
      do {
        try AppendLog(folder: path, calls: calls).withLock(patience: 5_000) { session throws(FileProblem) in
          try session.replace("people.csv", with: Array("new people".utf8))
        }
        return nil
      } catch {
        return error
      }
    }
    func prepare(_ path: String) throws {
      try make(path + "/people.csv", "old people")
      try #require(unsafe chmod(path + "/people.csv", 0o640) == 0)
    }
    let counting = FaultyCalls()
    let first = try TemporaryFolder()
    try prepare(first.path)
    #expect(replace(first.path, counting) == nil)
    for number in 1...counting.count {
      for calls in [FaultyCalls([number: fault]), FaultyCalls(lasting: (number, fault))] {
        let folder = try TemporaryFolder()
        try prepare(folder.path)
        let problem = replace(folder.path, calls)
        #expect(calls.leaks == 0, "\(number) \(fault)")
        let now = try snapshot(folder.path)?["people.csv"]
        #expect(
          problem == nil ? now == "new people" : ["old people", "new people"].contains(now), "\(number) \(fault)")
        #expect(try PrivateFolderTests.access(folder.path)["people.csv"]?[0] == 0o640, "\(number) \(fault)")
        for (name, mode) in try PrivateFolderTests.access(folder.path) where name.hasPrefix(".") {
          #expect(mode[0] & 0o037 == 0, "\(name) \(number) \(fault)")
        }
        #expect(replace(folder.path, FaultyCalls()) == nil, "\(number) \(fault)")
        #expect(try snapshot(folder.path) == ["people.csv": "new people"], "\(number) \(fault)")
      }
    }
  }
}
