import Handouts
import Testing

@Suite("text in a style sheet")
struct CSSTextTests {
  @Test("reads back as the text it was, by the rules of CSS", arguments: HostileText.all)
  func roundTrip(text: String) throws {
    let css = CSSText.quoted(text)
    // NUL cannot be written in CSS: its escape stands for U+FFFD.
    let expected = text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }
    #expect(try #require(string(css)) == expected)
  }

  @Test("holds nothing that could end the string, the line or the style element", arguments: HostileText.all)
  func nothingHostile(text: String) {
    let inside = CSSText.quoted(text).unicodeScalars.dropFirst().dropLast()
    #expect(!inside.contains { "\"'<>&/\n\r\u{C};{}".unicodeScalars.contains($0) })
  }

  /// The value of a quoted string as CSS Syntax Level 3 reads it; nil if the string ends before the text does.
  private func string(_ css: String) -> [Unicode.Scalar]? {
    let scalars = Array(css.unicodeScalars)
    guard scalars.first == "\"", scalars.count > 1 else { return nil }
    var value: [Unicode.Scalar] = []
    var index = 1
    while index < scalars.count {
      switch scalars[index] {
      case "\"": return index == scalars.count - 1 ? value : nil
      case "\n", "\r", "\u{C}": return nil
      case "\\":
        var digits = ""
        while index + 1 < scalars.count, digits.utf8.count < 6, scalars[index + 1].properties.isASCIIHexDigit {
          digits.unicodeScalars.append(scalars[index + 1])
          index += 1
        }
        guard let number = UInt32(digits, radix: 16) else { return nil }
        value.append(number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}")
        if index + 1 < scalars.count, " \n\t".unicodeScalars.contains(scalars[index + 1]) { index += 1 }
      default: value.append(scalars[index])
      }
      index += 1
    }
    return nil
  }
}
