import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct IncidentLogTests {
  static let lines = LogSample.lines(LogSample.plain)
  static let bytes = Array(lines.joined())
  static let whole = IncidentLog(bytes)

  /// Something is said, in words that are none of the log's; what is undamaged is there; what is no entry can be seen.
  /// - Parameter kept: the lines, by index, that are as they were.
  static func expectSaid(
    _ bytes: [UInt8], kept: some Sequence<Int>, head: LogPosition? = nil, _ label: @autoclosure () -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let log = IncidentLog(bytes, head: head)
    #expect(!log.problems.isEmpty, "\(label())", sourceLocation: sourceLocation)
    for problem in log.problems {
      #expect(
        !problem.message.lowercased().contains("canary") && problem.message.hasSuffix("."), "\(label())",
        sourceLocation: sourceLocation)
    }
    for index in kept {
      #expect(
        log.entries.contains { LogSample.isSame($0, whole.entries[index]) }, "\(label()): line \(index + 1)",
        sourceLocation: sourceLocation)
    }
    let count = bytes.count { $0 == 0x0A } + (bytes.last.map { $0 != 0x0A } ?? false ? 1 : 0)
    #expect(log.position.lines == count, "\(label())", sourceLocation: sourceLocation)
    #expect(
      (log.entries.map(\.number) + log.unread.map(\.number)).sorted() == Array(1..<count + 1), "\(label())",
      sourceLocation: sourceLocation)
  }

  /// The index of the line that a byte stands in.
  static func line(of place: Int) -> Int { bytes[..<place].count { $0 == 0x0A } }

  @Test func `a log that nobody touched has no problems`() {
    #expect(IncidentLogTests.whole.problems == [])
    #expect(IncidentLogTests.whole.entries.map(\.kind) == LogSample.plain.map(\.kind))
    #expect(IncidentLogTests.whole.unread == [])
    #expect(IncidentLog(IncidentLogTests.bytes, head: IncidentLogTests.whole.position).problems == [])
    for count in 1..<7 {
      // A head that is behind is no problem.
      let head = LogSample.position(Array(IncidentLogTests.lines.prefix(count)))
      let log = IncidentLog(IncidentLogTests.bytes, head: head)
      #expect(log.problems == [])
      #expect(log.next?.text == log.position.digest)
    }
    #expect(IncidentLog([]).problems == [])
    #expect(IncidentLog([]).next == nil)
  }

  @Test func `cut anywhere, it says so, and the whole lines are there`() {
    let (bytes, head) = (IncidentLogTests.bytes, IncidentLogTests.whole.position)
    for end in 0..<bytes.count {
      let cut = Array(bytes[..<end])
      let count = cut.count { $0 == 0x0A }
      IncidentLogTests.expectSaid(
        cut, kept: 0..<count, head: head, "cut at \(end) of \(bytes.count): \(IncidentLog(cut, head: head).problems)")
      let isInside = end > 0 && bytes[end - 1] != 0x0A
      #expect(IncidentLog(cut).problems.isEmpty != isInside)
      #expect(
        IncidentLog(cut, head: head).problems.contains(where: \.isGrave) || end == bytes.count - 1,
        "cut at \(end) of \(bytes.count): \(IncidentLog(cut, head: head).problems)")
    }
  }

  static func flip(_ flips: (UInt8) -> [UInt8]) -> Int {
    var tried = 0
    for place in bytes.indices {
      for other in flips(bytes[place]) where other != bytes[place] {
        var changed = bytes
        changed[place] = other
        let line = line(of: place)
        let damaged: Set<Int> = bytes[place] == 0x0A ? [line, line + 1] : [line]
        expectSaid(changed, kept: lines.indices.filter { !damaged.contains($0) }, "byte \(place) is \(other)")
        tried += 1
      }
    }
    return tried
  }

  @Test func `any byte changed, it says so, and the other lines are there`() {
    #expect(IncidentLogTests.flip { [$0 ^ 1, $0 ^ 0xA0, 0x0A] } > 5000)
  }

  @Test(.proof) func proveEveryByteChanged() {
    let tried = IncidentLogTests.flip { _ in Array(0...255) }
    Proof.record(
      "Any byte of a log changed to any other is said, and every other line still counts", figure: "\(tried) logs")
  }

  @Test func `any line dropped, doubled, swapped, moved or blanked, it says so, and all lines that are there count`() {
    let (lines, head) = (IncidentLogTests.lines, IncidentLogTests.whole.position)
    for index in lines.indices {
      var dropped = lines
      dropped.remove(at: index)
      let others = lines.indices.filter { $0 != index }
      IncidentLogTests.expectSaid(Array(dropped.joined()), kept: others, head: head, "dropped \(index)")
      if index < lines.count - 1 {
        IncidentLogTests.expectSaid(Array(dropped.joined()), kept: others, "dropped \(index)")
      }
      for place in lines.indices {
        var doubled = lines
        doubled.insert(lines[index], at: place)
        IncidentLogTests.expectSaid(Array(doubled.joined()), kept: lines.indices, "\(index) again at \(place)")
        var moved = dropped
        moved.insert(lines[index], at: place)
        if moved != lines {
          IncidentLogTests.expectSaid(Array(moved.joined()), kept: lines.indices, "\(index) at \(place)")
        }
      }
      var blanked = lines
      blanked[index] = [0x0A]
      IncidentLogTests.expectSaid(Array(blanked.joined()), kept: others, "blanked \(index)")
      var zeroed = lines
      zeroed[index] = [UInt8](repeating: 0, count: lines[index].count - 1) + [0x0A]
      IncidentLogTests.expectSaid(Array(zeroed.joined()), kept: others, "zeroed \(index)")
    }
  }

  @Test func `a forged line put in between is said, however well it is sealed`() {
    let lines = IncidentLogTests.lines
    for index in 0..<lines.count - 1 {
      let before = LogSample.position(Array(lines.prefix(index)))
      let forged = LogSample.lines([LogSample.state("A1.1", "open")], after: before)
      IncidentLogTests.expectSaid(
        Array((lines[..<index] + forged + lines[index...]).joined()), kept: lines.indices, "before \(index)")
    }
    // In the place of the last one: what log.head says tells.
    let forged = LogSample.lines([LogSample.state("A1.1", "open")], after: LogSample.position(Array(lines.dropLast())))
    let log = IncidentLog(Array((lines.dropLast() + forged).joined()), head: IncidentLogTests.whole.position)
    #expect(log.problems.map(\.kind) == [.changed])
    #expect(log.next?.text == IncidentLogTests.whole.position.digest)
  }

  @Test func `two logs that forked are said wherever their lines are put together, and both count`() {
    let common = IncidentLogTests.lines
    let position = IncidentLogTests.whole.position
    let left = LogSample.lines([LogSample.state("A2.1", "done"), LogSample.state("A2.2", "done")], after: position)
    let right = LogSample.lines([LogSample.state("A3.1", "done"), LogSample.state("A3.2", "done")], after: position)
    for order in [
      left + right, right + left, [left[0], right[0], left[1], right[1]], [left[0], right[0], right[1], left[1]],
    ] {
      let bytes = Array((common + order).joined())
      IncidentLogTests.expectSaid(bytes, kept: common.indices, "fork")
      let log = IncidentLog(bytes)
      #expect(log.problems.allSatisfy { $0.kind == .forked })
      #expect(Set(IncidentState(log).items.keys.map(\.description)).isSuperset(of: ["A2.1", "A2.2", "A3.1", "A3.2"]))
    }
    // One file behind the other: what both have counts once.
    let log = IncidentLog(Array((common + left + common + right).joined()))
    #expect(log.problems.map(\.kind) == [.repeated])
    #expect(log.problems.first?.message == "Lines 10 to 16 are lines 1 to 7 once more, byte by byte. They count once.")
    #expect(IncidentState(log).entries.count == IncidentState(IncidentLogTests.whole).entries.count + 4)
    #expect(IncidentState(log).record(Address("A1.1")).doneAt.count == 1)
  }

  @Test func `a line that comes again counts once, and is said once for a run of them`() {
    let lines = IncidentLogTests.lines
    let doubled = IncidentLog(Array(lines.flatMap { [$0, $0] }.joined()))
    #expect(doubled.problems.map(\.kind) == Array(repeating: .repeated, count: 7))
    #expect(doubled.entries.filter(\.isCopy).count == 7)
    #expect(IncidentState(doubled).entries.count == IncidentState(IncidentLogTests.whole).entries.count)
    let twice = IncidentLog(IncidentLogTests.bytes + IncidentLogTests.bytes)
    #expect(twice.problems.map(\.kind) == [.repeated])
  }

  @Test func `lines that are no entries can be seen as they stand, and are told from those that were torn`() {
    let lines = IncidentLogTests.lines
    let torn = Array("{\"n\":8,\"kind\":\"no".utf8)
    let log = IncidentLog(Array(lines.joined()) + torn + [0x0A, 0xFF, 0x0A])
    #expect(log.unread.map(\.number) == [8, 9])
    #expect(log.unread.map(\.text) == [#"{"n":8,"kind":"no"#, "\u{FFFD}"])
    #expect(log.problems.map(\.kind) == [.unreadable, .unreadable])
    // Written on in the knowledge of it.
    let known = IncidentLog(Array(lines.joined()) + torn)
    #expect(known.problems.map(\.kind) == [.torn])
    let next = LogSample.lines([LogSample.state("A1.1", "open")], after: known.position)
    let after = IncidentLog(Array(lines.joined()) + torn + [0x0A] + next.joined())
    #expect(after.problems.map(\.kind) == [.torn])
    #expect(after.entries.last?["state"] == "open")
  }

  @Test func `a kind of a newer tool is kept and said, and its other values shown as they stand`() throws {
    let line = LogLine.encode(
      number: 1, [("kind", "hologram"), ("at", "2026-11-20T02:10:00+00:00"), ("by", "AB"), ("size", "3"), ("prev", "")])
    let log = IncidentLog(line + [0x0A])
    #expect(log.problems.map(\.kind) == [.notUnderstood])
    #expect(!(log.problems.first?.isGrave ?? true))
    let entry = try #require(log.entries.first)
    #expect(entry.kind == nil)
    #expect(entry.kindName == "hologram")
    #expect(entry["size"] == "3")
    #expect(IncidentState(log).entries.count == 1)
  }

  @Test func `a log whose end and lines were taken out says how many`() {
    let (lines, head) = (IncidentLogTests.lines, IncidentLogTests.whole.position)
    let two = IncidentLog(Array(lines.dropLast(2).joined()), head: head)
    #expect(two.problems.map(\.message) == ["2 lines are gone from the end of the log: it had 7 and has 5."])
    let none = IncidentLog([], head: head)
    #expect(none.problems.map(\.message) == ["7 lines are gone from the end of the log: it had 7 and has 0."])
    var inside = lines
    inside.remove(at: 2)
    let one = IncidentLog(Array(inside.joined()), head: head)
    #expect(one.problems.map(\.kind) == [.broken, .shortened])
    #expect(one.problems.last?.message == "One line is gone from before the end of the log: it had 7 and has 6.")
    #expect(one.next?.text == head.digest)
  }

  @Test func `line ends that a program turned into CRLF are said and read`() {
    let crlf = Array(IncidentLogTests.lines.map { Array($0.dropLast()) + [0x0D, 0x0A] }.joined())
    let log = IncidentLog(crlf)
    #expect(log.entries.count == 7)
    #expect(log.problems.filter { $0.kind == .changed }.count == 7)
  }

  @Test func `a sheet's position is known again, and no other`() {
    let log = IncidentLogTests.whole
    for count in 1...7 {
      let position = LogSample.position(Array(IncidentLogTests.lines.prefix(count)))
      #expect(log.begins(with: count, String(position.digest.prefix(6))))
      #expect(!log.begins(with: count, "000000"))
      #expect(!log.begins(with: count % 7 + 1, String(position.digest.prefix(6))))
      #expect(log.position(at: LogSample.plain[count - 1].at).lines == max(count, 2))
    }
    #expect(!log.begins(with: 8, "3f9a21"))
    #expect(!log.begins(with: 1, ""))
    #expect(!log.begins(with: -1, "3f9a21"))
    #expect(log.begins(with: 0, ""))
    #expect(log.position(at: LogSample.minute(-1)).lines == 0)
  }

  @Test func `a clock that was put back does not take out what was known by then`() {
    var position = LogPosition(lines: 0, digest: "")
    var bytes: [UInt8] = []
    for minute in [0, 10, 300, 5, 20] {
      var lines = LogLines(after: position, seen: "", recorded: LogSample.minute(minute))
      lines.add(LogSample.draft(.note, minute, ("text", "\(minute)")))
      (position, bytes) = (lines.position, bytes + lines.bytes)
    }
    let log = IncidentLog(bytes)
    #expect(log.entries(knownAt: LogSample.minute(12)).map(\.number) == [1, 2, 3, 4])
    #expect(log.entries(knownAt: LogSample.minute(4)).map(\.number) == [1])
    #expect(log.entries(knownAt: LogSample.minute(20)).map(\.number) == [1, 2, 3, 4, 5])
    #expect(log.position(at: LogSample.minute(12)).lines == 4)
  }

  @Test func `of two records put together, each line is known from when it was recorded`() {
    let first = LogSample.lines([LogSample.draft(.note, 0, ("text", "a"))])
    let after = LogSample.position(first)
    let left = LogSample.lines(
      [LogSample.draft(.note, 10, ("text", "b")), LogSample.draft(.note, 90, ("text", "c"))], after: after)
    let right = LogSample.lines([LogSample.draft(.note, 20, ("text", "d"))], after: after)
    let log = IncidentLog(Array((first + left + right).joined()))
    #expect(log.entries(knownAt: LogSample.minute(30)).map { $0["text"] } == ["a", "b", "d"])
  }
}
