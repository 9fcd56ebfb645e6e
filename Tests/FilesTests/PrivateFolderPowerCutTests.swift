import Files
import TestSupport
import Testing

/// The power is cut at any moment of `create`: the folder is there whole or not at all.
@Suite struct PrivateFolderPowerCutTests {
  private typealias Faults = PrivateFolderFaultTests

  /// - Returns: how many states of the disk were tried.
  private static func check(_ start: Faults.Start, random: Int) throws -> Int {
    let folder = try TemporaryFolder()
    let path = try Faults.prepare(start, in: folder.path)
    let disk = try RecordedDisk(folder.path)
    #expect(try PrivateFolderTests.create(path, calls: disk) == .created)
    let states = disk.cuts.states(random: random, seed: 11)
    for state in states {
      let copy = try TemporaryFolder()
      try state.write(to: copy.path)
      let place = copy.path + path.dropFirst(folder.path.count)
      let label = "\(start), \(state.label)"
      let now = try Faults.held(place)
      #expect(now == Faults.whole || now == nil && !state.isAfterAll, "\(label)")
      let next = try PrivateFolderTests.create(place, calls: FaultyCalls())
      #expect(next == (now == nil ? .created : .nameTaken), "\(label)")
      #expect(try Faults.held(place) == Faults.whole, "\(label)")
      #expect(try names(in: String(place.dropLast(Faults.name.count + 1))) == [Faults.name], "\(label)")
    }
    return states.count
  }

  @Test(
    "an incident's folder is whole or not there, whatever of the changes reached the disk",
    arguments: [PrivateFolderFaultTests.Start.parent, .noParent, .leftOver, .otherLeftOver])
  func cuts(start: PrivateFolderFaultTests.Start) throws {
    #expect(try Self.check(start, random: 0) > 10)
  }

  @Test("the same with many more orders in which changes reached the disk", .proof)
  func provePowerCuts() throws {
    var states = 0
    for start in [Faults.Start.parent, .noParent, .leftOver, .otherLeftOver] {
      states += try Self.check(start, random: 40)
    }
    Proof.record(
      "Cutting the power while an incident's folder is made leaves it whole or not there",
      figure: "\(states) states of the disk")
  }
}
