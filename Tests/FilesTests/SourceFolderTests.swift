import Files
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct SourceFolderTests {
  func read(_ path: String, sizeLimit: Int = SourceFolder.sizeLimit) throws -> [(path: String, text: String)] {
    try SourceFolder.read(path: path, sizeLimit: sizeLimit).map { file in
      switch file.content {
      case .success(let bytes): (file.path, String(decoding: bytes, as: UTF8.self))
      case .failure(let problem): (file.path, "! " + problem.reason)
      }
    }
  }

  @Test("files with the endings are read, sorted by the bytes of their paths")
  func sorted() throws {
    let folder = try TemporaryFolder()
    for path in ["b.md", "a/z.csv", "a-b.yaml", "B.md", "a/b/c.md", "é.md", "z.md", "a.md", "a.txt", "a/md", "x.mdx"] {
      try make(folder.path + "/" + path, path)
    }
    let found = try read(folder.path)
    #expect(found.map(\.path) == ["B.md", "a-b.yaml", "a.md", "a/b/c.md", "a/z.csv", "b.md", "z.md", "é.md"])
    #expect(found.allSatisfy { $0.path == $0.text })
    #expect(try read(folder.path + "/").map(\.path) == found.map(\.path))
    #expect(try SourceFolder.read(path: folder.path, endings: [".txt"]).map(\.path) == ["a.txt"])
  }

  @Test("without folders only the files right below are read")
  func withoutFolders() throws {
    let folder = try TemporaryFolder()
    for path in ["a.md", "b/c.md"] { try make(folder.path + "/" + path) }
    try makeLink(folder.path + "/link", to: "b")
    #expect(try SourceFolder.read(path: folder.path, folders: false).map(\.path) == ["a.md", "link"])
  }

  @Test("hidden files and folders are passed over, whatever they are")
  func hidden() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/.git/a.md")
    try make(folder.path + "/.a.md")
    try makePipe(folder.path + "/.pipe.md")
    try makeLink(folder.path + "/.link.md", to: "a.md")
    #expect(try read(folder.path).isEmpty)
  }

  @Test("links, pipes and sockets are named one by one, never followed, and the other files read")
  func special() throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/root"
    try make(root + "/a.md", "text")
    try make(folder.path + "/outside/secret.md", "secret")
    try makeLink(root + "/link.md", to: "../outside/secret.md")
    try makeLink(root + "/inner.md", to: "a.md")
    try makeLink(root + "/linked", to: "../outside")
    try makeLink(root + "/loop", to: ".")
    try makeLink(root + "/dangling", to: "nowhere")
    try makePipe(root + "/pipe.md")
    let found = try read(root)
    let link = "! it is a symbolic link"
    #expect(found.map(\.path) == ["a.md", "dangling", "inner.md", "link.md", "linked", "loop", "pipe.md"])
    let pipe = "! it is not a regular file but a pipe, socket or device"
    #expect(found.map(\.text) == ["text", link, link, link, link, link, pipe])
  }

  @Test("what takes a file's place after it was looked at is neither followed nor waited for")
  func race() throws {
    let folder = try TemporaryFolder()
    for name in ["a.md", "b.md"] { try make(folder.path + "/" + name) }
    try make(folder.path + "/c/in.md")
    try make(folder.path + "/elsewhere.md", "secret")
    let root = folder.path
    let calls = FaultyCalls(refused: { call, name in
      guard call == "openat", ["a.md", "b.md", "c"].contains(name) else { return nil }
      try? FileManager.default.removeItem(atPath: root + "/" + name)
      if name == "a.md" { try? makeLink(root + "/a.md", to: "elsewhere.md") }
      if name == "b.md" { try? makePipe(root + "/b.md") }
      if name == "c" { try? makeLink(root + "/c", to: ".") }
      return nil
    })
    let found = try SourceFolder.read(path: folder.path, calls: calls)
    #expect(found.map(\.path) == ["a.md", "b.md", "c", "elsewhere.md"])
    for file in found.prefix(3) { #expect(throws: FileProblem.self) { try file.content.get() } }
  }

  @Test("the folder itself may be reached through a link")
  func linkedRoot() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/real/a.md", "text")
    try makeLink(folder.path + "/link", to: "real")
    #expect(try read(folder.path + "/link").map(\.text) == ["text"])
    #expect(try SourceFolder.list(path: folder.path + "/link").isEmpty)
  }

  @Test(
    "a folder that is missing, or is a file, is a problem of its own", arguments: ["missing", "file.md", "a\0b", ""])
  func noFolder(name: String) throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/file.md")
    try make(folder.path + "/a/x.md")
    let path = name.isEmpty ? "" : folder.path + "/" + name
    #expect(throws: FileProblem.self) { try SourceFolder.read(path: path) }
    #expect(throws: FileProblem.self) { try SourceFolder.list(path: path) }
  }

  @Test("names that are not UTF-8 or not legal on Windows are problems, whatever their ending")
  func badNames() throws {
    let folder = try TemporaryFolder()
    try make(bytes: Array((folder.path + "/a").utf8) + [0xFF] + Array(".md".utf8))
    try make(folder.path + "/b:c.md")
    try make(folder.path + "/d/nul.csv")
    try make(folder.path + "/e.md ")
    try make(folder.path + "/f\u{202E}dm.md")
    try make(folder.path + "/g.MD")
    try make(folder.path + "/h/x/\u{301}y.md", "good")
    let found = try read(folder.path)
    #expect(found.dropLast().allSatisfy { $0.text.hasPrefix("! ") })
    #expect(
      found.map { Array($0.path.utf8) }
        == [
          "a\\xff.md", "b:c.md", "d/nul.csv", "e.md ", "f\\u{202E}dm.md", "g.MD", "h/x/\u{301}y.md",
        ].map { Array($0.utf8) })
    #expect(found.last?.text == "good")
  }

  @Test("a file over the limit is not read; one at the limit is")
  func size() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/a.md", String(repeating: "x", count: 100))
    try make(folder.path + "/b.md", String(repeating: "x", count: 101))
    try make(folder.path + "/c.md", "")
    let found = try read(folder.path, sizeLimit: 100)
    #expect(found.map(\.text) == [String(repeating: "x", count: 100), "! it has more than 100 bytes", ""])
    let calls = FaultyCalls(refused: { call, _ in call == "read" ? EIO : nil })
    let large = try SourceFolder.read(path: folder.path, sizeLimit: 99, calls: calls)
    let problem = #expect(throws: FileProblem.self) { try large.first?.content.get() }
    #expect(problem?.reason == "it has more than 99 bytes", "nothing of it was read")
    #expect(SourceFolder.sizeLimit == 64 * 1024 * 1024 + 1)
  }

  @Test("a file that grows while it is read is whole up to the limit, and refused above it")
  func growing() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.md"
    try make(path, "x")
    let calls = FaultyCalls(refused: { call, _ in
      if call == "read" { try? make(path, String(repeating: "x", count: 9000)) }
      return nil
    })
    #expect(try SourceFolder.read(path: folder.path, calls: calls).first?.content.get().count == 9000)
    try make(path, "x")
    let refused = try SourceFolder.read(path: folder.path, sizeLimit: 8999, calls: calls)
    #expect(throws: FileProblem.self) { try refused.first?.content.get() }
  }

  @Test("folders are read eight deep and the ninth is a problem")
  func depth() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/1/2/3/4/5/6/7/8/in.md", "in")
    try make(folder.path + "/1/2/3/4/5/6/7/8/9/out.md", "out")
    let found = try read(folder.path)
    #expect(found.map(\.path) == ["1/2/3/4/5/6/7/8/9", "1/2/3/4/5/6/7/8/in.md"])
    #expect(found.map(\.text) == ["! it lies more than 8 folders deep", "in"])
  }

  @Test("a file or folder that cannot be read is reported and the others are read", arguments: ["openat", "fstatat"])
  func unreadable(refused: String) throws {
    let folder = try TemporaryFolder()
    for path in ["a.md", "b/x.md", "c.md"] { try make(folder.path + "/" + path, "text") }
    let calls = FaultyCalls(refused: { call, name in
      call == refused && ["a.md", "b"].contains(name) ? EACCES : nil
    })
    let found = try SourceFolder.read(path: folder.path, calls: calls)
    #expect(found.map(\.path) == ["a.md", "b", "c.md"])
    for file in found.prefix(2) {
      let problem = #expect(throws: FileProblem.self) { try file.content.get() }
      #expect(problem?.path == folder.path + "/" + file.path)
      #expect(problem?.reason == "the system does not permit it")
    }
    #expect(try found.last?.content.get() == Array("text".utf8))
  }

  @Test("whichever call fails, a file is read right, is named as a problem, or the folder is")
  func faults() throws {
    let folder = try TemporaryFolder()
    for path in ["a.md", "b/x.md", "b/y.md", "c.md"] { try make(folder.path + "/" + path, path) }
    let counted = FaultyCalls()
    _ = try SourceFolder.read(path: folder.path, calls: counted)
    for number in 1...counted.count {
      let calls = FaultyCalls([number: .error(EIO)])
      let result = try? SourceFolder.read(path: folder.path, calls: calls)
      #expect(calls.leaks == 0)
      guard let found = result else {
        #expect(number <= 2, "\(counted.log[number - 1])")
        continue
      }
      let problems = found.filter { if case .failure = $0.content { true } else { false } }
      let good = try found.filter { if case .success = $0.content { true } else { false } }
        .map { ($0.path, String(decoding: try $0.content.get(), as: UTF8.self)) }
      #expect(good.allSatisfy { $0.0 == $0.1 })
      let failedClose = counted.log[number - 1].hasPrefix("close")
      #expect(problems.count == (failedClose ? 0 : 1))
      #expect(good.count + problems.count == 4 || problems.first?.path == "b")
    }
  }

  @Test("the folders right below are listed by the bytes of their names, without files and hidden ones")
  func list() throws {
    let folder = try TemporaryFolder()
    for path in ["V03/a.md", "V02/a.md", "v01/a.md", "V02-draft/a.md", ".git/a.md", "file.md", "é/a.md"] {
      try make(folder.path + "/" + path)
    }
    try makePipe(folder.path + "/pipe")
    #expect(try SourceFolder.list(path: folder.path) == ["V02", "V02-draft", "V03", "v01", "é"])
  }

  @Test("the files of a folder are named by the bytes of their names, whatever they hold, without links and devices")
  func fileNames() throws {
    let folder = try TemporaryFolder()
    for path in ["b.pdf", "a.md", "Costs.xlsx", ".hidden", "V02/a.md", "é"] { try make(folder.path + "/" + path) }
    try makeLink(folder.path + "/link.pdf", to: "b.pdf")
    try makePipe(folder.path + "/pipe")
    #expect(try SourceFolder.fileNames(path: folder.path) == ["Costs.xlsx", "a.md", "b.pdf", "é"])
    #expect(throws: FileProblem.self) { try SourceFolder.fileNames(path: folder.path + "/a.md") }
  }

  @Test("a folder that is a link, or that has a bad name, is not passed over in silence")
  func listProblems() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/V02/a.md")
    try makeLink(folder.path + "/V03", to: "V02")
    let link = #expect(throws: FileProblem.self) { try SourceFolder.list(path: folder.path) }
    #expect(link?.path == folder.path + "/V03")
    try FileManager.default.removeItem(atPath: folder.path + "/V03")
    try make(folder.path + "/V03:final/a.md")
    let name = #expect(throws: FileProblem.self) { try SourceFolder.list(path: folder.path) }
    #expect(name?.path == folder.path + "/V03:final")
  }
}
