import Files
import Foundation
import Glibc
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// Whichever call goes wrong while something is recorded, what was said to be recorded is in the log once, nothing is there
/// by half, everything opens, and the next entry is recorded.
@Suite struct IncidentFolderFaultTests {
  static let faults: [FaultyCalls.Fault] = [
    .error(EIO), .error(ENOSPC), .error(EACCES), .errorAfter(EIO), .shortWrite, .partWrite, .deathBefore, .deathAfter,
    .deathWithin,
  ]

  /// What is recorded, and on what.
  enum Scene: String, CaseIterable {
    case plain, two, handEdits, newIncident, newPeople, newBoth, torn, brokenFile, everything

    var hasEdits: Bool { self == .handEdits || self == .everything }
    var hasNewIncident: Bool { [.newIncident, .newBoth, .everything].contains(self) }
    var hasNewPeople: Bool { [.newPeople, .newBoth, .everything].contains(self) }
  }

  static func prepare(_ scene: Scene) throws -> IncidentSample {
    let sample = try IncidentSample()
    if scene.hasEdits {
      try sample.edit("incident.yaml", "Acme Care", "Edited Care")
      try sample.edit("people.csv", "worker 1", "edited 1")
      try sample.edit("people.csv", "worker 2", "edited 2")
    }
    if scene == .torn || scene == .everything {
      try sample.set("log.jsonl", try sample.bytes("log.jsonl") + Array(#"{"n":3,"ki"#.utf8))
    }
    if scene == .brokenFile { try sample.set("incident.yaml", Array("incident: [".utf8)) }
    return sample
  }

  /// - Returns: the lines that were said to be recorded; nil for a problem.
  static func record(_ scene: Scene, _ folder: IncidentFolder, _ incident: String, _ people: String) -> Range<Int>? {
    let drafts: [DraftEntry]
    switch scene {
    case .plain, .handEdits, .torn, .brokenFile: drafts = [LogSample.draft(.note, 5, ("text", "first"))]
    case .two: drafts = ["first", "second"].map { LogSample.draft(.note, 5, ("text", $0)) }
    case .newIncident, .newPeople, .newBoth, .everything:
      drafts =
        (scene.hasNewIncident ? [LogSample.draft(.set, 5, ("field", "lead"), ("new", "AB"))] : [])
        + (scene.hasNewPeople
          ? [LogSample.draft(.set, 5, ("field", "people.\(code).worker"), ("old", "worker 3"), ("new", "new 3"))] : [])
    }
    return try? folder.note(drafts, patience: 0) { recording in
      if scene.hasNewIncident { recording.newIncident = Array(incident.replacing("lead:", with: "lead: AB").utf8) }
      if scene.hasNewPeople { recording.newPeople = Array(people.replacing("worker 3", with: "new 3").utf8) }
    }.lines
  }

  static let code = PersonCode(number: 3)?.description ?? ""

  static func check(_ scene: Scene, _ calls: FaultyCalls, _ label: String) throws {
    let sample = try prepare(scene)
    let start = try sample.bytes("log.jsonl")
    let (incident, people) = (try sample.text("incident.yaml"), try sample.text("people.csv"))
    let recorded = record(scene, sample.open(calls), incident, people)
    #expect(calls.leaks == 0, "\(label)")
    try checkAfterwards(scene, sample, start: start, incident, people, recorded: recorded, label)
  }

  /// Holds what is in the folder to every promise, records a next entry, and does so again.
  /// - Parameters:
  ///   - start: the log as it was before.
  ///   - incident, people: the files as they were.
  ///   - recorded: the lines that were said to be recorded.
  static func checkAfterwards(
    _ scene: Scene, _ sample: IncidentSample, start: [UInt8], _ incident: String, _ people: String,
    recorded: Range<Int>?, _ label: String
  ) throws {
    let log = try sample.open().readLog()
    #expect(try sample.bytes("log.jsonl").starts(with: start), "\(label)")
    let new = log.entries.dropFirst(2)
    // Of two torn lines nothing vouches for the first.
    let isTornTwice = ["torn", "everything"].contains(scene.rawValue)
    func isAllowed(_ problem: LogProblem) -> Bool {
      !problem.isGrave || isTornTwice && problem.kind == .unreadable && problem.line == 3
    }
    #expect(log.problems.allSatisfy(isAllowed), "\(label) \(log.problems)")
    // Once or, unless it was said to be recorded, not at all; and in their order.
    let wanted = try counted(scene)
    let texts = new.map(IncidentFolderFaultTests.words)
    #expect(wanted.starts(with: texts), "\(label) \(texts)")
    if let recorded {
      #expect(texts == wanted, "\(label)")
      #expect(recorded.upperBound == log.position.lines + 1, "\(label)")
    }
    // The files are the old or the new ones, whole.
    let newIncident = incident.replacing("lead:", with: "lead: AB")
    let newPeople = people.replacing("worker 3", with: "new 3")
    let nowIncident = try sample.text("incident.yaml")
    let nowPeople = try sample.text("people.csv")
    #expect(nowIncident == incident || scene.hasNewIncident && nowIncident == newIncident, "\(label)")
    #expect(nowPeople == people || scene.hasNewPeople && nowPeople == newPeople, "\(label)")
    if recorded != nil {
      #expect(nowIncident == (scene.hasNewIncident ? newIncident : incident), "\(label)")
      #expect(nowPeople == (scene.hasNewPeople ? newPeople : people), "\(label)")
    }

    // The next command works, and then the log says what the files say, whatever happened.
    if scene == .brokenFile { try sample.set("incident.yaml", IncidentFile.text(of: IncidentSample.facts())) }
    let next = try sample.open().note([LogSample.draft(.note, 6, ("text", "next"))])
    let after = try sample.open().readLog()
    #expect(after.problems.allSatisfy(isAllowed), "\(label) \(after.problems)")
    #expect(after.entries.last?["text"] == "next", "\(label)")
    #expect(after.entries.last?.number == next.lines.upperBound - 1, "\(label)")
    let files = try #require(
      FactFiles(
        folder: sample.path, incident: try sample.bytes("incident.yaml"), people: try sample.bytes("people.csv")
      ).facts)
    #expect(IncidentState(after).facts.changes(to: files) == [], "\(label)")
    #expect(try sample.open().note([]).lines.isEmpty, "\(label)")
    #expect(try sample.names().filter { !$0.hasPrefix(".") }.count == 5, "\(label)")
  }

  static func words(_ entry: LogEntry) -> String {
    [entry.kindName, entry["text"], entry["field"], entry["old"], entry["new"]].compactMap(\.self).joined(
      separator: " ")
  }

  /// The entries that a recording without fault adds.
  static func counted(_ scene: Scene) throws -> [String] {
    let edits = [
      "edit provider Acme Care Edited Care",
      "edit people.\(PersonCode(number: 1)?.description ?? "").worker worker 1 edited 1",
      "edit people.\(PersonCode(number: 2)?.description ?? "").worker worker 2 edited 2",
    ]
    let own: [String]
    switch scene {
    case .plain, .handEdits, .torn, .brokenFile: own = ["note first"]
    case .two: own = ["note first", "note second"]
    case .newIncident, .newPeople, .newBoth, .everything:
      own =
        (scene.hasNewIncident ? ["set lead AB"] : [])
        + (scene.hasNewPeople ? ["set people.\(code).worker worker 3 new 3"] : [])
    }
    return (scene.hasEdits ? edits : []) + own
  }

  static func calls(_ scene: Scene) throws -> Int {
    let sample = try prepare(scene)
    let calls = FaultyCalls()
    let lines = record(scene, sample.open(calls), try sample.text("incident.yaml"), try sample.text("people.csv"))
    #expect(lines != nil)
    return calls.count
  }

  @Test(
    "whichever call fails, what is said to be recorded is, and nothing is there by half",
    arguments: [Scene.plain, .newBoth], faults)
  func failures(scene: Scene, fault: FaultyCalls.Fault) throws {
    for number in 1...(try Self.calls(scene)) {
      try Self.check(scene, FaultyCalls([number: fault]), "\(scene) \(fault) at \(number)")
    }
  }

  @Test func `where only the log cannot be written, the files are put back, so that no fact counts as set`() throws {
    let counting = FaultyCalls()
    let counted = try Self.prepare(.newBoth)
    let (incident, people) = (try counted.text("incident.yaml"), try counted.text("people.csv"))
    #expect(Self.record(.newBoth, counted.open(counting), incident, people) != nil)
    // The log's is the last that is waited for; the head's is not.
    let fsync = try #require(counting.log.lastIndex { $0.hasPrefix("fsync") }) + 1
    for (number, fault) in [(fsync - 1, .error(ENOSPC)), (fsync - 1, .shortWrite), (fsync, .error(EIO))]
      as [(Int, FaultyCalls.Fault)]
    {
      let sample = try Self.prepare(.newBoth)
      #expect(Self.record(.newBoth, sample.open(FaultyCalls([number: fault])), incident, people) == nil)
      #expect(try sample.text("incident.yaml") == incident)
      #expect(try sample.text("people.csv") == people)
    }
  }

  @Test(.proof) func proveEveryFault() throws {
    var count = 0
    for scene in Scene.allCases {
      for fault in Self.faults {
        for number in 1...(try Self.calls(scene)) {
          try Self.check(scene, FaultyCalls([number: fault]), "\(scene) \(fault) at \(number)")
          try Self.check(scene, FaultyCalls(lasting: (number, fault)), "\(scene) \(fault) from \(number)")
          count += 2
        }
      }
    }
    Proof.record(
      "Whichever call goes wrong while something is recorded, once or from then on, what was said to be recorded is in the log once, and nothing is there by half",
      figure: "\(count) faults")
  }

  @Test(.proof) func proveTwoFaults() throws {
    var pairs = 0
    // Each scene alone is gone through by `proveEveryFault`; here those in which most is to be mended.
    for scene in [.newBoth, .torn] as [Scene] {
      for first in [.error(EIO), .errorAfter(EIO), .partWrite] as [FaultyCalls.Fault] {
        for second in [.error(EIO), .partWrite, .deathBefore] as [FaultyCalls.Fault] {
          // The second one comes in what is done to mend the first.
          let count = try Self.calls(scene) + 24
          for number in 1...count {
            for later in number + 1...min(count + 1, number + 4) {
              try Self.check(
                scene, FaultyCalls([number: first, later: second]),
                "\(scene) \(first) at \(number), \(second) at \(later)")
              pairs += 1
            }
          }
        }
      }
    }
    Proof.record(
      "Whichever two calls go wrong while something is recorded, what was said to be recorded is in the log once, nothing is there by half, and the next entry is recorded",
      figure: "\(pairs) pairs of faults")
  }
}
