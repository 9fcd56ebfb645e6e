import Files
import Foundation
import TestSupport
import Testing

@Suite struct InputFileTests {
  @Test("a file's bytes are given, nothing for none, and a problem for what is no file or too large")
  func reads() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/a.yaml", "12345")
    try make(folder.path + "/folder/x")
    try makeLink(folder.path + "/link.yaml", to: folder.path + "/a.yaml")
    try makePipe(folder.path + "/pipe.yaml")
    #expect(try InputFile.read(path: folder.path + "/a.yaml", sizeLimit: 5) == Array("12345".utf8))
    #expect(try InputFile.read(path: folder.path + "/none.yaml", sizeLimit: 5) == nil)
    #expect(try InputFile.read(path: folder.path + "/none/none.yaml", sizeLimit: 5) == nil)
    for (name, limit, reason) in [
      ("a.yaml", 4, "it has more than 4 bytes"), ("folder", 5, "it is a folder"),
      ("link.yaml", 5, "it is a symbolic link"),
      ("pipe.yaml", 5, "it is not a regular file but a pipe, socket or device"),
    ] {
      do {
        _ = try InputFile.read(path: folder.path + "/" + name, sizeLimit: limit)
        Issue.record("\(name) was read")
      } catch {
        #expect(error.reason == reason)
      }
    }
  }

  @Test("any call that fails is a problem or no matter, and nothing stays open")
  func faults() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/a.yaml", "12345")
    for number in 1...4 {
      let calls = FaultyCalls([number: .error(5)])
      let bytes = try? InputFile.read(path: folder.path + "/a.yaml", sizeLimit: 9, calls: calls)
      #expect(bytes == nil || bytes == Array("12345".utf8))
      #expect(calls.leaks == 0)
    }
  }
}
