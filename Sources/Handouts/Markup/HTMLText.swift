/// Text made safe for HTML, decided on bytes.
///
/// Not on `Character`: a quote followed by a combining mark is one Character that is no quote, and would go through.
package enum HTMLText {
  /// Appends text with `&`, `<`, `>`, `"` and `'` escaped; right in text and in quoted attribute values.
  package static func append(_ text: Substring, to html: inout String) {
    let bytes = text.utf8
    var done = bytes.startIndex
    // A span is read several times faster than the view, and every word of every page goes through here.
    let span = bytes.span
    var previous = 0
    for index in span.indices where isSpecial(span[index]) {
      let special = bytes.index(done, offsetBy: index - previous)
      html += text[done..<special]
      html += entity(span[index])
      done = bytes.index(after: special)
      previous = index + 1
    }
    html += text[done...]
  }

  /// Appends a whole text, escaped.
  package static func append(_ text: String, to html: inout String) {
    if needsEscape(text) { append(Substring(text), to: &html) } else { html += text }
  }

  /// The text escaped.
  package static func escaped(_ text: String) -> String {
    guard needsEscape(text) else { return text }
    var html = ""
    html.reserveCapacity(text.utf8.count + 16)
    append(Substring(text), to: &html)
    return html
  }

  private static func needsEscape(_ text: String) -> Bool {
    let span = text.utf8.span
    for index in span.indices where isSpecial(span[index]) { return true }
    return false
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
