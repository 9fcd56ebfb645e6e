internal import SourceText

/// A text as the tool writes it in a YAML file: always in double quotes and on one line, so that nothing in it can be
/// taken for anything else.
enum YAMLText {
  /// The text with its quotes. What cannot be seen is written as an escape, so that a person can see it; but for the
  /// joiners, which honest words and emoji have.
  static func quoted(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    written.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        written.append("\\")
        written.append(scalar)
      case "\n": written.append(contentsOf: "\\n".unicodeScalars)
      case "\t": written.append(contentsOf: "\\t".unicodeScalars)
      default:
        if mustBeEscaped(scalar) {
          written.append(contentsOf: escape(scalar.value).unicodeScalars)
        } else {
          written.append(scalar)
        }
      }
    }
    written.append("\"")
    return String(written)
  }

  /// A key: in quotes unless it begins with a letter.
  static func key(_ key: String) -> String {
    key.utf8.first.map { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } ?? false ? key : quoted(key)
  }

  /// What a YAML file of ours cannot hold in any way, since `YAMLReader` refuses it: control characters but tab and line
  /// feed, and the private planes. Nil where the text can stand.
  static func refused(in text: String) -> Unicode.Scalar? {
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
