import Foundation
import Testing

@testable import procdoc

@Suite("a program on the PATH")
struct ProgramOnPathTests {
  @Test(
    "the first name goes before the first folder; folders, files that cannot be run and open places are passed over")
  func find() throws {
    let work = try WorkFolder()
    for (file, mode) in [("a/two", 0o755), ("b/one", 0o755), ("b/two", 0o755), ("c/plain", 0o644), ("c/one/x", 0o755)] {
      try work.write("#!/bin/sh\n", to: file)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: work.path + "/" + file)
    }
    try FileManager.default.createSymbolicLink(
      atPath: work.path + "/a/linked", withDestinationPath: work.path + "/b/one")
    let path = ["c", "a", "b"].map { work.path + "/" + $0 }.joined(separator: ":")
    #expect(ProgramOnPath.find(["one", "two"], in: path) == work.path + "/b/one")
    #expect(ProgramOnPath.find(["two"], in: path) == work.path + "/a/two")
    #expect(ProgramOnPath.find(["linked"], in: path) == work.path + "/a/linked")
    #expect(ProgramOnPath.find(["plain"], in: path) == nil)
    #expect(ProgramOnPath.find(["one"], in: ":.:c:\(work.path)") == nil)
    #expect(ProgramOnPath.find(["one"], in: "") == nil)
  }
}
