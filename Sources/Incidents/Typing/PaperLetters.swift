internal import SourceText

/// Words as people type them from paper: capitals do not matter in them.
enum PaperLetters {
  /// ASCII capitals as small letters.
  static func small(_ text: String) -> String {
    String(
      decoding: text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  /// ASCII small letters as capitals.
  static func capitals(_ text: String) -> String {
    String(
      decoding: text.utf8.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether a text is a word, in capitals or not.
  static func same(_ text: String, _ word: String) -> Bool { small(text).hasSameBytes(as: small(word)) }
}
