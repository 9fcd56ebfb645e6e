internal import SourceText

/// A text as the tool writes it in a YAML file, on one line: in double quotes, so that nothing in it can be taken for
/// anything else, or plainly where nothing in it could be.
package enum YAMLText {
  /// The text with its quotes. What cannot be seen is written as an escape, so that a person can see it; but for the
  /// joiners, which honest words and emoji have.
  package static func quoted(_ text: String) -> String {
    // A text and not a view of its scalars, which is copied whole each time that several are put to its end.
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        written += "\\"
        written.unicodeScalars.append(scalar)
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      default:
        if mustBeEscaped(scalar) { written += escape(scalar.value) } else { written.unicodeScalars.append(scalar) }
      }
    }
    written += "\""
    return written
  }

  /// A key: in quotes unless it begins with a letter.
  package static func key(_ key: String) -> String {
    key.utf8.first.map { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } ?? false ? key : quoted(key)
  }

  /// The text as a person would write it: plainly where it begins with an ASCII letter or figure and holds nothing that
  /// YAML could take for a mark, else in quotes.
  /// - Parameter inFlow: whether it stands between brackets or braces, where commas part.
  package static func plainOrQuoted(_ text: String, inFlow: Bool = false) -> String {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, isLetterOrFigure(first), last != 0x20, last != 0x3A else {
      return quoted(text)
    }
    // Figures and stops alone, as in an address, are quoted by habit: other readers of YAML would take a number.
    guard bytes.contains(where: { !(0x2E...0x39).contains($0) }) || bytes.contains(0x2D) else { return quoted(text) }
    for (index, byte) in bytes.enumerated() {
      let isPlain =
        switch byte {
        case 0x20, 0x27, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0x3B: true
        case 0x2C: !inFlow
        case 0x3A: !inFlow && bytes[index + 1] != 0x20
        default: isLetterOrFigure(byte)
        }
      guard isPlain else { return quoted(text) }
    }
    return text
  }

  private static func isLetterOrFigure(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// What a YAML file of ours cannot hold in any way, since `YAMLReader` refuses it: control characters but tab and line
  /// feed, and the private planes. Nil where the text can stand.
  package static func refused(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0xF0000...: true
      default: false
      }
    }
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF, 0xF0000...: true
    case 0x200C, 0x200D: false
    default: InvisibleCharacter.name(of: scalar) != nil
    }
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let width = value < 0x100 ? 2 : value < 0x10000 ? 4 : 8
    let letter = value < 0x100 ? "x" : value < 0x10000 ? "u" : "U"
    return "\\" + letter + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
