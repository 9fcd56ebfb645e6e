import Files
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct FilePermissionsTests {
  @Test("what goes with a folder is private in a private one, and a group's in a group's")
  func likeFolder() throws {
    for (mode, file, hasGroup) in [
      (0o700, 0o600, false), (0o2770, 0o660, true), (0o750, 0o640, true), (0o755, 0o644, true), (0o1777, 0o666, true),
      (0o701, 0o600, false),
    ] as [(mode_t, UInt32, Bool)] {
      let folder = try TemporaryFolder()
      try #require(unsafe chmod(folder.path, mode) == 0)
      let like = try FilePermissions.like(folder: folder.path)
      #expect(like.folder == mode)
      #expect(like.file == file)
      #expect(like.group == (hasGroup ? UInt32(try PrivateFolderTests.access(folder.path)[""]?[1] ?? -1) : nil))
      #expect(like.isExact)
    }
  }

  @Test("a folder that is not there, or is none, has nothing to go with")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/file")
    for name in ["/none", "/file"] {
      let problem = #expect(throws: FileProblem.self) { try FilePermissions.like(folder: folder.path + name) }
      #expect(problem?.path == folder.path + name)
    }
  }

  @Test("a group is found by its name, and one that is not there is a problem", .needsGroup)
  func groups() throws {
    let group = try #require(SomeGroup.find())
    #expect(try FilePermissions.shared(withGroup: group.name, path: "x") == .shared(group: UInt32(group.number)))
    for name in ["", "no-such-group", group.name + "\0x", "\u{301}"] {
      let problem = #expect(throws: FileProblem.self) { try FilePermissions.shared(withGroup: name, path: "x") }
      #expect(problem?.reason == "this computer has no group of that name", "\(name)")
    }
    let calls = FaultyCalls([1: .error(EIO)])
    let failed = #expect(throws: FileProblem.self) {
      try FilePermissions.shared(withGroup: group.name, path: "x", calls: calls)
    }
    #expect(failed?.reason == "the disk could not be read or written")
  }

  @Test("the system's own list of groups agrees, group by group")
  func everyGroup() throws {
    let lines = try String(contentsOfFile: "/etc/group", encoding: .utf8).split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      try #require(fields.count == 4)
      let number = try OperatingSystem().groupNumber(of: String(fields[0]))
      #expect(number.map(String.init) == String(fields[2]), "\(line)")
    }
  }
}
