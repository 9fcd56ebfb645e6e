import SourceText
import TestSupport
import Testing

@Suite("Reading a source from bytes")
struct SourceFileReadTests {
  /// Scalars of every length, and the last ones before and the first ones after each gap.
  static let text = Array("a\u{7E}\u{A0}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}z".utf8)

  @Test("honest text comes through as it is")
  func honestText() {
    let (file, diagnostics) = read(SourceFileReadTests.text)
    #expect(file.bytes == SourceFileReadTests.text && diagnostics.isEmpty)
  }

  @Test("any byte in any place is refused exactly when the standard library refuses the text", arguments: text.indices)
  func everyByteInEveryPlace(index: Int) {
    for byte in UInt8.min...UInt8.max {
      var bytes = SourceFileReadTests.text
      bytes[index] = byte
      expectAgreement(bytes)
    }
  }

  @Test("a text cut short in any place is refused exactly when the standard library refuses it")
  func cutShort() {
    for count in 0...SourceFileReadTests.text.count {
      expectAgreement(Array(SourceFileReadTests.text.prefix(count)))
      expectAgreement(Array(SourceFileReadTests.text.dropFirst(count)))
    }
  }

  @Test("every first byte with every following byte at the edges of the table of well-formed text")
  func edges() {
    let edges: [UInt8] = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xE0, 0xFF]
    for first in UInt8(0x80)...0xFF {
      for second in edges {
        expectAgreement([first, second])
        for third in edges {
          expectAgreement([first, second, third])
          for fourth in [0x41, 0x7F, 0x80, 0xBF, 0xC0] as [UInt8] { expectAgreement([first, second, third, fourth]) }
        }
      }
    }
  }

  @Test(
    "surrogates, overlong forms and scalars beyond the last are not UTF-8",
    arguments: [
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF],
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
      [0xFE], [0xFF],
    ] as [[UInt8]])
  func malformed(bytes: [UInt8]) throws {
    let (file, diagnostics) = read([0x61] + bytes + [0x62, 0x0A])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1 && diagnostic.rule == "invalid-utf8" && diagnostic.severity == .error)
    #expect(diagnostic.range == SourceRange(line: 1, column: 2))
    #expect(file.line(1) == "a" + String(repeating: "\u{FFFD}", count: bytes.count) + "b")
  }

  @Test(
    "control characters are refused, but for tab and line ends",
    arguments: Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0))
  func controlCharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let (file, diagnostics) = read(Array("x\n\u{E9}\(Character(scalar))y".utf8))
    if [0x09, 0x0A, 0x0D].contains(value) {
      #expect(diagnostics.isEmpty)
    } else {
      #expect(diagnostics.map(\.rule) == ["control-character"])
      #expect(diagnostics.first?.range == SourceRange(line: 2, column: 3))
      #expect(diagnostics.first?.message.contains(hexadecimal(value)) == true)
      #expect(file.line(2) == "\u{E9}\u{FFFD}y")
    }
  }

  @Test("a byte order mark at the very start is dropped, and columns are counted after it")
  func markAtTheStart() {
    let (file, diagnostics) = read([0xEF, 0xBB, 0xBF] + Array("ab\u{0}".utf8))
    #expect(file.line(1) == "ab\u{FFFD}")
    #expect(diagnostics.map(\.range) == [SourceRange(line: 1, column: 3)])
    #expect(read([0xEF, 0xBB, 0xBF]).file.bytes.isEmpty)
  }

  @Test("a byte order mark inside is refused, a second one at the start too")
  func markInside() {
    for text in ["a\u{FEFF}b", "\u{FEFF}\u{FEFF}ab"] {
      let (file, diagnostics) = read(Array(text.utf8))
      #expect(diagnostics.map(\.rule) == ["control-character"])
      #expect(diagnostics.first?.message.contains("byte order mark") == true)
      #expect(file.bytes.count { $0 == 0xEF } == 1)
    }
  }

  @Test("a character that cannot be seen is a warning and stays in the text")
  func invisible() {
    let bytes = Array("a\u{200B}b\u{202E}\n\u{AD}".utf8)
    let (file, diagnostics) = read(bytes)
    #expect(file.bytes == bytes)
    #expect(diagnostics.map(\.severity) == [.warning, .warning])
    #expect(diagnostics.map(\.range) == [SourceRange(line: 1, column: 2), SourceRange(line: 2, column: 1)])
  }

  @Test("a line full of faults has one diagnostic for each rule, however they alternate")
  func oneForEachLineAndRule() {
    let line: [UInt8] = [0xFF, 0x00, 0xE2, 0x80, 0x8B, 0xFF, 0x00, 0xE2, 0x80, 0x8B, 0x0A]
    let diagnostics = read(line + line).diagnostics
    let rules = ["invalid-utf8", "control-character", "invisible-character"]
    #expect(diagnostics.map(\.rule) == rules + rules)
    #expect(diagnostics.map(\.range.start.line) == [1, 1, 1, 2, 2, 2])
  }

  @Test("every diagnostic stands where its character stands in the text as kept")
  func placesAreThoseOfTheKeptText() {
    var random = SeededGenerator(seed: 7)
    let pieces: [[UInt8]] = [[0x0A], [0x0D], [0x61], [0xC3, 0xA9], [0xFF], [0x00], [0xC2, 0x85], [0xE2, 0x80, 0x8B]]
    for _ in 0..<1_000 {
      let (file, diagnostics) = read((0..<20).flatMap { _ in pieces.randomElement(using: &random) ?? [] })
      for diagnostic in diagnostics {
        let start = diagnostic.range.start
        let scalars = Array(file.line(start.line).unicodeScalars)
        let expected: Unicode.Scalar = diagnostic.rule == "invisible-character" ? "\u{200B}" : "\u{FFFD}"
        #expect(scalars[file.displayColumn(of: start) - 1] == expected)
      }
      #expect(diagnostics.map(\.range.start) == diagnostics.map(\.range.start).sorted())
    }
  }

  @Test("random bytes become the text that the standard library makes of them, with U+FFFD for what is refused")
  func randomBytes() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2_000 { expectAgreement((0..<12).map { _ in UInt8(truncatingIfNeeded: random.next()) }) }
  }

  @Test("a file over 64 MB is refused unread")
  func sizeLimit() {
    let (file, diagnostics) = read([UInt8](repeating: 0xFF, count: SourceFile.sizeLimit + 1))
    #expect(diagnostics.map(\.rule) == ["file-too-large"] && file.bytes.isEmpty)
  }

  @Test("a text of exactly 64 MB is read, whole or in ruins", .proof)
  func proveLargestText() {
    let clock = ContinuousClock()
    let line = Array("4.12 Ring the on-call manager \u{2013} day or night.\r\n".utf8)
    let honest = Array(Array(repeating: line, count: SourceFile.sizeLimit / line.count).joined())
    let ruins = [UInt8](repeating: 0, count: SourceFile.sizeLimit)
    let honestTime = clock.measure { #expect(read(honest).diagnostics.isEmpty) }
    let ruinsTime = clock.measure { #expect(read(ruins).diagnostics.count == 1) }
    Proof.record("64 MB of honest text are read", figure: milliseconds(honestTime))
    Proof.record("64 MB of NUL are refused", figure: milliseconds(ruinsTime))
  }

  @Test("every sequence of three bytes is judged as the standard library judges it", .proof)
  func proveEveryThreeBytes() {
    var wrong = 0
    for value in UInt32(0)..<0x100_0000 {
      let bytes = [UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
      let refused = read(bytes).diagnostics.contains { $0.rule == "invalid-utf8" }
      if refused != (String(validating: bytes, as: UTF8.self) == nil) { wrong += 1 }
    }
    #expect(wrong == 0)
    Proof.record("Every three bytes are valid or not as the standard library says", figure: "16,777,216 sequences")
  }

  private func read(_ bytes: [UInt8]) -> (file: SourceFile, diagnostics: [Diagnostic]) {
    SourceFile.read(path: "text.md", bytes: bytes)
  }

  /// The verdict, and the text that is kept, are those of the standard library's own decoder.
  private func expectAgreement(_ bytes: [UInt8], at location: SourceLocation = #_sourceLocation) {
    let (file, diagnostics) = read(bytes)
    let refused = diagnostics.contains { $0.rule == "invalid-utf8" }
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    #expect(refused == !isValid, "\(bytes)", sourceLocation: location)
    #expect(String(validating: file.bytes, as: UTF8.self) != nil, "\(bytes)", sourceLocation: location)

    let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let expected = String(decoding: withoutMark, as: UTF8.self).unicodeScalars.map(mended)
    let kept = String(decoding: file.bytes, as: UTF8.self).unicodeScalars
    #expect(withoutRuns(expected) == withoutRuns(Array(kept)), "\(bytes)", sourceLocation: location)
  }

  /// U+FFFD for the characters that no source may hold.
  private func mended(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let isControl = scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
    return isControl || scalar == "\u{FEFF}" ? "\u{FFFD}" : scalar
  }

  /// One U+FFFD for a run of them, since how many stand for one broken sequence is a matter of taste.
  private func withoutRuns(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.enumerated().filter { $0 == 0 || $1 != "\u{FFFD}" || scalars[$0 - 1] != "\u{FFFD}" }.map(\.element)
  }

  private func milliseconds(_ duration: Duration) -> String {
    "\(Int(duration / .milliseconds(1))) ms"
  }
}
