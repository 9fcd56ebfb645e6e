import Foundation
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct LogLineTests {
  /// A text of random scalars, many of them such that a writer must take care.
  static func text(using generator: inout SeededGenerator) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let range: ClosedRange<UInt32> =
        [
          0...0x1F, 0x20...0x7F, 0x80...0x9F, 0xA0...0x2FF, 0x2000...0x206F, 0xFE00...0xFFFF, 0xE0000...0xE0FFF,
          0x10000...0x10FFFF,
        ]
        .randomElement(using: &generator) ?? 0...0x1F
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { view.append(scalar) }
    }
    return Bool.random(using: &generator) ? String(view) : String(view) + HostileTexts.random(using: &generator)
  }

  static func check(_ fields: [LogLine.Field], _ number: Int) throws {
    let line = LogLine.encode(number: number, fields)
    // One line, whatever takes it for lines, and nothing in it that steers a terminal.
    let decoded = try #require(String(validating: line, as: UTF8.self))
    #expect(decoded.unicodeScalars.allSatisfy { !$0.properties.isWhitespace || $0 == " " || $0.value >= 0xA0 })
    #expect(
      decoded.unicodeScalars.allSatisfy {
        ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
          && InvisibleCharacter.name(of: $0) == nil
      })
    // An independent reader finds the same texts.
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    for field in fields {
      let value = try #require(object[field.name] as? String)
      #expect(value.hasSameBytes(as: field.value))
    }
    #expect(object["n"] as? Int == number)
    // And so does ours, in their order.
    let read = try #require(LogLineReader.fields(of: line[...]))
    #expect(read.map(\.name) == ["n"] + fields.map(\.name) + ["hash"])
    #expect(zip(read.dropFirst(), fields).allSatisfy { $0.value.hasSameBytes(as: $1.value) })
    let (digest, isSealed) = LogLine.digest(of: line[...])
    #expect(isSealed)
    #expect(read.last?.value == digest.text)
  }

  @Test func `any text comes back byte by byte, from one line that any JSON reader reads`() throws {
    var generator = SeededGenerator(seed: 1)
    for number in 1...300 {
      try LogLineTests.check(
        [
          ("kind", "note"), ("text", LogLineTests.text(using: &generator)), ("é", LogLineTests.text(using: &generator)),
        ], number)
    }
    for text in HostileTexts.all { try LogLineTests.check([("text", text)], 1) }
  }

  @Test func `every scalar that there is comes back`() throws {
    for plane in stride(from: UInt32(0), to: 0x110000, by: 0x1000) {
      var view = String.UnicodeScalarView()
      for value in plane..<plane + 0x1000 { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
      let line = LogLine.encode(number: 1, [("text", String(view))])
      let read = try #require(LogLineReader.fields(of: line[...]))
      #expect(read[1].value.unicodeScalars.elementsEqual(view))
      #expect(!line.contains(0x0A) && !line.contains(0x0D))
    }
  }

  @Test func `the digest is SHA-256 over what stands before it, as another tool counts it`() throws {
    let line = LogLine.encode(number: 12, [("kind", "state"), ("prev", "")])
    let text = String(decoding: line, as: UTF8.self)
    #expect(text.hasPrefix(#"{"n":12,"kind":"state","prev":"","hash":""#))
    // printf '%s' '{"n":12,"kind":"state","prev":""' | sha256sum
    #expect(text.hasSuffix("\"}"))
    let hashed = Array(text.utf8.prefix(text.utf8.count - 75))
    let digest = SHA256.digest(hashed).map { String(format: "%02x", $0) }.joined()
    #expect(text.contains(#","hash":"\#(digest)"}"#))
  }

  @Test func `what is no whole line of ours has the digest of all its bytes and a line feed`() {
    let line = LogLine.encode(number: 1, [("kind", "note")])
    var wrong = line
    wrong[3] ^= 1
    var shouting = Array(String(decoding: line, as: UTF8.self).uppercased().utf8)
    shouting[0] = line[0]
    for other in [
      wrong, Array(line.dropLast()), Array(line.dropFirst()), [], shouting, line + [0x20], Array(line.suffix(75)),
      // Cut off right before its hash: then the bytes are those that were hashed.
      Array(line.dropLast(75)),
    ] {
      let (digest, isSealed) = LogLine.digest(of: other[...])
      #expect(!isSealed)
      #expect(digest.text == SHA256.digest(other + [0x0A]).map { String(format: "%02x", $0) }.joined())
    }
  }
}
