import Foundation
import SourceText
import TestSupport
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "the vectors of FIPS 180-2, appendix B, and the empty message's come out",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func standardVectors(text: String, times: Int, digest: String) {
    #expect(hexadecimalDigits(SHA256.digest(String(repeating: text, count: times).utf8)) == digest)
  }

  @Test("every length around the padding's corners agrees with the system's sha256sum")
  func agreesWithTheSystem() throws {
    var random = SeededGenerator(seed: 1)
    let messages = Array(0...200).map { randomBytes($0, using: &random) } + [randomBytes(200_003, using: &random)]
    let expected = try systemDigests(of: messages)
    for (message, digest) in zip(messages, expected) {
      #expect(hexadecimalDigits(SHA256.digest(message)) == digest, "\(message.count) bytes")
    }
  }

  @Test("it makes no difference in what pieces the bytes come, or whether they are an array")
  func piecesMakeNoDifference() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let message = randomBytes(Int.random(in: 0...400, using: &random), using: &random)
      var hash = SHA256()
      var rest = message[...]
      while !rest.isEmpty {
        let count = Int.random(in: 0...min(150, rest.count), using: &random)
        hash.update(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(hash.finish() == SHA256.digest(message))
      #expect(SHA256.digest(AnySequence(message)) == SHA256.digest(message))
    }
  }

  @Test("a digest in between does not disturb what follows")
  func finishLeavesTheValueAlone() {
    var hash = SHA256()
    hash.update("ab".utf8)
    _ = hash.finish()
    hash.update("c".utf8)
    #expect(hash.finish() == SHA256.digest("abc".utf8))
  }

  @Test("64 MB agree with the system's sha256sum", .proof)
  func proveLargeMessage() throws {
    var random = SeededGenerator(seed: 3)
    let message = randomBytes(SourceFile.sizeLimit, using: &random)
    var digest: [UInt8] = []
    let time = ContinuousClock().measure { digest = SHA256.digest(message) }
    #expect(try systemDigests(of: [message]) == [hexadecimalDigits(digest)])
    let rate = Int(Double(message.count) / 1_000_000 / (time / .seconds(1)))
    Proof.record("SHA-256 of 64 MB is that of sha256sum", figure: "\(rate) MB/s")
  }

  private func randomBytes(_ count: Int, using random: inout SeededGenerator) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  /// What `sha256sum` says of each message, in order.
  private func systemDigests(of messages: [[UInt8]]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sha256-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = messages.indices.map { folder.appending(path: "\($0)").path }
    for (path, message) in zip(paths, messages) { try Data(message).write(to: URL(filePath: path)) }

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sha256sum"] + paths
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return text.split(separator: "\n").map { String($0.prefix(64)) }
  }
}

private func hexadecimalDigits(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
