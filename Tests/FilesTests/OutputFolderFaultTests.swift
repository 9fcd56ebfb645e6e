import Files
import Foundation
import Glibc
import TestSupport
import Testing

/// One call of `replace` goes wrong, at each call in turn: afterwards the set before or the new one is whole.
@Suite struct OutputFolderFaultTests {
  /// What is there when `replace` begins.
  enum Start: CaseIterable {
    case absent, empty, set, clone, setWithLeftOvers, setAway, partlyRemoved
  }

  /// Run from every start; the process ends after the call.
  static let usual: [FaultyCalls.Fault] = [.error(EIO), .deathAfter]
  /// Run from the usual start, and from every start by `make prove`.
  static let others: [FaultyCalls.Fault] = [
    .error(ENOSPC), .error(EACCES), .error(ENOENT), .errorAfter(EIO), .shortWrite, .partWrite, .deathBefore,
    .deathWithin,
  ]

  /// The first name sorts before the marker's.
  static let before = [
    ("!a.html", "before"),
    ("README.md", "read me"), ("index.html", "before"), ("gone.html", "before"), ("V03/procedure.html", "before"),
    ("V03/cards/a.html", "before"),
  ]
  static let after = [
    ("README.md", "read me"), ("index.html", "after"), ("V03/procedure.html", "after, and longer"),
    ("V04/new/b.html", "after"), ("empty.html", ""),
  ]
  static let third = [("README.md", "read me"), ("index.html", "third")]

  static func files(_ set: [(String, String)]) -> [(path: String, bytes: [UInt8])] {
    set.map { (path: $0.0, bytes: Array($0.1.utf8)) }
  }

  /// What the folder holds if a set is whole: its files, its folders, the marker and the list.
  static func whole(_ set: [(String, String)]) -> [String: String] {
    var result = Dictionary(uniqueKeysWithValues: set)
    for (path, _) in set {
      let names = path.split(separator: "/")
      for count in 1..<max(names.count, 1) { result[names.prefix(count).joined(separator: "/") + "/"] = "" }
    }
    result[".procdoc-output"] = String(decoding: OutputMarker.procdoc.content, as: UTF8.self)
    let heading = "Written by procdoc, which removes just these files at the next build:\n"
    result[".procdoc-files"] = heading + set.map(\.0).sorted().map { $0 + "\n" }.joined()
    return result
  }

  /// Sets the start up below `root` and gives all that may be at NAME before anything is done.
  static func prepare(_ start: Start, in root: String) throws -> [[String: String]?] {
    let output = root + "/Output"
    switch start {
    case .absent: return [nil]
    case .empty:
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: false)
      return [[:]]
    case .clone:
      let marker = String(decoding: OutputMarker.procdoc.content, as: UTF8.self)
      try make(output + "/.procdoc-output", marker)
      try make(output + "/README.md", "read me")
      return [[".procdoc-output": marker, "README.md": "read me"]]
    case .set, .setWithLeftOvers, .setAway, .partlyRemoved:
      try OutputFolder.replace(path: output, with: files(before), calls: FaultyCalls())
    }
    if start == .setWithLeftOvers || start == .partlyRemoved {
      let other = root + "/Other"
      for name in ["old", "new"] {
        try OutputFolder.replace(path: other, with: files(third), calls: FaultyCalls())
        if start == .partlyRemoved { try FileManager.default.removeItem(atPath: other + "/.procdoc-output") }
        try FileManager.default.moveItem(atPath: other, toPath: root + "/.Output.procdoc-" + name)
      }
    }
    if start == .setAway {
      try FileManager.default.moveItem(atPath: output, toPath: root + "/.Output.procdoc-old")
      return [nil, whole(before)]
    }
    return [whole(before)]
  }

  static func count(_ start: Start) throws -> Int {
    let folder = try TemporaryFolder()
    _ = try prepare(start, in: folder.path)
    let calls = FaultyCalls()
    try OutputFolder.replace(path: folder.path + "/Output", with: files(after), calls: calls)
    return calls.count
  }

  /// Runs one call with faults and holds every promise of `replace` to it.
  static func check(_ start: Start, _ faults: [Int: FaultyCalls.Fault]) throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/Output"
    let allowed = try prepare(start, in: folder.path)
    var problem: FileProblem?
    let calls = FaultyCalls(faults)
    do {
      try OutputFolder.replace(path: output, with: files(after), patience: 5_000, calls: calls)
    } catch {
      problem = error
    }
    let now = try snapshot(output)
    let label = "\(start) \(faults) \(problem?.description ?? "no problem")"
    #expect(calls.leaks == 0, "\(label)")
    if problem == nil {
      #expect(now == whole(after), "\(label)")
      // Told that the old set is not there, it cannot know better; the next call below removes it.
      if !faults.values.contains(.error(ENOENT)) { #expect(try names(in: folder.path) == ["Output"], "\(label)") }
    } else if faults.values.contains(where: \.isDeath) || faults.count > 1 {
      #expect(now == nil || (allowed + [whole(after)]).contains(now), "\(label)")
    } else {
      #expect((allowed + [whole(after)]).contains(now), "\(label)")
    }
    // A next call that gets no further than to put things right.
    let full = FaultyCalls(refused: { call, _ in call == "write" ? ENOSPC : nil })
    #expect(throws: FileProblem.self, "\(label)") {
      try OutputFolder.replace(path: output, with: files(third), patience: 5_000, calls: full)
    }
    let recovered = try snapshot(output)
    let final: [[String: String]?] = start == .setAway ? [whole(before), whole(after)] : allowed + [whole(after)]
    #expect(final.contains(recovered), "\(label)")
    // And one that can work. It waits a little: a process that another test starts holds every lock until it has begun.
    try OutputFolder.replace(path: output, with: files(third), patience: 5_000, calls: FaultyCalls())
    #expect(try snapshot(output) == whole(third), "\(label)")
    #expect(try names(in: folder.path) == ["Output"], "\(label)")
  }

  @Test("a call that fails leaves the set before or the new one", arguments: Start.allCases, usual)
  func failingCall(start: Start, fault: FaultyCalls.Fault) throws {
    for number in 1...(try Self.count(start)) { try Self.check(start, [number: fault]) }
  }

  @Test("other ways to fail leave the set before or the new one", arguments: others)
  func otherFailures(fault: FaultyCalls.Fault) throws {
    for number in 1...(try Self.count(.set)) { try Self.check(.set, [number: fault]) }
  }

  @Test("every way to fail, from every start, leaves the set before or the new one", .proof)
  func proveAllFailures() throws {
    var runs = 0
    for start in Start.allCases {
      for fault in Self.usual + Self.others {
        let count = try Self.count(start)
        for number in 1...count { try Self.check(start, [number: fault]) }
        runs += count
      }
    }
    Proof.record(
      "Replacing the output folder with one file operation failing or the process dying there leaves the old set or the new",
      figure: "\(runs) runs")
  }

  @Test("two calls that fail leave what the next call recovers", .proof)
  func proveTwoFaults() throws {
    var runs = 0
    for start in [Start.set, .setWithLeftOvers] {
      for second in [FaultyCalls.Fault.error(EIO), .deathAfter] {
        // The way after the first fault is shorter than the whole.
        for first in 1...(try Self.count(start)) {
          for next in 1...30 { try Self.check(start, [first: .error(EIO), first + next: second]) }
          runs += 30
        }
      }
    }
    Proof.record("The same with a second fault on the way back", figure: "\(runs) runs")
  }

  @Test("a short write is gone on with and is no failure")
  func shortWrites() throws {
    let folder = try TemporaryFolder()
    let faults = Dictionary(uniqueKeysWithValues: (1...1000).map { ($0, FaultyCalls.Fault.shortWrite) })
    try OutputFolder.replace(path: folder.path + "/Output", with: Self.files(Self.after), calls: FaultyCalls(faults))
    #expect(try snapshot(folder.path + "/Output") == Self.whole(Self.after))
  }

  @Test("a half removed set is never brought back, even if the person then removes the new one")
  func halfRemoved() throws {
    for number in 1...(try Self.count(.set)) {
      let folder = try TemporaryFolder()
      let output = folder.path + "/Output"
      _ = try Self.prepare(.set, in: folder.path)
      let dying = FaultyCalls([number: .deathAfter])
      try? OutputFolder.replace(path: output, with: Self.files(Self.after), calls: dying)
      if exists(output) { try FileManager.default.removeItem(atPath: output) }
      let full = FaultyCalls(refused: { call, _ in call == "write" ? ENOSPC : nil })
      #expect(throws: FileProblem.self) {
        try OutputFolder.replace(path: output, with: Self.files(Self.third), calls: full)
      }
      #expect([nil, Self.whole(Self.before)].contains(try snapshot(output)), "\(number)")
    }
  }

  @Test("a file whose closing fails was not written")
  func failedClose() throws {
    let counted = try TemporaryFolder()
    let log = FaultyCalls()
    try OutputFolder.replace(path: counted.path + "/Output", with: Self.files(Self.after), calls: log)
    let closings = log.log.indices.dropFirst().filter { index in
      let before = log.log[index - 1]
      return before.hasPrefix("fsync") && log.log[index] == before.replacing("fsync", with: "close")
    }
    // The files that hold something, and the marker and the list; the folders' own do not matter.
    #expect(closings.count >= Self.after.count + 2)
    var failures = 0
    for index in closings {
      let folder = try TemporaryFolder()
      let calls = FaultyCalls([index + 1: .error(EIO)])
      do {
        try OutputFolder.replace(path: folder.path + "/Output", with: Self.files(Self.after), calls: calls)
      } catch {
        failures += 1
        #expect(try names(in: folder.path) == [])
      }
    }
    #expect(failures == Self.after.count + 2)
  }

  @Test("all is on the disk before it is renamed, and the rename before the old set is removed")
  func order() throws {
    let folder = try TemporaryFolder()
    _ = try Self.prepare(.set, in: folder.path)
    let calls = FaultyCalls()
    try OutputFolder.replace(path: folder.path + "/Output", with: Self.files(Self.after), calls: calls)
    let log = calls.log
    let renames = log.indices.filter { log[$0].hasPrefix("renameat") }
    #expect(renames.map { log[$0] } == ["renameat Output", "renameat .Output.procdoc-new"])
    let first = try #require(renames.first)
    let last = try #require(renames.last)
    for index in log.indices where log[index].hasPrefix("write ") {
      let next = log[index...].first { !$0.hasPrefix("write") }
      #expect(next == log[index].replacing("write", with: "fsync"))
      #expect(index < first)
    }
    // Every folder made, and the parent.
    let made = log.filter { $0.hasPrefix("mkdirat") }.count
    let written = log[..<first].filter { $0.hasPrefix("openat") && $0.hasSuffix(".html") }.count + 3
    #expect(made == 4)
    // The top folder three times: after its list, and before and after its marker.
    #expect(log[..<first].filter { $0.hasPrefix("fsync") }.count == written + made + 2)
    #expect(log[(last + 1)...].first?.hasPrefix("fsync") == true)
    let marker = try #require(log.firstIndex(of: "openat .procdoc-output"))
    let removal = try #require(log[last...].first { $0.hasPrefix("unlinkat") })
    #expect(removal == "unlinkat .procdoc-output")
    #expect(marker < first)
  }
}
