/// Entities that stand for a character which cannot be seen: `&#x202E;`, `&#8203;`, `&shy;`. They are plain ASCII in the
/// source, so that a scan of its bytes sees nothing.
enum CharacterEntity {
  /// The named entities of HTML for characters that cannot be seen (HTML 5, named character references).
  private static let named: [String: UInt32] = [
    "shy": 0xAD, "ZeroWidthSpace": 0x200B, "NegativeVeryThinSpace": 0x200B, "NegativeThinSpace": 0x200B,
    "NegativeMediumSpace": 0x200B, "NegativeThickSpace": 0x200B, "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E,
    "rlm": 0x200F, "NoBreak": 0x2060, "ApplyFunction": 0x2061, "af": 0x2061, "InvisibleTimes": 0x2062, "it": 0x2062,
    "InvisibleComma": 0x2063, "ic": 0x2063, "NewLine": 0x0A,
  ]

  /// The scalar of an entity at the start of some bytes; nil if there is none or it stands for something visible.
  static func scalar(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard bytes.first == UInt8(ascii: "&") else { return nil }
    // The longest of these names has 21 letters.
    let window = bytes.dropFirst().prefix(24)
    guard let semicolon = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = window[..<semicolon]
    guard name.first == UInt8(ascii: "#") else {
      return named[String(decoding: name, as: UTF8.self)].flatMap(Unicode.Scalar.init)
    }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let isHexadecimal = digits.utf8.first == UInt8(ascii: "x") || digits.utf8.first == UInt8(ascii: "X")
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
