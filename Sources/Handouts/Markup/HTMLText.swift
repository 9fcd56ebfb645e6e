/// Text made safe for HTML, decided on bytes.
///
/// Not on `Character`: a quote followed by a combining mark is one Character that is no quote, and would go through.
package enum HTMLText {
  /// Appends text with `&`, `<`, `>`, `"` and `'` escaped; right in text and in quoted attribute values.
  package static func append(_ text: some StringProtocol, to html: inout String) {
    var rest = Substring(text).utf8[...]
    while let special = rest.firstIndex(where: isSpecial) {
      html += Substring(rest[..<special])
      html += entity(rest[special])
      rest = rest[rest.index(after: special)...]
    }
    html += Substring(rest)
  }

  /// The text escaped.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var html = ""
    html.reserveCapacity(text.utf8.count + 16)
    append(text, to: &html)
    return html
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }

  private static func entity(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}
