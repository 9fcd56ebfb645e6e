import Testing

@testable import Files

@Suite("a program that was started")
struct ChildProgramTests {
  private let calls = OperatingSystem()

  private func run(_ script: String, given: String = "", environment: [String] = []) throws -> (String, Int32) {
    let child = try ChildProgram("/bin/sh", ["sh", "-c", script], environment: environment)
    _ = try calls.write(child.input, Array(given.utf8)[...])
    try calls.close(child.input)
    var said: [UInt8] = []
    while true {
      let more = try calls.read(child.output, count: 4096)
      if more.isEmpty { break }
      said += more
    }
    try calls.close(child.output)
    return (String(decoding: said, as: UTF8.self), try child.wait())
  }

  @Test("it gets what is written to it, its answer is read, and its exit status is the one it gave")
  func answers() throws {
    #expect(try run("read word; echo \"$word $A\"; exit 7", given: "one\n", environment: ["A=two"]) == ("one two\n", 7))
  }

  @Test("of the environment it has what it is given, and what it says on standard error is dropped")
  func environment() throws {
    let (said, status) = try run("/usr/bin/env; echo noise >&2", environment: ["A=two words\nand more"])
    #expect(
      status == 0 && said.contains("A=two words\nand more") && !said.contains("PATH=/") && !said.contains("noise"))
  }

  @Test("one that was killed says by which signal")
  func killed() throws {
    #expect(try run("kill -9 $$").1 == 137)
  }

  @Test("the ends of pipes are not passed on: a second program does not keep the first one's open")
  func pipes() throws {
    let first = try ChildProgram("/bin/cat", ["cat"], environment: [])
    let second = try ChildProgram("/bin/cat", ["cat"], environment: [])
    try calls.close(first.input)
    #expect(try calls.read(first.output, count: 1) == [])
    #expect(try first.wait() == 0)
    try calls.close(second.input)
    #expect(try second.wait() == 0)
    for file in [first.output, second.output] { try calls.close(file) }
  }

  @Test("what is not there cannot be started, and no descriptor is left")
  func absent() throws {
    let before = try calls.readdir(try calls.openat(OperatingSystem.workingFolder, "/proc/self/fd", 0, mode: 0)).count
    for _ in 0..<50 {
      #expect(throws: SystemError.self) { try ChildProgram("/nowhere/program", ["program"], environment: []) }
    }
    let after = try calls.readdir(try calls.openat(OperatingSystem.workingFolder, "/proc/self/fd", 0, mode: 0)).count
    // Other tests run at the same time.
    #expect(after < before + 50)
  }
}
