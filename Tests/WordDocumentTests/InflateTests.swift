import Foundation
import TestSupport
import Testing

@testable import WordDocument

@Suite("what was compressed comes out as it went in")
struct InflateTests {
  /// gzip compresses in the same way, in a wrapping of its own.
  @Test("as gzip compresses it, quickly and thoroughly", arguments: ["-1", "-6", "-9"], 1...8 as ClosedRange<UInt64>)
  func oracle(level: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Self.sample(&random)
    let folder = try Folder()
    let file = folder.url.appending(path: "sample")
    try Data(bytes).write(to: file)
    let run = try Tool.run("/usr/bin/env", ["gzip", "-n", level, "-c", file.path])
    #expect(run.status == 0)
    // Ten bytes before, eight behind.
    let compressed = Array(run.output.dropFirst(10).dropLast(8))
    #expect(try Inflate.bytes(of: compressed[...], sizeLimit: 1 << 22) == bytes)
  }

  @Test("a text that is cut off anywhere is damaged, never a part")
  func cutOff() throws {
    let folder = try Folder()
    let file = folder.url.appending(path: "sample")
    try Data("The lead officer opens the record; the lead officer closes it.".utf8).write(to: file)
    let run = try Tool.run("/usr/bin/env", ["gzip", "-n", "-c", file.path])
    let compressed = Array(run.output.dropFirst(10).dropLast(8))
    for end in 0..<(compressed.count - 1) {
      #expect(throws: ZipProblem.damaged) { _ = try Inflate.bytes(of: compressed[..<end], sizeLimit: 1000) }
    }
  }

  @Test("bytes at random never stop the program, and what comes out keeps the limit")
  func hostile() {
    for seed in 1...300 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
      if let out = try? Inflate.bytes(of: bytes[...], sizeLimit: 1000) { #expect(out.count <= 1000) }
    }
  }

  @Test("a small text that stands for a large one is refused")
  func bomb() throws {
    let folder = try Folder()
    let file = folder.url.appending(path: "zeros")
    try Data(count: 1 << 20).write(to: file)
    let run = try Tool.run("/usr/bin/env", ["gzip", "-n", "-9", "-c", file.path])
    let compressed = Array(run.output.dropFirst(10).dropLast(8))
    #expect(throws: ZipProblem.tooLarge) { _ = try Inflate.bytes(of: compressed[...], sizeLimit: 1 << 16) }
    #expect(try Inflate.bytes(of: compressed[...], sizeLimit: 1 << 20).count == 1 << 20)
  }

  /// Nothing, one byte, noise, words, and long runs.
  private static func sample(_ random: inout SeededGenerator) -> [UInt8] {
    let words = ["flood", " ", "the", "\n", "é", "2.4", "<w:p>", "officer"].map { Array($0.utf8) }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return []
    case 1: return [UInt8.random(in: 0...255, using: &random)]
    case 2: return (0..<70_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    case 3: return (0..<20_000).flatMap { _ in words[Int.random(in: 0..<words.count, using: &random)] }
    default: return Array(repeating: 7, count: Int.random(in: 2...300_000, using: &random)) + [1, 2, 3]
    }
  }
}
