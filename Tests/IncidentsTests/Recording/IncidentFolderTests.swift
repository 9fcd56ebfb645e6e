import Files
import Foundation
import ProcedureModel
import SourceText
import Synchronization
import TestSupport
import Testing

@testable import Incidents

@Suite struct IncidentFolderTests {
  @Test func `what is recorded is in the log, with the number that was said, and the next follows it`() throws {
    let sample = try IncidentSample()
    let folder = sample.open()
    let first = try folder.note([LogSample.state("A1.1", "done", 5), LogSample.draft(.note, 6, ("text", "two"))])
    #expect(first.lines == 3..<5)
    #expect(first.edits == [])
    #expect(first.problems == [])
    #expect(first.diagnostics == [])
    let second = try folder.note([LogSample.draft(.note, 7, ("text", "three"))])
    #expect(second.lines == 5..<6)
    let log = try sample.wholeLog()
    #expect(log.entries.map(\.number) == [1, 2, 3, 4, 5])
    #expect(log.entries.suffix(3).map { $0["text"] ?? $0["item"] } == ["A1.1", "two", "three"])
    #expect(log.entries.suffix(3).allSatisfy { $0.recorded == LogSample.minute(600) })
    #expect(try sample.names() == ["incident.yaml", "log.head", "log.jsonl", "people.csv", "procedure"])
  }

  @Test func `a plain entry is recorded without reading the log`() throws {
    let sample = try IncidentSample()
    for _ in 0..<3 {
      let calls = FaultyCalls()
      try sample.open(calls).note([LogSample.state("A1.1", "done")])
      #expect(calls.leaks == 0)
      // Head, incident.yaml and people.csv: two reads each, the second for the end. The log is read from its end.
      #expect(calls.log.filter { $0.hasPrefix("read ") }.count == 6)
      #expect(calls.log.filter { $0.hasPrefix("write ") }.count == 2)
      #expect(calls.log.filter { $0.hasPrefix("fsync ") }.count == 1)
    }
  }

  @Test func `nothing to record writes nothing`() throws {
    let sample = try IncidentSample()
    let before = try sample.bytes("log.jsonl")
    let recorded = try sample.open().note([])
    #expect(recorded.lines.isEmpty)
    #expect(try sample.bytes("log.jsonl") == before)
  }

  @Test func `what is refused writes nothing, not even edits by hand, which the next command logs`() throws {
    let sample = try IncidentSample()
    try sample.edit("incident.yaml", "Acme Care", "Other Care")
    let before = try sample.bytes("log.jsonl")
    let result = try sample.open().record(now: LogSample.minute(9)) { recording throws(FileProblem) in
      recording.newIncident = []
      return .failure(Refusal("no", hint: "No."))
    }
    guard case .failure = result else { throw CancellationError() }
    #expect(try sample.bytes("log.jsonl") == before)
    #expect(try sample.text("incident.yaml").contains("Other Care"))
    #expect(try sample.open().note([]).edits.map(\.name) == ["provider"])
  }

  @Test(arguments: [
    "cut in the last line", "last line gone", "three lines gone", "all gone", "no last line feed", "line feed changed",
    "doubled", "swapped",
    "dropped", "forged", "blank line", "zeros", "fork", "no head", "torn head", "head behind", "byte in the last line",
    "head of another",
  ])
  func `after any damage the next entry is recorded, follows, and the damage is said for ever`(damage: String) throws {
    let sample = try IncidentSample()
    let folder = sample.open()
    for minute in 1...6 {
      try folder.note([LogSample.draft(.note, minute, ("text", "note \(minute)"))], minute: minute)
    }
    let bytes = try sample.bytes("log.jsonl")
    let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
    let head = try sample.bytes("log.head")
    var new = lines
    var isHarmless = false
    switch damage {
    case "cut in the last line": new[7] = Array(new[7].dropLast(30))
    case "last line gone": new.removeLast()
    case "three lines gone": new.removeLast(3)
    case "all gone": new = []
    case "no last line feed":
      new[7].removeLast()
      // Nothing of it is lost, and the next line is written in the knowledge of it.
      isHarmless = true
    case "line feed changed": new[7][new[7].count - 1] = 0x20
    case "doubled": new.insert(new[3], at: 3)
    case "swapped": new.swapAt(6, 7)
    case "dropped": new.remove(at: 4)
    case "forged":
      new[7] =
        LogSample.lines(
          [LogSample.draft(.note, 6, ("text", "forged"))], after: LogSample.position(Array(lines.dropLast())))[0]
    case "blank line": new.insert([0x0A], at: 4)
    case "zeros": new[7] = [UInt8](repeating: 0, count: 100)
    case "fork":
      new += LogSample.lines(
        [LogSample.draft(.note, 6, ("text", "theirs"))], after: LogSample.position(Array(lines.dropLast())))
    case "byte in the last line": new[7][40] ^= 1
    case "head behind":
      try sample.set("log.head", LogHead(LogSample.position(Array(lines.prefix(4))), size: 9).bytes)
      isHarmless = true
    case "no head":
      try FileManager.default.removeItem(atPath: sample.path + "/log.head")
      isHarmless = true
    case "torn head":
      try sample.set("log.head", Array(head.dropLast(3)))
      isHarmless = true
    default:
      var other = head
      other[5] = other[5] == 0x30 ? 0x31 : 0x30
      try sample.set("log.head", other)
    }
    try sample.set("log.jsonl", Array(new.joined()))
    let found = try folder.readLog()
    #expect(found.problems.contains(where: \.isGrave) != isHarmless)
    let recorded = try folder.note([LogSample.draft(.note, 7, ("text", "after"))], minute: 7)
    #expect(recorded.problems == found.problems)
    let log = try folder.readLog()
    #expect(log.entries.last?["text"] == "after")
    // Where all is gone the facts are logged anew, as they stand in the files.
    #expect(recorded.edits.isEmpty == (damage != "all gone"))
    #expect(log.entries.last?.number == recorded.lines.upperBound - 1)
    #expect(log.problems.contains(where: \.isGrave) != isHarmless, "\(log.problems)")
    #expect(try sample.bytes("log.jsonl").starts(with: new.joined()))
    // And the one after that as well, now without a look at the whole.
    let again = try folder.note([LogSample.draft(.note, 8, ("text", "again"))], minute: 8)
    #expect(again.problems == [])
    let last = try folder.readLog()
    #expect(last.problems == log.problems)
    #expect(last.entries.last?.number == again.lines.lowerBound)
    #expect(last.entries.last?.isDamaged == false)
  }

  @Test func `a head that counts wrongly makes no entry's number wrong`() throws {
    let sample = try IncidentSample()
    let folder = sample.open()
    try folder.note([LogSample.draft(.note, 1, ("text", "one"))])
    let log = try sample.wholeLog()
    let wrong = LogPosition(lines: log.position.lines - 1, digest: log.position.digest)
    try sample.set("log.head", LogHead(wrong, size: try sample.bytes("log.jsonl").count).bytes)
    #expect(try folder.readLog().problems.map(\.kind) == [.changed])
    #expect(try folder.note([LogSample.draft(.note, 2, ("text", "two"))]).lines == 4..<5)
    #expect(try sample.wholeLog().entries.map(\.number) == [1, 2, 3, 4])
  }

  @Test func `an entry recorded just while the log is read is not taken for one that is gone`() throws {
    let sample = try IncidentSample()
    for name in ["log.head", "log.jsonl"] {
      let other = sample.open()
      let calls = FaultyCalls(refused: { call, file in
        if call == "openat", file == name { _ = try? other.note([LogSample.draft(.note, 1, ("text", "x"))]) }
        return nil
      })
      #expect(try sample.open(calls).readLog().problems == [])
    }
    #expect(try sample.wholeLog().entries.count == 4)
  }

  @Test func `what is read while others record has no problems`() async throws {
    let sample = try IncidentSample()
    let folder = sample.open()
    let isDone = Flag()
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for minute in 1...150 { _ = try? folder.note([LogSample.draft(.note, minute, ("text", "x"))], minute: minute) }
        isDone.set()
      }
      group.addTask {
        while !isDone.isSet {
          let problems = (try? folder.readLog().problems) ?? []
          // A line that is just being written may seem torn.
          #expect(problems.filter { $0.kind != .torn } == [])
        }
      }
    }
    #expect(try sample.wholeLog().entries.count == 152)
  }

  @Test func `eight threads that record at once lose nothing and keep the chain`() async throws {
    let sample = try IncidentSample()
    let path = sample.path
    await withTaskGroup(of: Void.self) { group in
      for thread in 0..<8 {
        group.addTask {
          let folder = IncidentFolder(path: path, calls: FaultyCalls())
          for number in 0..<50 {
            do {
              let text = "\(thread) \(number)"
              let recorded = try folder.note([LogSample.draft(.note, number, ("text", text))], patience: 60_000)
              let line = try folder.readLog().entries[recorded.lines.lowerBound - 1]
              #expect(line["text"] == text)
            } catch {
              Issue.record(error)
            }
          }
        }
      }
    }
    let notes = try sample.wholeLog().entries.compactMap { $0["text"] }
    #expect(notes.count == 400)
    #expect(Set(notes) == Set((0..<8).flatMap { thread in (0..<50).map { "\(thread) \($0)" } }))
  }

  private final class Flag: Sendable {
    private let state = Mutex(false)
    var isSet: Bool { state.withLock { $0 } }
    func set() { state.withLock { $0 = true } }
  }
}
