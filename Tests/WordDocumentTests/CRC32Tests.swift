import Foundation
import TestSupport
import Testing

@testable import WordDocument

@Suite("CRC-32")
struct CRC32Tests {
  @Test(
    "known checksums come out",
    arguments: [
      ("", 0), ("123456789", 0xcbf4_3926), ("a", 0xe8b7_be43),
      ("The quick brown fox jumps over the lazy dog", 0x414f_a339),
    ] as [(String, UInt32)])
  func vectors(text: String, checksum: UInt32) {
    #expect(CRC32.checksum(Array(text.utf8)) == checksum)
  }

  @Test("random bytes of many lengths agree with Python's zlib")
  func agreesWithZlib() throws {
    var random = SeededGenerator(seed: 3)
    let messages = (0..<64).map { _ in
      (0..<Int.random(in: 0...900, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    let digits = messages.map { $0.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
    let script = "import sys, zlib; print([zlib.crc32(bytes.fromhex(a)) for a in sys.argv[1:]])"
    let run = try Tool.run("/usr/bin/python3", ["-c", script] + digits)
    let expected = try JSONDecoder().decode([UInt32].self, from: run.output)
    #expect(messages.map(CRC32.checksum) == expected)
  }
}
