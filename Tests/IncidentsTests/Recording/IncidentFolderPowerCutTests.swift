import Foundation
import TestSupport
import Testing

@testable import Incidents

/// The power is cut at any moment while something is recorded: what was said to be recorded is in the log once, nothing is
/// there by half, everything opens, and the next entry is recorded.
@Suite struct IncidentFolderPowerCutTests {
  private typealias Faults = IncidentFolderFaultTests

  /// - Returns: how many states of the disk were tried.
  private static func check(_ scene: Faults.Scene, random: Int) throws -> Int {
    let sample = try Faults.prepare(scene)
    let start = try sample.bytes("log.jsonl")
    let (incident, people) = (try sample.text("incident.yaml"), try sample.text("people.csv"))
    let disk = try RecordedDisk(sample.folder)
    let recorded = try #require(Faults.record(scene, sample.open(disk), incident, people))
    let states = disk.cuts.states(random: random, seed: 13)
    for (number, state) in states.enumerated() {
      let copy = try IncidentSample(in: "\(sample.folder)-\(number)", state.write(to:))
      try Faults.checkAfterwards(
        scene, copy, start: start, incident, people, recorded: state.isAfterAll ? recorded : nil,
        "\(scene), \(state.label)")
    }
    return states.count
  }

  @Test(
    "what was said to be recorded is, whatever of the changes reached the disk",
    arguments: [IncidentFolderFaultTests.Scene.plain, .two, .newBoth])
  func cuts(scene: IncidentFolderFaultTests.Scene) throws {
    #expect(try Self.check(scene, random: 0) > 5)
  }

  @Test func `without the wait for the log, an entry may be lost of which it was said that it is recorded`() throws {
    let counted = try Faults.prepare(.plain)
    let disk = try RecordedDisk(counted.folder)
    _ = Faults.record(.plain, counted.open(disk), "", "")
    #expect(disk.syncs == 1)
    let sample = try Faults.prepare(.plain)
    let forgetting = try RecordedDisk(sample.folder, forgetting: 1)
    #expect(Faults.record(.plain, sample.open(forgetting), "", "") != nil)
    let lost = try forgetting.cuts.states(random: 0, seed: 13).enumerated().filter { number, state in
      let copy = try IncidentSample(in: "\(sample.folder)-\(number)", state.write(to:))
      return try state.isAfterAll && copy.open().readLog().entries.last?["text"] != "first"
    }
    #expect(lost.count > 0)
  }

  @Test(.proof) func provePowerCuts() throws {
    var states = 0
    for scene in Faults.Scene.allCases { states += try Self.check(scene, random: 40) }
    Proof.record(
      "Cutting the power while something is recorded loses nothing that was said to be recorded, and leaves nothing by half",
      figure: "\(states) states of the disk")
  }
}
