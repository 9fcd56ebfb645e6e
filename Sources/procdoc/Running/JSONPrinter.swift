import Foundation
import SourceText

/// Values as JSON: keys in alphabetical order, so that the same value gives the same bytes.
enum JSONPrinter {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return safe(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// JSON with the characters that steer a terminal or cannot be seen written as `\u202e`: the same values, since such
  /// characters stand in strings only. The encoder writes out none but those below U+0020.
  private static func safe(_ json: String) -> String {
    func isHidden(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value >= 0x7F && (scalar.value < 0xA0 || InvisibleCharacter.name(of: scalar) != nil)
    }
    guard json.unicodeScalars.contains(where: isHidden) else { return json }
    // Into a text and not into a view of its scalars, which is copied whole each time that several are put to its end.
    var result = ""
    for scalar in json.unicodeScalars {
      guard isHidden(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    }
    return result
  }
}
