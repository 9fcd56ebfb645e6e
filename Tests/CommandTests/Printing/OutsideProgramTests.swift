import Foundation
import TestSupport
import Testing

@testable import procdoc

@Suite("a program outside this one")
struct OutsideProgramTests {
  @Test("it answers what it is given, however much, and its private folder is gone afterwards")
  func answers() throws {
    let given = Data(repeating: 0x61, count: 3_000_000)
    let program = try OutsideProgram("/bin/cat", [], channel: .standard, limit: 20)
    let writer = Thread {
      try? program.write(given)
      program.closeInput()
    }
    writer.start()
    #expect(try program.readAll() == given)
    #expect(program.end() == (0, false))

    let other = try OutsideProgram("/bin/sh", ["-c", "touch x; pwd; echo $HOME"], channel: .standard, limit: 20)
    let folders = String(decoding: try other.readAll(), as: UTF8.self).split(separator: "\n")
    _ = other.end()
    #expect(folders.count == 2 && folders[0] == folders[1])
    #expect(!FileManager.default.fileExists(atPath: String(folders[0])))
  }

  @Test("it has nothing of our environment but the PATH and the place for temporary files")
  func environment() throws {
    let program = try OutsideProgram("/usr/bin/env", [], channel: .standard, limit: 20, environment: ["A": "B"])
    let names = String(decoding: try program.readAll(), as: UTF8.self).split(separator: "\n").map {
      String($0.prefix { $0 != "=" })
    }
    _ = program.end()
    let allowed: Set = [
      "PATH", "TMPDIR", "LANG", "A", "HOME", "PWD", "OLDPWD", "SHLVL", "_", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
      "XDG_RUNTIME_DIR",
    ]
    #expect(Set(names).isSubset(of: allowed), "\(names)")
    #expect(names.contains("A"))
  }

  @Test("one that hangs is ended, also where it will not be asked")
  func hangs() throws {
    let program = try OutsideProgram("/bin/sleep", ["1000"], channel: .standard, limit: 1)
    #expect(try program.readAll().isEmpty)
    #expect(program.end().isOverTime)
  }

  @Test("where it ends early, writing to it fails and does not end this program")
  func pipe() throws {
    let program = try OutsideProgram("/bin/true", [], channel: .standard, limit: 20)
    #expect(throws: (any Error).self) {
      for _ in 0..<1000 { try program.write(Data(repeating: 0, count: 100_000)) }
    }
    #expect(program.end() == (0, false))
  }
}
