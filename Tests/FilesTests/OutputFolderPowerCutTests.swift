import Files
import Foundation
import Glibc
import TestSupport
import Testing

/// The power is cut at any moment of `replace`: the set before or the new one is whole, or neither is there and the next call
/// brings one back.
@Suite struct OutputFolderPowerCutTests {
  private typealias Faults = OutputFolderFaultTests

  /// - Returns: what is wrong in any of the states, how many states of the disk were tried, and how many syncs asked for.
  private static func check(
    _ start: Faults.Start, random: Int, forgetting forgotten: Int? = nil
  ) throws -> (problems: [String], states: Int, syncs: Int) {
    let folder = try TemporaryFolder()
    let allowed = try Faults.prepare(start, in: folder.path)
    let disk = try RecordedDisk(folder.path, forgetting: forgotten)
    try OutputFolder.replace(path: folder.path + "/Output", with: Faults.files(Faults.after), calls: disk)
    let states = disk.cuts.states(random: random, seed: 7)
    let problems = states.compactMap { state in
      problem(state, start, allowed).map { "\(start), \(state.label): \($0)" }
    }
    return (problems, states.count, disk.syncs)
  }

  private static func problem(
    _ state: PowerCuts.State, _ start: Faults.Start, _ allowed: [[String: String]?]
  ) -> String? {
    let new = Faults.whole(Faults.after)
    do {
      let copy = try TemporaryFolder()
      try state.write(to: copy.path)
      let output = copy.path + "/Output"
      let now = try snapshot(output)
      guard now == new || !state.isAfterAll && (now == nil || allowed.contains(now)) else { return "\(now ?? [:])" }
      let full = FaultyCalls(refused: { call, _ in call == "write" ? ENOSPC : nil })
      try? OutputFolder.replace(path: output, with: Faults.files(Faults.third), calls: full)
      let recovered = try snapshot(output)
      let final = start == .setAway ? [Faults.whole(Faults.before), new] : allowed + [new]
      guard final.contains(recovered) else { return "recovered: \(recovered ?? [:])" }
      try OutputFolder.replace(path: output, with: Faults.files(Faults.third), calls: FaultyCalls())
      guard try snapshot(output) == Faults.whole(Faults.third) else { return "written again: \(recovered ?? [:])" }
      let left = try names(in: copy.path)
      return left == ["Output"] ? nil : "left: \(left)"
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "the set before or the new one is there, whatever of the changes reached the disk", arguments: Faults.Start.allCases
  )
  func cuts(start: OutputFolderFaultTests.Start) throws {
    let made = try Self.check(start, random: 0)
    #expect(made.problems == [] && made.states > 10)
  }

  /// Three do no harm by themselves: that for an empty file; that for the new folder before its marker, which is followed by
  /// one after it; and that after the old set's marker went, which is needed if a person then removes the new set
  /// (`OutputFolderFaultTests.halfRemoved`).
  @Test("each wait for the disk but three is needed: without it a set is lost or left by half", .proof)
  func proveWaits() throws {
    let syncs = try Self.check(.set, random: 0).syncs
    let needless = try (1...syncs).filter { try Self.check(.set, random: 0, forgetting: $0).problems.isEmpty }
    #expect(needless.count == 3, "\(needless)")
    Proof.record(
      "Waits for the disk while the output folder is replaced, without each of which a cut of the power does harm",
      figure: "\(syncs - needless.count) of \(syncs)")
  }

  @Test("the same with many more orders in which changes reached the disk", .proof)
  func provePowerCuts() throws {
    var states = 0
    for start in Faults.Start.allCases {
      let made = try Self.check(start, random: 40)
      #expect(made.problems == [])
      states += made.states
    }
    Proof.record(
      "Cutting the power while the output folder is replaced leaves the old set or the new, now or after the next call",
      figure: "\(states) states of the disk")
  }
}
