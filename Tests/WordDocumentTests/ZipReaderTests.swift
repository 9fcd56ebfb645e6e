import Foundation
import TestSupport
import Testing

@testable import WordDocument

@Suite("a zip file is read")
struct ZipReaderTests {
  @Test("what our own writer stored comes back, by its names and in its order")
  func stored() throws {
    var archive = ZipArchive()
    archive.add("b.xml", Array("two".utf8))
    archive.add("a/c.xml", [])
    let zip = try ZipReader(archive.bytes)
    #expect(zip.names == ["b.xml", "a/c.xml"])
    #expect(try zip.file("b.xml") == Array("two".utf8))
    #expect(try zip.file("a/c.xml") == [])
    #expect(try zip.file("missing") == nil)
  }

  @Test("a comment behind the directory is passed over")
  func comment() throws {
    var archive = ZipArchive()
    archive.add("a", [1, 2, 3])
    var bytes = archive.bytes
    bytes[bytes.count - 2] = 5
    bytes += Array("hello".utf8)
    #expect(try ZipReader(bytes).file("a") == [1, 2, 3])
  }

  @Test(
    "what is no zip file is said to be none", arguments: ["", "PK", "\u{D0}\u{CF} an old Word file", "<html></html>"])
  func none(text: String) {
    #expect(throws: ZipProblem.noZipFile) { _ = try ZipReader(Array(text.utf8)) }
  }

  @Test("any byte that is changed in a file's content is found out")
  func damage() throws {
    var archive = ZipArchive()
    archive.add("a.xml", Array("The lead officer".utf8))
    let bytes = archive.bytes
    // Behind the head of 30 bytes and the name.
    for index in 35..<(35 + 16) {
      var damaged = bytes
      damaged[index] ^= 1
      #expect(throws: ZipProblem.damaged) { _ = try ZipReader(damaged).file("a.xml") }
    }
  }

  @Test("bytes at random behind the beginning of a zip file never stop the program")
  func hostile() {
    var archive = ZipArchive()
    archive.add("a.xml", Array("The lead officer".utf8))
    for seed in 1...500 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      var bytes = archive.bytes
      for _ in 0..<4 {
        bytes[Int.random(in: 2..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let zip = try? ZipReader(bytes)
      for name in zip?.names ?? [] { _ = try? zip?.file(name) }
    }
  }
}
