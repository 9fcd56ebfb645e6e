import Foundation
import TestSupport
import Testing

@testable import WordDocument

@Suite("what is in a zip file")
struct ZipContentsTests {
  /// A zip file by Python's library, deflated.
  private func zipped(_ files: [(String, String)], method: String) throws -> [UInt8] {
    let folder = try Folder()
    let path = folder.url.appending(path: "x.zip").path
    let lines = files.map { "z.writestr(\(String(reflecting: $0.0)), \(String(reflecting: $0.1)))" }
    let script =
      "import zipfile\nz = zipfile.ZipFile('\(path)', 'w', zipfile.\(method))\n" + lines.joined(separator: "\n")
      + "\nz.close()"
    let run = try Tool.run("/usr/bin/python3", ["-c", script])
    try #require(run.status == 0, "\(run.messages)")
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  @Test(
    "files of another maker come out as they went in, deflated or stored", arguments: ["ZIP_DEFLATED", "ZIP_STORED"])
  func files(method: String) throws {
    let files = [("a/one.xml", String(repeating: "words ", count: 10_000)), ("two", "x"), ("none", "")]
    let contents = try #require(ZipContents(try zipped(files, method: method)))
    let folder = try Folder()
    let packed = folder.url.appending(path: "x.gz")
    try Data(contents.gzipped).write(to: packed)
    let unpacked = method == "ZIP_STORED" ? Data() : try Tool.run("/usr/bin/gzip", ["-dc", packed.path]).output
    let found = try #require(contents.files(unpacked: Array(unpacked)))
    #expect(found.map(\.name) == files.map(\.0))
    #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == files.map(\.1))
    if method == "ZIP_DEFLATED" { #expect(contents.files(unpacked: Array(unpacked.dropLast())) == nil) }
    #expect(contents.files(unpacked: Array(unpacked) + [0]) == nil)
  }

  @Test("bytes that are no zip file, or a part of one, are none, and nothing is read beyond them")
  func broken() throws {
    let whole = try zipped([("a", "bbbb"), ("c", "dd")], method: "ZIP_DEFLATED")
    for length in 0..<whole.count { #expect(ZipContents(Array(whole.prefix(length))) == nil) }
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      var bytes = whole
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      if let contents = ZipContents(bytes) { _ = contents.files(unpacked: contents.gzipped) }
    }
  }
}
