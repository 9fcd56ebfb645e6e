import Files
import Foundation
import Glibc
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// Whichever call goes wrong while a handout is issued: what the log names is on the disk with its exact bytes, nothing is
/// said to be issued that is not, and the next issue has the number of one that was not recorded.
@Suite struct IssueFaultTests {
  static func page(_ number: Int) -> [UInt8] { Array("<p>issue \(number): ".utf8) + Array(repeating: 0x61, count: 900) }

  /// Issues the next handout, as the command does.
  /// - Returns: its number; nil for a problem.
  static func issue(_ folder: IncidentFolder, name: String = "card") -> Int? {
    var given: Int?
    let result = try? folder.record(now: LogSample.minute(9), patience: 5_000) { recording throws(FileProblem) in
      let number = try recording.history().nextIssue
      let bytes = page(number)
      let file = IssuedHandout.fileName(number, name, edition: "standard")
      recording.newIssue = (file, bytes)
      given = number
      return .success([
        LogSample.draft(
          .issue, 9, ("issue", "\(number)"), ("handout", name), ("title", "T"), ("edition", "standard"),
          ("file", "issued/\(file)"), ("sha256", IssuedHandout.digest(of: bytes)), ("source", "f"),
          ("approved-by", "AB")),
        LogSample.draft(
          .copies, 9, ("issue", "\(number)"), ("direction", "out"), ("holder", "Night staff"), ("copies", "12")),
      ])
    }
    return result == nil ? nil : given
  }

  /// Every issue that the log names has its file, byte by byte, and nothing is there by half.
  static func check(_ sample: IncidentSample, _ label: String) throws -> IncidentState {
    let log = try sample.open().readLog()
    #expect(log.problems.allSatisfy { !$0.isGrave }, "\(label) \(log.problems)")
    let state = IncidentState(log)
    for issued in state.issued {
      let bytes = try sample.bytes(issued.file)
      #expect(bytes == page(issued.number) && IssuedHandout.digest(of: bytes) == issued.sha256, "\(label)")
    }
    #expect(Set(state.issued.map(\.number)).count == state.issued.count, "\(label): a number was given out twice")
    if let names = try? FileManager.default.contentsOfDirectory(atPath: sample.path + "/issued") {
      for name in names where !name.hasPrefix(".") {
        let number = try #require(IssuedHandout.number(ofFile: name), "\(label)")
        #expect(try sample.bytes("issued/\(name)") == page(number), "\(label): \(name)")
      }
    }
    return state
  }

  static func calls(_ isFirst: Bool) throws -> Int {
    let sample = try IncidentSample()
    if !isFirst { #expect(issue(sample.open()) == 1) }
    let calls = FaultyCalls()
    #expect(issue(sample.open(calls)) == (isFirst ? 1 : 2))
    return calls.count
  }

  @Test(
    "whichever call fails, once or from then on, what is said to be issued is kept and named, and the next one is issued",
    arguments: [true, false], IncidentFolderFaultTests.faults)
  func failures(isFirst: Bool, fault: FaultyCalls.Fault) throws {
    for number in 1...(try Self.calls(isFirst)) {
      for calls in [FaultyCalls([number: fault]), FaultyCalls(lasting: (number, fault))] {
        let label = "\(isFirst ? "first" : "second") \(fault) at \(number)"
        let sample = try IncidentSample()
        if !isFirst { #expect(Self.issue(sample.open()) == 1) }
        let issued = Self.issue(sample.open(calls))
        #expect(calls.leaks == 0, "\(label)")
        let state = try Self.check(sample, label)
        if let issued { #expect(state.issued.last?.number == issued, "\(label)") }
        // A sheet of another name may have the number of one that nobody recorded; of the same name it takes its place.
        let next = Self.issue(sample.open())
        #expect(next == (state.issued.last?.number ?? 0) + 1, "\(label)")
        let after = try Self.check(sample, label)
        #expect(after.issued.last?.holders.map(\.words) == ["Night staff, 12 copies"], "\(label)")
        for name in ["issued", "issued/001-card.html"] {
          let mode = try FileManager.default.attributesOfItem(atPath: sample.path + "/" + name)[.posixPermissions]
          let folder = try FileManager.default.attributesOfItem(atPath: sample.path)[.posixPermissions]
          let wanted = (try #require(folder as? NSNumber)).intValue & (name == "issued" ? 0o7777 : 0o666)
          #expect((mode as? NSNumber)?.intValue == wanted, "\(label) \(name)")
        }
      }
    }
  }

  @Test func `the file is on the disk, its name too, before a byte of the log is written`() throws {
    let sample = try IncidentSample()
    let calls = FaultyCalls()
    #expect(Self.issue(sample.open(calls)) == 1)
    let log = calls.log
    let renamed = try #require(log.firstIndex { $0 == "renameat .001-card.html.procdoc-new" })
    let last = try #require(log.lastIndex { $0.hasPrefix("openat log.jsonl") })
    let synced = log[..<last].indices.filter { log[$0].hasPrefix("fsync") }
    // The folder that holds `issued`, the file, and the folder `issued` after the name is in place.
    #expect(synced.count == 3 && synced.contains { $0 > renamed } && synced.contains { $0 < renamed })
    #expect(renamed < last)
  }

  @Test func `a link in the place of the folder or the file is not followed`() throws {
    let sample = try IncidentSample()
    let elsewhere = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: sample.path + "/issued", withDestinationPath: elsewhere.path)
    #expect(Self.issue(sample.open()) == nil)
    try FileManager.default.removeItem(atPath: sample.path + "/issued")
    try FileManager.default.createDirectory(atPath: sample.path + "/issued", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: sample.path + "/issued/001-card.html", withDestinationPath: elsewhere.path + "/stolen")
    #expect(Self.issue(sample.open()) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path).isEmpty)
    #expect(try sample.wholeLog().entries.count == 2)
  }
}
