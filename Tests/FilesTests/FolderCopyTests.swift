import Files
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct FolderCopyTests {
  @Test("all sources below a folder are read byte for byte, whatever their bytes")
  func copies() throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/V02"
    for path in ["b.md", "a/c.yaml", "a/b/d.md", "notes.txt", "list.csv", ".hidden.md", ".git/x.md"] {
      try make(root + "/" + path, path)
    }
    let odd: [UInt8] = [0xEF, 0xBB, 0xBF, 0x0D, 0x0A, 0x00, 0xFF, 0x65, 0xCC, 0x81]
    try Data(odd).write(to: URL(filePath: root + "/odd.md"))
    try make(root + "/empty.yaml", "")
    let copy = try FolderCopy.read(path: root, into: "procedure")
    #expect(
      copy.map(\.path) == [
        "procedure/a/b/d.md", "procedure/a/c.yaml", "procedure/b.md", "procedure/empty.yaml", "procedure/odd.md",
      ])
    #expect(copy.last?.bytes == odd)
    #expect(copy.map(\.bytes.count) == [8, 8, 4, 0, 10])
    #expect(try FolderCopy.read(path: root).map(\.path) == copy.map { String($0.path.dropFirst(10)) })
    #expect(try FolderCopy.read(path: root, endings: [".csv"]).map(\.path) == ["list.csv"])
  }

  @Test("a copy is made into a new folder as it is")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/V02/a/b.md", "# B")
    try make(folder.path + "/V02/c.yaml", "c: 1")
    let files = try FolderCopy.read(path: folder.path + "/V02", into: "procedure")
    #expect(try PrivateFolder.create(path: folder.path + "/new", files: files) == .created)
    #expect(try snapshot(folder.path + "/new/procedure") == snapshot(folder.path + "/V02"))
  }

  @Test("a copy with a gap is none")
  func gaps() throws {
    for put in [
      { try makeLink($0 + "/x.md", to: "a.md") }, { try makePipe($0 + "/x.md") }, { try make($0 + "/x.MD") },
      { try make($0 + "/a:b.md") },
    ] as [(String) throws -> Void] {
      let folder = try TemporaryFolder()
      try make(folder.path + "/a.md")
      try put(folder.path)
      #expect(throws: FileProblem.self) { try FolderCopy.read(path: folder.path) }
    }
    #expect(throws: FileProblem.self) { try FolderCopy.read(path: "/no/such/folder") }
  }

  @Test("whichever call fails, all files are given or a problem")
  func faults() throws {
    let folder = try TemporaryFolder()
    for path in ["a.md", "b/x.md", "c.yaml"] { try make(folder.path + "/" + path, path) }
    let counting = FaultyCalls()
    let whole = try FolderCopy.read(path: folder.path, calls: counting)
    for number in 1...counting.count {
      for fault in [FaultyCalls.Fault.error(EIO), .error(EACCES), .errorAfter(EIO)] {
        let calls = FaultyCalls([number: fault])
        if let copy = try? FolderCopy.read(path: folder.path, calls: calls) {
          #expect(copy.map(\.path) == whole.map(\.path))
          #expect(copy.map(\.bytes) == whole.map(\.bytes))
        } else {
          #expect(!counting.log[number - 1].hasPrefix("close"))
        }
        #expect(calls.leaks == 0)
      }
    }
  }
}
