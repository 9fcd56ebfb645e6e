internal import ProcedureModel
internal import SourceText

/// What people type at the beginning of a paragraph to say what it is.
enum TypedMark {
  /// A number with stops and what follows it: `4.1`, `4.1.`, `4`, `4.`; also `4.1)` and `4.1:`.
  /// - Returns: the number and how many bytes it takes with the space behind it; nil for none, and for one of more than
  ///   three figures without a stop, which is a year.
  static func number(at words: String) -> (number: ItemNumber, length: Int)? {
    let bytes = Array(words.utf8)
    let run = bytes.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard !run.isEmpty, let number = ItemNumber(String(decoding: run, as: UTF8.self)) else { return nil }
    guard number.depth > 1 || number.parts[0] < 1000 else { return nil }
    var length = run.count
    let hasStop = run.last == UInt8(ascii: ".")
    if length < bytes.count, bytes[length] == UInt8(ascii: ")") || bytes[length] == UInt8(ascii: ":"), number.depth > 1
    {
      length += 1
    }
    let spaces = spaceCount(bytes[length...])
    // `1.Introduction` is a heading; `9.30am` and `2.5%` are none.
    guard spaces > 0 || length == bytes.count || hasStop && isLetter(bytes[length]) else { return nil }
    return (number, length + spaces)
  }

  /// A sign that is typed for a bullet, with the space behind it, in bytes; nil for none.
  static func bullet(at words: String) -> Int? {
    for sign in bullets where words.utf8.starts(with: sign.utf8) {
      let count = sign.utf8.count
      let spaces = spaceCount(Array(words.utf8)[count...])
      // A hyphen, a star or a letter needs its space; a real bullet does not.
      if spaces > 0 || sign.unicodeScalars.first.map({ $0.value > 0x7F && $0 != "–" && $0 != "—" }) ?? false {
        return count + spaces
      }
    }
    return nil
  }

  private static let bullets = [
    "\u{2022}", "\u{2023}", "\u{25E6}", "\u{25AA}", "\u{25CF}", "\u{25CB}", "\u{2043}", "\u{00B7}", "\u{F0B7}",
    "\u{F0A7}", "\u{27A2}", "\u{2713}", "-", "*", "–", "—", "o",
  ]

  /// White space of any kind at the beginning, in bytes.
  private static func spaceCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for scalar in String(decoding: bytes.prefix(24), as: UTF8.self).unicodeScalars {
      guard scalar.properties.isWhitespace else { break }
      count += String(scalar).utf8.count
    }
    return count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// `Appendix A`, with what follows the letter: `Appendix A – Checklist`. Nil for anything else, such as
  /// `Appendix A lists the people.`
  static func appendix(at words: String) -> (letter: String, rest: String)? {
    let bytes = Array(words.trimmed.utf8)
    let head = Array("appendix ".utf8)
    guard bytes.count > head.count,
      String(decoding: bytes.prefix(head.count), as: UTF8.self).isSameWord(as: "appendix ")
    else { return nil }
    let letter = bytes[head.count...].prefix { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
    guard (1...2).contains(letter.count) else { return nil }
    let name: String
    if let number = Int(String(decoding: letter, as: UTF8.self)) {
      guard (1...26).contains(number) else { return nil }
      name = NumberCounter.written(number, "upperLetter")
    } else {
      name = String(decoding: letter, as: UTF8.self)
      guard letter.allSatisfy({ $0 > 0x39 }) else { return nil }
    }
    let after = String(decoding: bytes[(head.count + letter.count)...], as: UTF8.self)
    guard let next = after.unicodeScalars.first else { return (name, "") }
    let isParted = " :.-\u{2013}\u{2014}\t".unicodeScalars.contains(next)
    let rest = String(after.unicodeScalars.drop { " :.-\u{2013}\u{2014}\t".unicodeScalars.contains($0) })
    // A sentence about an appendix ends in a stop, or goes on with a small letter.
    guard isParted, rest.unicodeScalars.first?.properties.isLowercase != true, rest.utf8.last != UInt8(ascii: "."),
      rest.utf8.count < 120
    else { return nil }
    return (name, rest)
  }
}
