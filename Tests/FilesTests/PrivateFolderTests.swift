import Files
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@Suite struct PrivateFolderTests {
  static let files: [(path: String, bytes: [UInt8])] = [
    ("incident.yaml", Array("facts".utf8)), ("people.csv", Array("Ada".utf8)), ("log.jsonl", []),
    ("procedure/procedure.md", Array("# Procedure".utf8)), ("procedure/a/b.yaml", Array("b: 1".utf8)),
  ]
  static let whole = [
    "incident.yaml": "facts", "people.csv": "Ada", "log.jsonl": "", "procedure/": "",
    "procedure/procedure.md": "# Procedure", "procedure/a/": "", "procedure/a/b.yaml": "b: 1",
  ]
  static let name = "2026-11-20-a"

  static func create(
    _ path: String, group: String? = nil, calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) -> PrivateFolder.Outcome {
    try PrivateFolder.create(path: path, files: files, group: group, patience: 5_000, calls: calls)
  }

  /// The modes and groups of a folder and all below it, by path; an independent reading.
  static func access(_ path: String) throws -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for name in [""] + (try FileManager.default.subpathsOfDirectory(atPath: path)) {
      var status = stat()
      try #require(unsafe lstat(path + "/" + name, &status) == 0)
      result[name] = [Int(status.st_mode) & 0o7777, Int(status.st_gid)]
    }
    return result
  }

  static func modes(_ path: String) throws -> (files: Set<Int>, folders: Set<Int>, groups: Set<Int>) {
    let access = try access(path)
    let folders = access.filter { whole[$0.key + "/"] != nil || $0.key.isEmpty }
    let files = access.filter { whole[$0.key] != nil }
    #expect(folders.count + files.count == access.count)
    return (
      Set(files.values.map { $0[0] }), Set(folders.values.map { $0[0] }), Set(access.values.map { $0[1] })
    )
  }

  @Test("a folder is made with all its files, and nothing is left beside it")
  func creates() throws {
    let folder = try TemporaryFolder()
    #expect(try Self.create(folder.path + "/" + Self.name) == .created)
    #expect(try snapshot(folder.path + "/" + Self.name) == Self.whole)
    #expect(try names(in: folder.path) == [Self.name])
  }

  @Test("the folders above are made if they are not there, for the person alone", arguments: ["a", "a/b", "a/b/c/"])
  func makesParents(parent: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Self.create("\(folder.path)/\(parent)/\(Self.name)", calls: FaultyCalls(mask: 0)) == .created)
    #expect(try snapshot("\(folder.path)/\(parent)/\(Self.name)") == Self.whole)
    #expect(
      try Self.access(folder.path).filter { "a/b/c".hasPrefix($0.key) && !$0.key.isEmpty }.values.allSatisfy {
        $0[0] == 0o700
      })
  }

  @Test("the folders above may be reached through links")
  func linkedParent() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/real/x")
    try makeLink(folder.path + "/link", to: "real")
    #expect(try Self.create("\(folder.path)/link/\(Self.name)") == .created)
    #expect(try snapshot("\(folder.path)/real/\(Self.name)") == Self.whole)
  }

  @Test("whatever has the name stays as it is, and the answer says that the name is taken")
  func nameTaken() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/" + Self.name
    let inTheWay: [(String) throws -> Void] = [
      { try make($0 + "/log.jsonl", "theirs") }, { try make($0, "a file") },
      { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false) },
      { try makeLink($0, to: "nowhere") }, { try makePipe($0) },
    ]
    for put in inTheWay {
      try put(path)
      var before = stat()
      try #require(unsafe lstat(path, &before) == 0)
      #expect(try Self.create(path) == .nameTaken)
      var after = stat()
      try #require(unsafe lstat(path, &after) == 0)
      #expect(before.st_ino == after.st_ino)
      #expect(try names(in: folder.path) == [Self.name])
      try FileManager.default.removeItem(atPath: path)
    }
    try make(path + "/log.jsonl", "theirs")
    #expect(try Self.create(path) == .nameTaken)
    #expect(try snapshot(path) == ["log.jsonl": "theirs"])
  }

  @Test("what another program puts at the name at the last moment stays, and the name is taken")
  func nameTakenLate() throws {
    for put in [{ try make($0 + "/x", "theirs") }, { try make($0, "theirs") }, { try makeLink($0, to: "nowhere") }]
      as [@Sendable (String) throws -> Void]
    {
      let folder = try TemporaryFolder()
      let path = folder.path + "/" + Self.name
      let calls = FaultyCalls(refused: { call, _ in
        if call == "renameat" { try? put(path) }
        return nil
      })
      #expect(try Self.create(path, calls: calls) == .nameTaken)
      #expect(try names(in: folder.path) == [Self.name])
      #expect(!exists(path + "/incident.yaml"))
      #expect(calls.leaks == 0)
    }
  }

  @Test("files are 0600 and folders 0700 whatever the umask", arguments: [0, 0o077, 0o022, 0o027] as [UInt32])
  func privateModes(mask: UInt32) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/new/\(Self.name)"
    #expect(try Self.create(path, calls: FaultyCalls(mask: mask)) == .created)
    let modes = try Self.modes(path)
    #expect(modes.files == [0o600])
    #expect(modes.folders == [0o700])
    #expect(try Self.access(folder.path)["new"]?[0] == 0o700)
  }

  @Test("at no moment may anybody else look into a file or folder that is being made")
  func neverOpen() throws {
    let folder = try TemporaryFolder()
    let root = folder.path
    let open = Mutex<Set<String>>([])
    let calls = FaultyCalls(
      mask: 0,
      refused: { _, _ in
        let access = (try? Self.access(root)) ?? [:]
        for (name, mode) in access where !name.isEmpty && mode[0] & 0o077 != 0 {
          open.withLock { _ = $0.insert(name) }
        }
        return nil
      })
    #expect(try Self.create("\(folder.path)/new/\(Self.name)", calls: calls) == .created)
    #expect(open.withLock { $0.isEmpty })
  }

  @Test("at no moment may another group look into what is being made for a group", .needsGroup)
  func neverAnotherGroup() throws {
    let group = try #require(SomeGroup.find())
    let folder = try TemporaryFolder()
    let root = folder.path
    let open = Mutex<Set<String>>([])
    let calls = FaultyCalls(
      mask: 0,
      refused: { _, _ in
        let access = (try? Self.access(root)) ?? [:]
        for (name, mode) in access where !name.isEmpty {
          if mode[0] & 0o007 != 0 || mode[0] & 0o070 != 0 && mode[1] != group.number {
            open.withLock { _ = $0.insert(name) }
          }
        }
        return nil
      })
    #expect(try Self.create("\(folder.path)/new/\(Self.name)", group: group.name, calls: calls) == .created)
    #expect(open.withLock { $0 }.isEmpty)
  }

  @Test("a folder above that hands its group down makes nothing any wider")
  func setGroupParent() throws {
    let folder = try TemporaryFolder()
    try #require(unsafe chmod(folder.path, 0o2777) == 0)
    #expect(try Self.create(folder.path + "/" + Self.name) == .created)
    let modes = try Self.modes(folder.path + "/" + Self.name)
    #expect(modes.files == [0o600])
    #expect(modes.folders == [0o700])
  }

  @Test(
    "with a group, files are 0660, folders 2770 and all are the group's", .needsGroup,
    arguments: [0, 0o077] as [UInt32])
  func shared(mask: UInt32) throws {
    let group = try #require(SomeGroup.find())
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/new/\(Self.name)"
    #expect(try Self.create(path, group: group.name, calls: FaultyCalls(mask: mask)) == .created)
    #expect(try snapshot(path) == Self.whole)
    let modes = try Self.modes(path)
    #expect(modes.files == [0o660])
    #expect(modes.folders == [0o2770])
    #expect(modes.groups == [group.number])
    #expect(try Self.access(folder.path)["new"] == [0o2770, group.number])
  }

  @Test("a group that is not there, or that the person does not belong to, is named and nothing is made", .needsGroup)
  func noSuchGroup() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/" + Self.name
    let unknown = #expect(throws: FileProblem.self) { try Self.create(path, group: "no-such-group\u{1B}") }
    #expect(unknown?.attempt == "share it with the group no-such-group\\x1b")
    #expect(unknown?.reason == "this computer has no group of that name")
    let group = try #require(SomeGroup.find())
    // Refused by the system as to one who does not belong to it; and what is made now is another group's, to begin with.
    let calls = FaultyCalls(refused: { call, _ in call == "fchown" || call == "fchmod" ? EPERM : nil })
    for path in [path, "\(folder.path)/new/newer/\(Self.name)"] {
      let foreign = #expect(throws: FileProblem.self) { try Self.create(path, group: group.name, calls: calls) }
      #expect(foreign?.attempt == "share it with the group \(group.name)")
      #expect(foreign?.remedy.hasPrefix("Name a group that you belong to") == true)
    }
    #expect(try names(in: folder.path) == [])
  }

  @Test("a disk that says yes to a mode and does not keep it is found out")
  func disksWithoutModes() throws {
    let folder = try TemporaryFolder()
    let calls = FaultyCalls(mask: 0o277, ignored: ["fchmod"])
    let problem = #expect(throws: FileProblem.self) { try Self.create(folder.path + "/" + Self.name, calls: calls) }
    #expect(problem?.reason == "this disk does not keep who may read what")
    #expect(try names(in: folder.path) == [])
  }

  @Test("a path or a file's path that cannot be written is refused and nothing is made")
  func badPaths() throws {
    let folder = try TemporaryFolder()
    for path in ["", "/", folder.path + "/..", folder.path + "/a:b", folder.path + "/x/../y/b"] {
      #expect(throws: FileProblem.self) { try Self.create(path) }
    }
    for path in ["../x", "/x", "a//b", "con", ".procdoc-files", "a\u{202E}b"] {
      #expect(throws: FileProblem.self) {
        try PrivateFolder.create(path: folder.path + "/" + Self.name, files: [(path, [])])
      }
    }
    #expect(try names(in: folder.path) == [])
  }

  @Test("what a broken-off call left is removed by the next, whatever name it was for, and nothing else is")
  func leftOvers() throws {
    let folder = try TemporaryFolder()
    for name in [Self.name, "2026-11-19-c"] {
      let path = folder.path + "/" + name
      let dying = FaultyCalls(refused: { call, _ in call == "renameat" || call == "unlinkat" ? EIO : nil })
      #expect(throws: FileProblem.self) { try Self.create(path, calls: dying) }
    }
    #expect(try names(in: folder.path) == [".2026-11-19-c.procdoc-new", ".2026-11-20-a.procdoc-new"])
    try make(folder.path + "/.mine.procdoc-new/x", "mine")
    try make(folder.path + "/.file.procdoc-new", "mine")
    try make(folder.path + "/outside/x", "mine")
    try makeLink(folder.path + "/.link.procdoc-new", to: "outside")
    #expect(try Self.create(folder.path + "/" + Self.name) == .created)
    #expect(
      try names(in: folder.path) == [
        ".file.procdoc-new", ".link.procdoc-new", ".mine.procdoc-new", Self.name, "outside",
      ])
    #expect(try snapshot(folder.path + "/.mine.procdoc-new") == ["x": "mine"])
    #expect(try snapshot(folder.path + "/outside") == ["x": "mine"])
  }

  @Test("what procdoc did not write, where the new folder is to be made, is named and stays")
  func strangers() throws {
    let folder = try TemporaryFolder()
    try make("\(folder.path)/.\(Self.name).procdoc-new/mine.txt", "mine")
    let problem = #expect(throws: FileProblem.self) { try Self.create(folder.path + "/" + Self.name) }
    #expect(problem?.reason.contains("mine.txt") == true)
    #expect(try snapshot("\(folder.path)/.\(Self.name).procdoc-new") == ["mine.txt": "mine"])
  }

  @Test("all is on the disk before it is renamed, and the rename before it is said to be done")
  func order() throws {
    let folder = try TemporaryFolder()
    let calls = FaultyCalls()
    #expect(try Self.create("\(folder.path)/new/\(Self.name)", calls: calls) == .created)
    let log = calls.log
    let rename = try #require(log.firstIndex { $0.hasPrefix("renameat") })
    #expect(log[rename + 1].hasPrefix("fsync"))
    for index in log.indices where log[index].hasPrefix("write ") {
      #expect(log[index...].first { !$0.hasPrefix("write") } == log[index].replacing("write", with: "fsync"))
      #expect(index < rename)
    }
    // The list and five files, the folder and two in it, and the one above for the folder made in it.
    #expect(log[..<rename].filter { $0.hasPrefix("fsync") }.count == 6 + 3 + 2)
  }
}
