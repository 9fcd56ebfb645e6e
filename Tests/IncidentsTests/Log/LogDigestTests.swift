import SourceText
import Testing

@testable import Incidents

@Suite struct LogDigestTests {
  @Test func `a digest is written and read as 64 small hex digits`() throws {
    // The standard's own example.
    let digits = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let digest = LogDigest(of: Array("abc".utf8)[...])
    #expect(digest.text == digits)
    #expect(LogDigest(hex: digits) == digest)
    #expect(LogDigest(hex: digits)?.hashValue == digest.hashValue)
  }

  @Test func `a digest that differs in any one digit is another`() {
    let digest = LogDigest(of: [1, 2, 3])
    for index in 0..<64 {
      var digits = digest.hex
      digits[index] = digits[index] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
      #expect(LogDigest(hex: digits.span) != digest)
    }
  }

  @Test(arguments: [
    "", "ab", String(repeating: "A", count: 64), String(repeating: "g", count: 64), String(repeating: "0", count: 65),
  ])
  func `nothing else is read as one`(text: String) { #expect(LogDigest(hex: text) == nil) }
}
