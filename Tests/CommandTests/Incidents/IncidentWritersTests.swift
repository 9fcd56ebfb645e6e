import Foundation
import TestSupport
import Testing

/// Several people record at once, and some of their commands are ended in the middle.
@Suite("many writers of one incident")
struct IncidentWritersTests {
  /// What one writer saw: the notes that were said to be recorded.
  private struct Seen: Sendable {
    var recorded: [String] = []
    var refused = 0
  }

  /// Records note after note in processes of its own; where a moment is given, the one that runs then is ended with
  /// SIGKILL, and the writer is gone.
  private static func write(
    _ name: String, _ count: Int, killedAfter: Int?, incident: String, folder: String
  ) throws -> Seen {
    var seen = Seen()
    for number in 0..<count {
      let words = "\(name)-\(number)"
      let process = Process()
      process.executableURL = CommandRun.binary
      process.arguments = ["incident", "note", incident, words, "--by", "AB"]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.environment = ["SOURCE_DATE_EPOCH": String(IncidentSample.night + 60)]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      let isLast = killedAfter.map { number >= $0 } ?? false
      // From 0 to 15 ms: before the lock, under it, between write and word, or after it. By number, so that it is the
      // same in every run.
      if isLast {
        usleep(UInt32((number * 7919) % 16) * 1000)
        kill(process.processIdentifier, SIGKILL)
      }
      let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      if said.contains("Recorded as line") { seen.recorded.append(words) } else if !isLast { seen.refused += 1 }
    }
    return seen
  }

  /// Lets writers loose on one incident, the second half of which are ended again and again from some point on, and looks
  /// at the log.
  /// - Returns: how many entries were said to be recorded, and how many lines were torn.
  private static func run(writers: Int, entries: Int, seed: UInt64) async throws -> (recorded: Int, torn: Int) {
    let incident = try IncidentSample([], procedure: TestProcedure.plain)
    let (folder, path) = (incident.folder, incident.work.path)
    var random = SeededGenerator(seed: seed)
    let ends = (0..<writers).map { $0 < writers / 2 ? nil : Int.random(in: entries / 2..<entries, using: &random) }
    let seen = try await withThrowingTaskGroup(of: Seen.self) { group in
      for (writer, end) in ends.enumerated() {
        group.addTask {
          try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
              continuation.resume(
                with: Result { try write("w\(writer)", entries, killedAfter: end, incident: folder, folder: path) })
            }
          }
        }
      }
      return try await group.reduce(into: [Seen]()) { $0.append($1) }
    }
    #expect(seen.allSatisfy { $0.refused == 0 }, "nobody waited in vain")
    var counts: [String: Int] = [:]
    for line in try incident.read("log.jsonl").split(separator: "\n") {
      // A torn line is no JSON.
      guard let entry = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { continue }
      if let text = entry["text"] as? String { counts[text, default: 0] += 1 }
    }
    let said = seen.flatMap(\.recorded)
    for words in said { #expect(counts[words] == 1, "\(words) is there once") }
    #expect(counts.values.allSatisfy { $0 == 1 }, "nothing is there twice")
    let verified = try incident.show("verify")
    let problems = verified.output.split(separator: "\n").filter { !$0.hasPrefix("The log is whole") }
    #expect(
      problems.allSatisfy { $0.contains("not written to its end") || $0.contains("whole but for its line end") },
      "\(verified.output)")
    #expect(try incident.run("note", "after").status == 0)
    return (said.count, problems.count)
  }

  @Test("8 writers of 100 entries, half of them ended at random: what was said to be recorded is there once")
  func eight() async throws {
    let result = try await Self.run(writers: 8, entries: 100, seed: 8)
    #expect(result.recorded >= 400, "the writers that were not ended recorded everything: \(result)")
  }

  @Test("proves it for 16 writers of 500 entries", .proof)
  func proveSixteen() async throws {
    let result = try await Self.run(writers: 16, entries: 500, seed: 16)
    #expect(result.recorded >= 4000)
    Proof.record(
      "Of 16 writers of 500 entries on one incident, half of them ended by SIGKILL: every entry said to be recorded is in the log once, the chain whole",
      figure: "\(result.recorded) entries said, 0 lost, 0 twice, \(result.torn) torn lines")
  }

  @Test("a copy made while four people record opens, with at worst a torn last line")
  func backup() async throws {
    let incident = try IncidentSample([], procedure: TestProcedure.plain)
    let (folder, path) = (incident.folder, incident.work.path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask { _ = try Self.write("w\(writer)", 20, killedAfter: nil, incident: folder, folder: path) }
      }
      for copy in 0..<10 {
        try FileManager.default.copyItem(atPath: "\(path)/\(folder)", toPath: "\(path)/copy-\(copy)")
        try await Task.sleep(for: .milliseconds(30))
      }
      try await group.waitForAll()
    }
    for copy in 0..<10 {
      let run = try CommandRun(["incident", "verify", "copy-\(copy)/"], in: path)
      #expect(run.status < 2)
      for line in run.output.split(separator: "\n") where !line.hasPrefix("The log is whole") {
        #expect(line.contains("the last"), "\(line)")
      }
      #expect(try CommandRun(["incident", "status", "copy-\(copy)/"], in: path).status == 0)
    }
  }
}
