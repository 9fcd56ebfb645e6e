import Files
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct OutputFolderTests {
  static let files: [(path: String, bytes: [UInt8])] = [
    ("README.md", Array("read me".utf8)), ("index.html", Array("one".utf8)), ("V03/cards/a.html", Array("two".utf8)),
  ]

  /// Replaces and gives the problem, if there is one.
  func problem(_ path: String, _ files: [(path: String, bytes: [UInt8])] = files) -> FileProblem? {
    do {
      try OutputFolder.replace(path: path, with: files, patience: 0)
      return nil
    } catch {
      return error
    }
  }

  @Test("the set, the marker and the list are written, and nothing is left beside them")
  func writes() throws {
    let folder = try TemporaryFolder()
    for path in ["/Output", "/Output/", "/Output//"] {
      try OutputFolder.replace(path: folder.path + path, with: Self.files.reversed())
      let found = try #require(try snapshot(folder.path + "/Output"))
      #expect(
        found.keys.sorted() == [
          ".procdoc-files", ".procdoc-output", "README.md", "V03/", "V03/cards/", "V03/cards/a.html", "index.html",
        ])
      #expect(found["V03/cards/a.html"] == "two")
      #expect(found[".procdoc-files"]?.hasSuffix(":\nREADME.md\nV03/cards/a.html\nindex.html\n") == true)
      #expect(try names(in: folder.path) == ["Output"])
    }
  }

  @Test("files are 0644 and folders 0755, less what the person's umask takes away")
  func permissions() throws {
    let folder = try TemporaryFolder()
    try OutputFolder.replace(path: folder.path + "/Output", with: Self.files)
    // Read, not set and set back, which other tests would feel.
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("Umask:") })
    let mask = try #require(Int(line.dropFirst(6).filter(\.isNumber), radix: 8))
    for (name, mode) in [("", 0o755), ("/V03", 0o755), ("/V03/cards/a.html", 0o644), ("/.procdoc-output", 0o644)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/Output" + name)
      #expect(attributes[.posixPermissions] as? Int == mode & ~mask, "\(name)")
    }
  }

  @Test("a folder without the marker is never touched", arguments: [nil, "another marker", ""])
  func noMarker(marker: String?) throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/Letters"
    try make(output + "/index.html", "mine")
    if let marker { try make(output + "/.procdoc-output", marker) }
    let before = try snapshot(output)
    let refused = try #require(problem(output))
    #expect(refused.reason.contains("procdoc did not write this folder"))
    #expect(try snapshot(output) == before)
    #expect(try names(in: folder.path) == ["Letters"])
  }

  @Test("files, folders and links of a person's own are named and never removed")
  func strangers() throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/Output"
    try OutputFolder.replace(path: output, with: Self.files)
    try make(output + "/notes.txt", "mine")
    try make(output + "/V03/cards/list.csv", "mine")
    try make(output + "/Mine/deep/x.html", "mine")
    try make(bytes: Array((output + "/V03/").utf8) + [0x1B, 0xFF])
    try makeLink(output + "/V03/link.html", to: "/etc/passwd")
    try makePipe(output + "/pipe")
    // Named as ours, but a link.
    try FileManager.default.removeItem(atPath: output + "/index.html")
    try makeLink(output + "/index.html", to: folder.path + "/precious")
    try make(folder.path + "/precious", "mine")
    let refused = try #require(problem(output))
    let named = "Mine/, V03/\\x1b\\xff, V03/cards/list.csv, V03/link.html, index.html, notes.txt, pipe"
    #expect(refused.reason == "it holds what procdoc did not write: \(named)")
    #expect(exists(output + "/V03/cards/list.csv") && exists(output + "/Mine/deep/x.html"))
    #expect(try String(contentsOfFile: folder.path + "/precious", encoding: .utf8) == "mine")
    #expect(try names(in: folder.path) == ["Output", "precious"])
  }

  @Test("a list that is not procdoc's names nothing")
  func otherList() throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/Output"
    try OutputFolder.replace(path: output, with: Self.files)
    try make(output + "/.procdoc-files", String(repeating: "x\n", count: 100) + "index.html\nV03/cards/a.html\n")
    #expect(problem(output)?.reason == "it holds what procdoc did not write: V03/, index.html")
    #expect(exists(output + "/V03/cards/a.html"))
  }

  @Test("a file that a person puts in while a build runs is kept and named")
  func lateStranger() throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/Output"
    try OutputFolder.replace(path: output, with: Self.files)
    let calls = FaultyCalls(refused: { call, name in
      if call == "renameat", name == "Output" { try? make(output + "/V03/notes.txt", "mine") }
      return nil
    })
    #expect(throws: FileProblem.self) { try OutputFolder.replace(path: output, with: Self.files, calls: calls) }
    let kept = folder.path + "/.Output.procdoc-old"
    for _ in 1...2 {
      let refused = try #require(problem(output))
      #expect(refused.path == kept)
      #expect(refused.reason.hasSuffix("V03/notes.txt"))
      #expect(exists(output + "/index.html"))
      #expect(exists(kept + "/V03/cards/a.html"), "with a stranger in it nothing is removed")
    }
    try FileManager.default.moveItem(atPath: kept + "/V03/notes.txt", toPath: folder.path + "/notes.txt")
    #expect(problem(output) == nil)
    #expect(try names(in: folder.path) == ["Output", "notes.txt"])
  }

  @Test("a file that comes in while the old set is removed keeps the list that names the others")
  func strangerDuringRemoval() throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/Output"
    try OutputFolder.replace(path: output, with: Self.files)
    let kept = folder.path + "/.Output.procdoc-old"
    let calls = FaultyCalls(refused: { call, name in
      if call == "unlinkat", name == ".procdoc-output" { try? make(kept + "/V03/cards/notes.txt", "mine") }
      return nil
    })
    #expect(throws: FileProblem.self) { try OutputFolder.replace(path: output, with: Self.files, calls: calls) }
    #expect(try names(in: kept) == [".procdoc-files", "V03"])
    #expect(problem(output)?.reason == "it holds what procdoc did not write: V03/cards/notes.txt")
    try FileManager.default.removeItem(atPath: kept + "/V03/cards/notes.txt")
    #expect(problem(output) == nil)
    #expect(try names(in: folder.path) == ["Output"])
  }

  @Test("a folder, file or link in the way of our own names is refused and kept", arguments: ["old", "new"])
  func inTheWay(end: String) throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/Output"
    let beside = folder.path + "/.Output.procdoc-" + end
    try OutputFolder.replace(path: output, with: Self.files)
    try make(beside + "/mine.txt", "mine")
    #expect(problem(output)?.reason == "it holds what procdoc did not write: mine.txt")
    #expect(exists(beside + "/mine.txt"))
    try FileManager.default.removeItem(atPath: beside)
    try make(beside, "mine")
    #expect(problem(output)?.path == beside)
    try FileManager.default.removeItem(atPath: beside)
    try make(folder.path + "/Elsewhere/index.html", "mine")
    try makeLink(beside, to: folder.path + "/Elsewhere")
    #expect(problem(output)?.path == beside)
    #expect(exists(folder.path + "/Elsewhere/index.html") && exists(beside))
    #expect(try snapshot(output)?["index.html"] == "one")
  }

  @Test("a link or a file at the name itself is refused; a link on the way there is the person's own")
  func links() throws {
    let folder = try TemporaryFolder()
    try OutputFolder.replace(path: folder.path + "/Real", with: Self.files)
    try makeLink(folder.path + "/Output", to: "Real")
    #expect(problem(folder.path + "/Output")?.reason == "it is a symbolic link")
    #expect(problem(folder.path + "/Output/")?.reason == "it is a symbolic link")
    try makeLink(folder.path + "/Nowhere", to: "Missing")
    #expect(problem(folder.path + "/Nowhere")?.reason == "it is a symbolic link")
    try make(folder.path + "/File", "mine")
    #expect(problem(folder.path + "/File")?.reason == "it is a file, not a folder")
    #expect(try names(in: folder.path) == ["File", "Nowhere", "Output", "Real"])
    #expect(problem(folder.path + "/Output/New") == nil)
    #expect(exists(folder.path + "/Real/New/index.html"))
  }

  @Test(
    "a path that names no folder, or has no parent, is refused", arguments: ["", ".", "..", "/", "x/..", "a/b", "a:b"])
  func badPath(path: String) throws {
    let refused = try #require(problem(path))
    #expect(!refused.reason.isEmpty && refused.remedy.hasSuffix("."))
    #expect(!exists("a:b"))
  }

  @Test(
    "a file's path must be portable, below the folder and the only one of its name",
    arguments: [
      ["/etc/passwd"], ["../x"], ["a/../x"], ["a//b"], ["a/"], [""], ["a/./b"], ["x:y"], ["nul.html"], ["a\0b"],
      ["a", "a"], ["a", "A"], ["a", "a/b"], ["a/b", "a"], ["a/b", "A/c"], ["a/b", "A"], [".procdoc-output"],
      [".procdoc-files"], ["1/2/3/4/5/6/7/8/9/x"],
    ])
  func badNames(paths: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(problem(folder.path + "/Output", paths.map { (path: $0, bytes: []) }) != nil)
    #expect(try names(in: folder.path) == [])
  }

  @Test("a slash before a combining mark separates names as the system sees it")
  func combiningMark() throws {
    let folder = try TemporaryFolder()
    let path = "x/\u{301}y.html"
    try OutputFolder.replace(
      path: folder.path + "/Output", with: [(path: path, bytes: [65]), ("x.html", []), ("x-y.html", []), ("x/a", [])])
    #expect(try names(in: folder.path + "/Output/x").map { Array($0.utf8) } == [[97], Array("\u{301}y.html".utf8)])
    // Composed and decomposed are two names to the system, and one is not the other's to remove.
    try OutputFolder.replace(path: folder.path + "/Output", with: [(path: "\u{E9}", bytes: [])])
    try make(folder.path + "/Output/e\u{301}")
    #expect(problem(folder.path + "/Output")?.reason.hasSuffix(": e\u{301}") == true)
  }

  @Test("while another build holds the folder a build waits, then says so")
  func locked() throws {
    let folder = try TemporaryFolder()
    let calls = OperatingSystem()
    let parent = try calls.openat(OperatingSystem.workingFolder, folder.path, O_RDONLY, mode: 0)
    #expect(try calls.lock(parent))
    #expect(problem(folder.path + "/Output")?.reason == "another build is writing beside it")
    #expect(try names(in: folder.path) == [])
    try calls.close(parent)
    #expect(problem(folder.path + "/Output") == nil)
  }

  @Test("many builds at once all finish, and the last set is whole")
  func concurrency() async throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/Output"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...8 {
        group.addTask {
          let text = Array("build \(number)".utf8)
          let set = (1...20).map { (path: "V0\($0 % 3)/\($0)-\(number).html", bytes: text) }
          for _ in 1...5 { try OutputFolder.replace(path: output, with: set, patience: 60_000) }
        }
      }
      try await group.waitForAll()
    }
    let pages = try #require(try snapshot(output)).filter { $0.key.hasSuffix(".html") }
    #expect(pages.count == 20)
    #expect(Set(pages.values).count == 1)
    #expect(try names(in: folder.path) == ["Output"])
  }

  @Test("a reader sees one whole set or none, never a mixture")
  func reader() async throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/Output"
    let sets = ["a", "b"].map { text in (1...10).map { (path: "\($0).html", bytes: Array(text.utf8)) } }
    try OutputFolder.replace(path: output, with: sets[0])
    let calls = OperatingSystem()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in 1...40 { try OutputFolder.replace(path: output, with: sets[number % 2]) }
      }
      group.addTask {
        for _ in 1...200 {
          // The folder is held open, so a later exchange does not change what is read, but may remove it.
          guard let open = try? calls.openat(OperatingSystem.workingFolder, output, O_RDONLY, mode: 0) else { continue }
          defer { try? calls.close(open) }
          let texts = (1...10).compactMap { number -> [UInt8]? in
            guard let file = try? calls.openat(open, "\(number).html", O_RDONLY, mode: 0) else { return nil }
            defer { try? calls.close(file) }
            return try? calls.read(file, count: 10)
          }
          #expect(Set(texts).count <= 1)
        }
      }
      try await group.waitForAll()
    }
  }

  @Test(
    "a private set is private in all its parts, and a group's the group's, whatever was there and whatever the umask",
    .needsGroup)
  func privateSets() throws {
    let group = try #require(SomeGroup.find())
    let shared = FilePermissions.shared(group: UInt32(group.number))
    for mask in [0, 0o077] as [UInt32] {
      let folder = try TemporaryFolder()
      let output = folder.path + "/Output"
      let files: [(path: String, bytes: [UInt8])] = [("index.html", []), ("a/b/c.html", [])]
      for permissions in [FilePermissions.ordinary, .personal, shared, .personal] {
        try OutputFolder.replace(
          path: output, with: files, permissions: permissions, patience: 5_000, calls: FaultyCalls(mask: mask))
        let access = try PrivateFolderTests.access(output)
        #expect(access.count == 7)
        for (name, mode) in access {
          let isFolder = ["", "a", "a/b"].contains(name)
          let full = isFolder ? permissions.folder : permissions.file
          #expect(mode[0] == Int(permissions.isExact ? full : full & ~mask), "\(name) \(permissions)")
          if permissions == shared { #expect(mode[1] == group.number, "\(name)") }
        }
      }
    }
  }
}
