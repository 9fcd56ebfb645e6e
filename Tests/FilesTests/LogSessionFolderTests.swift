import Files
import Foundation
import Glibc
import TestSupport
import Testing

/// A folder that is put beside a log while its lock is held.
@Suite struct LogSessionFolderTests {
  private static let files = [
    (path: "a.md", bytes: Array("one".utf8)), (path: "b/c.md", bytes: Array("two".utf8)),
  ]

  private static func add(
    _ name: String, in path: String, _ calls: FaultyCalls = FaultyCalls()
  ) throws(FileProblem) -> PrivateFolder.Outcome {
    try AppendLog(folder: path, calls: calls).withLock(patience: 0) { session throws(FileProblem) in
      try session.addFolder(name, files: files)
    }
  }

  private static func prepare() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try make(folder.path + "/log.jsonl", "{}\n")
    return folder
  }

  @Test func `it is made whole, with the mode of the folder around it, and never over anything`() throws {
    let folder = try Self.prepare()
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
    #expect(try Self.add("new", in: folder.path) == .created)
    #expect(try snapshot(folder.path + "/new") == ["a.md": "one", "b/": "", "b/c.md": "two"])
    for (name, mode) in [("new", 0o700), ("new/b", 0o700), ("new/a.md", 0o600)] {
      let found = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)[.posixPermissions] as? Int
      #expect(found == mode, "\(name)")
    }
    #expect(try Self.add("new", in: folder.path) == .nameTaken)
    try make(folder.path + "/file", "mine")
    #expect(try Self.add("file", in: folder.path) == .nameTaken)
    #expect(try String(contentsOfFile: folder.path + "/file", encoding: .utf8) == "mine")
    for name in ["", "..", "a/b", "con"] { #expect(throws: FileProblem.self) { try Self.add(name, in: folder.path) } }
  }

  @Test(
    "whichever call fails, it is there whole or not at all, and the next call makes it",
    arguments: [.error(EIO), .error(ENOSPC), .errorAfter(EIO), .shortWrite, .partWrite, .deathBefore, .deathAfter]
      as [FaultyCalls.Fault])
  func faults(fault: FaultyCalls.Fault) throws {
    let counting = FaultyCalls()
    let counted = try Self.prepare()
    #expect(try Self.add("new", in: counted.path, counting) == .created)
    for number in 1...counting.count {
      let folder = try Self.prepare()
      let calls = FaultyCalls([number: fault])
      let outcome = try? Self.add("new", in: folder.path, calls)
      #expect(calls.leaks == 0, "\(fault) at \(number)")
      let isThere = FileManager.default.fileExists(atPath: folder.path + "/new")
      if outcome == .created { #expect(isThere, "\(fault) at \(number)") }
      let whole = ["a.md", "b", "b/c.md"]
      func names() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/new").filter { !$0.hasPrefix(".") }.sorted()
      }
      if isThere { #expect(try names() == whole, "\(fault) at \(number)") }
      #expect(try Self.add("new", in: folder.path) == (isThere ? .nameTaken : .created), "\(fault) at \(number)")
      #expect(try names() == whole, "\(fault) at \(number)")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["log.jsonl", "new"], "\(fault) at \(number): \(left)")
    }
  }
}
