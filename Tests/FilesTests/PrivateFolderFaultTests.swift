import Files
import Foundation
import Glibc
import TestSupport
import Testing

/// One call of `create` goes wrong, or all from one on, at each call in turn: afterwards the folder is there whole or
/// not at all, and what is left blocks nobody.
@Suite struct PrivateFolderFaultTests {
  /// What is there when `create` begins.
  enum Start: CaseIterable {
    case parent, noParent, leftOver, otherLeftOver, taken
  }

  static let faults: [FaultyCalls.Fault] = [
    .error(EIO), .error(ENOSPC), .error(EACCES), .error(EPERM), .errorAfter(EIO), .shortWrite, .partWrite, .deathBefore,
    .deathAfter, .deathWithin,
  ]
  /// Run from every start; the others from the usual one, and from every start by `make prove`.
  static let usual = [FaultyCalls.Fault.error(EIO), .deathAfter]

  static let name = PrivateFolderTests.name
  static let whole = PrivateFolderTests.whole
  static let theirs = ["log.jsonl": "theirs"]

  /// Sets the start up and gives the folder's path.
  static func prepare(_ start: Start, in root: String) throws -> String {
    let path = root + "/" + (start == .noParent ? "a/b/" : "") + name
    switch start {
    case .parent, .noParent: break
    case .taken: try make(path + "/log.jsonl", "theirs")
    case .leftOver, .otherLeftOver:
      let other = start == .leftOver ? path : root + "/2026-11-19-c"
      let dying = FaultyCalls(refused: { call, _ in call == "renameat" || call == "unlinkat" ? EIO : nil })
      #expect(throws: FileProblem.self) { try PrivateFolderTests.create(other, calls: dying) }
      try #require(try names(in: root).count == 1)
    }
    return path
  }

  static func count(_ start: Start) throws -> Int {
    let folder = try TemporaryFolder()
    let calls = FaultyCalls()
    let path = try prepare(start, in: folder.path)
    #expect(try PrivateFolderTests.create(path, calls: calls) == (start == .taken ? .nameTaken : .created))
    return calls.count
  }

  /// What a folder holds, but for the list that does no harm should it stay; all of it must be private unless it is theirs.
  static func held(_ path: String) throws -> [String: String]? {
    var files = try snapshot(path)
    if files != nil, files != theirs {
      files?[".procdoc-files"] = nil
      for (name, mode) in try PrivateFolderTests.access(path) { #expect(mode[0] & 0o077 == 0, "\(name)") }
    }
    return files
  }

  static func check(_ start: Start, _ calls: FaultyCalls, _ label: String) throws {
    let folder = try TemporaryFolder()
    let path = try prepare(start, in: folder.path)
    var outcome: PrivateFolder.Outcome?
    do {
      outcome = try PrivateFolder.create(path: path, files: PrivateFolderTests.files, patience: 5_000, calls: calls)
    } catch {
      #expect(!error.description.contains("facts") && !error.description.contains("Ada"), "\(label)")
    }
    #expect(calls.leaks == 0, "\(label)")
    let now = try held(path)
    let before = start == .taken ? theirs : nil
    switch outcome {
    case .created: #expect(start != .taken && now == whole, "\(label)")
    case .nameTaken: #expect(now == before && start == .taken, "\(label)")
    case nil: #expect(now == before || now == whole && start != .taken, "\(label)")
    }
    // The next call is not blocked, and clears up.
    let next = try PrivateFolderTests.create(path, calls: FaultyCalls())
    #expect(next == (now == nil ? .created : .nameTaken), "\(label)")
    #expect(try held(path) == (start == .taken ? theirs : whole), "\(label)")
    let parent = String(path.dropLast(name.count + 1))
    #expect(try names(in: parent) == [name], "\(label)")
  }

  @Test("a call that fails leaves the folder whole or not there", arguments: Start.allCases, usual)
  func failingCall(start: Start, fault: FaultyCalls.Fault) throws {
    for number in 1...(try Self.count(start)) {
      try Self.check(start, FaultyCalls([number: fault]), "\(start) \(fault) at \(number)")
    }
  }

  @Test("every other way to fail, once or from then on, leaves the folder whole or not there", arguments: faults)
  func otherFailures(fault: FaultyCalls.Fault) throws {
    for number in 1...(try Self.count(.parent)) {
      try Self.check(.parent, FaultyCalls([number: fault]), "\(fault) at \(number)")
      if fault.isDeath { continue }
      try Self.check(.parent, FaultyCalls(lasting: (number, fault)), "\(fault) from \(number)")
    }
  }

  @Test("every way to make an incident's folder fail, from every start, leaves it whole or not there", .proof)
  func proveAllFailures() throws {
    var runs = 0
    for start in Start.allCases {
      let count = try Self.count(start)
      for fault in Self.faults {
        for number in 1...count {
          try Self.check(start, FaultyCalls([number: fault]), "\(start) \(fault) at \(number)")
          try Self.check(start, FaultyCalls(lasting: (number, fault)), "\(start) \(fault) from \(number)")
        }
      }
      runs += count * Self.faults.count * 2
    }
    Proof.record(
      "Making an incident's folder with one file operation failing, or all from one on, or the process dying there, "
        + "leaves it whole or not there",
      figure: "\(runs) runs")
  }

  @Test("a group's folder is whole and the group's, or not there, whichever call fails", .needsGroup)
  func failingSharing() throws {
    let group = try #require(SomeGroup.find())
    let counted = try TemporaryFolder()
    let counting = FaultyCalls()
    _ = try PrivateFolderTests.create(counted.path + "/" + Self.name, group: group.name, calls: counting)
    #expect(counting.log.contains { $0.hasPrefix("fchmod") })
    for number in 1...counting.count {
      for fault in [FaultyCalls.Fault.error(EPERM), .deathAfter] {
        let folder = try TemporaryFolder()
        let path = folder.path + "/" + Self.name
        let calls = FaultyCalls([number: fault])
        _ = try? PrivateFolderTests.create(path, group: group.name, calls: calls)
        #expect(calls.leaks == 0)
        _ = try PrivateFolderTests.create(path, group: group.name)
        var now = try snapshot(path)
        now?[".procdoc-files"] = nil
        #expect(now == Self.whole, "\(number) \(fault)")
        for (name, mode) in try PrivateFolderTests.access(path) {
          #expect([[0o660, group.number], [0o2770, group.number]].contains(mode), "\(name) \(number) \(fault)")
        }
        #expect(try names(in: folder.path) == [Self.name], "\(number) \(fault)")
      }
    }
  }

  @Test("a short write is gone on with and is no failure")
  func shortWrites() throws {
    let folder = try TemporaryFolder()
    let calls = FaultyCalls(lasting: (1, .shortWrite))
    #expect(try PrivateFolderTests.create(folder.path + "/" + Self.name, calls: calls) == .created)
    #expect(try snapshot(folder.path + "/" + Self.name) == Self.whole)
  }
}
