import Files
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct OutputFileTests {
  private static func problem(
    _ path: String, recognises: ([UInt8]) -> Bool = { _ in true }, calls: any SystemCalls = OperatingSystem()
  ) -> FileProblem? {
    do {
      try OutputFile.replace(path: path, with: Array("new".utf8), recognises: recognises, patience: 5_000, calls: calls)
      return nil
    } catch {
      return error
    }
  }

  @Test("a file is written where none was and over one that was, and nothing is left beside it")
  func writes() throws {
    let folder = try TemporaryFolder()
    for text in ["", "old", String(repeating: "long ", count: 50_000)] {
      if !text.isEmpty { try make(folder.path + "/a.html", text) }
      #expect(Self.problem(folder.path + "/a.html") == nil)
      #expect(try snapshot(folder.path) == ["a.html": "new"])
    }
  }

  @Test("a link is neither followed nor replaced, and a folder or pipe stays")
  func inTheWay() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/precious", "mine")
    try makeLink(folder.path + "/link.html", to: folder.path + "/precious")
    try makeLink(folder.path + "/loose.html", to: folder.path + "/nowhere")
    try make(folder.path + "/folder.html/x", "mine")
    try makePipe(folder.path + "/pipe.html")
    for (name, reason) in [
      ("link.html", "it is a symbolic link"), ("loose.html", "it is a symbolic link"),
      ("folder.html", "it is a folder"),
      ("pipe.html", "it is not a regular file but a pipe, socket or device"),
    ] {
      #expect(Self.problem(folder.path + "/" + name)?.reason == reason)
    }
    #expect(try String(contentsOfFile: folder.path + "/precious", encoding: .utf8) == "mine")
    #expect(try names(in: folder.path) == ["folder.html", "link.html", "loose.html", "pipe.html", "precious"])
  }

  @Test("a file that is not recognised stays as it was, and its first bytes are what is asked about")
  func notRecognised() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "mine ", count: 40_000)
    try make(folder.path + "/a.html", long)
    var seen: [UInt8] = []
    let refused = Self.problem(folder.path + "/a.html") { head in
      seen = head
      return false
    }
    #expect(refused?.reason == "there is a file of this name that procdoc did not write")
    #expect(seen == Array(long.utf8.prefix(OutputFile.headLimit)))
    #expect(try snapshot(folder.path) == ["a.html": long])
  }

  @Test("a path that names no file is refused", arguments: ["/", "/x/", "/..", "/.", "/con", "/a\u{1B}b", "/a:b", ""])
  func badPath(end: String) throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/x/y", "mine")
    #expect(Self.problem(end.isEmpty ? "" : folder.path + end) != nil)
    #expect(try snapshot(folder.path) == ["x/": "", "x/y": "mine"])
  }

  @Test("a folder that is not there, or is no folder, is named")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/file", "mine")
    #expect(Self.problem(folder.path + "/none/a.html")?.path == folder.path + "/none")
    #expect(Self.problem(folder.path + "/file/a.html")?.reason == "it is not a folder")
  }

  @Test("what a broken-off call left is written over; anything else of that name is named")
  func leftOver() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/.a.html.procdoc-new", "half")
    #expect(Self.problem(folder.path + "/a.html") == nil)
    #expect(try snapshot(folder.path) == ["a.html": "new"])
    try make(folder.path + "/.a.html.procdoc-new/x", "mine")
    #expect(Self.problem(folder.path + "/a.html")?.path == folder.path + "/.a.html.procdoc-new")
    #expect(try snapshot(folder.path)?["a.html"] == "new")
  }

  @Test("a file has the permissions asked for, or keeps those of the one before, whatever the umask")
  func permissions() throws {
    for mask in [0, 0o077] as [UInt32] {
      let folder = try TemporaryFolder()
      let path = folder.path + "/a.html"
      func mode() throws -> Int? { try PrivateFolderTests.access(folder.path)["a.html"]?[0] }
      let calls = FaultyCalls(mask: mask)
      try OutputFile.replace(path: path, with: [], permissions: .personal, keepsPermissions: true, calls: calls)
      #expect(try mode() == 0o600)
      try #require(unsafe chmod(path, 0o640) == 0)
      try OutputFile.replace(path: path, with: [], permissions: .personal, keepsPermissions: true, calls: calls)
      #expect(try mode() == 0o640)
      try OutputFile.replace(path: path, with: [], permissions: .personal, calls: calls)
      #expect(try mode() == 0o600)
      try OutputFile.replace(path: path, with: [], calls: calls)
      #expect(try mode() == Int(0o644 & ~mask))
    }
  }

  @Test("a file that is replaced keeps the group of the one before", .needsGroup)
  func keepsGroup() throws {
    let group = try #require(SomeGroup.find())
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.html"
    try make(path, "old")
    try #require(unsafe chown(path, uid_t.max, gid_t(group.number)) == 0)
    try #require(unsafe chmod(path, 0o660) == 0)
    try OutputFile.replace(path: path, with: [], keepsPermissions: true)
    #expect(try PrivateFolderTests.access(folder.path)["a.html"] == [0o660, group.number])
  }

  @Test(
    "whichever call fails, the old file or the new one is there whole, and the next call puts all right",
    arguments: [
      FaultyCalls.Fault.error(EIO), .error(ENOSPC), .errorAfter(EIO), .shortWrite, .partWrite, .deathBefore,
      .deathAfter,
      .deathWithin,
    ])
  func faults(fault: FaultyCalls.Fault) throws {
    let counting = FaultyCalls()
    let first = try TemporaryFolder()
    try make(first.path + "/a.html", "old")
    #expect(Self.problem(first.path + "/a.html", calls: counting) == nil)
    for number in 1...counting.count {
      let folder = try TemporaryFolder()
      try make(folder.path + "/a.html", "old")
      let calls = FaultyCalls([number: fault])
      let problem = Self.problem(folder.path + "/a.html", calls: calls)
      let now = try String(contentsOfFile: folder.path + "/a.html", encoding: .utf8)
      #expect(problem == nil ? now == "new" : ["old", "new"].contains(now), "\(number) \(fault)")
      #expect(calls.leaks == 0, "\(number) \(fault)")
      #expect(Self.problem(folder.path + "/a.html") == nil, "\(number) \(fault)")
      #expect(try snapshot(folder.path) == ["a.html": "new"], "\(number) \(fault)")
    }
  }
}
