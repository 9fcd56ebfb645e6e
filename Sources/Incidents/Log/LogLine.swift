internal import SourceText

/// One line of the log as bytes: a JSON object of texts and whole numbers, closed by a digest of itself.
///
///     {"n":12,"kind":"state","at":"…","recorded":"…","by":"AB","item":"A2.4","state":"done","seen":"…","prev":"…","hash":"…"}
///
/// `prev` is the digest of the line before, so that a line that was changed, dropped or swapped shows. The digest of a line
/// is its `hash`: SHA-256 over the bytes before `,"hash"`. What is no whole line of ours has the SHA-256 of all its bytes
/// and a line feed, so that the next line can follow a torn one too. The line feed keeps a line that is cut off right before
/// its hash from having the digest of the whole one.
enum LogLine {
  /// The longest line that is written or read whole, in bytes, without its line end.
  static let sizeLimit = 64 * 1024

  /// A name with what stands after it.
  typealias Field = (name: String, value: String)

  private static let seal = Array(",\"hash\":\"".utf8)
  /// What stands after the bytes that are hashed: the seal, 64 digits, `"}`.
  private static let tailLength = seal.count + 64 + 2

  /// A line without its line end.
  /// - Parameters:
  ///   - number: the line's own, counted from 1.
  ///   - fields: in the order in which they are written; `prev` among them.
  static func encode(number: Int, _ fields: [Field]) -> [UInt8] {
    var bytes = Array("{\"n\":\(number)".utf8)
    for field in fields {
      bytes += [UInt8(ascii: ",")]
      append(field.name, to: &bytes)
      bytes += [UInt8(ascii: ":")]
      append(field.value, to: &bytes)
    }
    let hash = LogDigest(of: bytes[...]).hex
    return bytes + seal + hash + Array("\"}".utf8)
  }

  /// The digest of a line, and whether it is a line of ours whose own hash is right.
  static func digest(of line: ArraySlice<UInt8>) -> (digest: LogDigest, isSealed: Bool) {
    let other = { (LogDigest(of: line + [UInt8(ascii: "\n")]), false) }
    let tail = line.suffix(tailLength)
    guard line.count > tailLength, tail.starts(with: seal), tail.suffix(2).elementsEqual("\"}".utf8) else {
      return other()
    }
    let digits = tail.dropFirst(seal.count).dropLast(2)
    guard let said = LogDigest(hex: digits.span) else { return other() }
    let computed = LogDigest(of: line.dropLast(tailLength))
    return computed == said ? (computed, true) : other()
  }

  /// A text in quotes. Control characters and those that cannot be seen are written as `\u202e`, so that nothing in a log
  /// steers a terminal or hides in an editor.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += Array("\\\"".utf8)
      case "\\": bytes += Array("\\\\".utf8)
      case "\n": bytes += Array("\\n".utf8)
      case "\t": bytes += Array("\\t".utf8)
      default:
        let isHidden =
          scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          || scalar.value >= 0xA0
            && InvisibleCharacter.name(of: scalar) != nil
          || (0x2028...0x2029).contains(scalar.value)
        guard isHidden else {
          bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
          continue
        }
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          bytes += Array(("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
