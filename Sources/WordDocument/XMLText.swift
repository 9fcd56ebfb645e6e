/// Text made safe for XML 1.0, decided on Unicode scalars: no letter and combining mark hides a `<`.
enum XMLText {
  /// The text escaped; right in content and in attribute values between double quotation marks. Scalars that XML 1.0
  /// has no way to write become U+FFFD. Tabs and line ends survive in attributes too.
  static func escaped(_ text: String) -> String {
    var xml = ""
    for scalar in text.unicodeScalars { append(scalar, to: &xml) }
    return xml
  }

  /// Appends one scalar, escaped. To a text and not to a view of its scalars, which is copied whole each time that several
  /// are put to its end.
  static func append(_ scalar: Unicode.Scalar, to xml: inout String) {
    switch scalar {
    case "&": xml += "&amp;"
    case "<": xml += "&lt;"
    case ">": xml += "&gt;"
    case "\"": xml += "&quot;"
    case "\t": xml += "&#9;"
    case "\n": xml += "&#10;"
    case "\r": xml += "&#13;"
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": xml += "\u{FFFD}"
    default: xml.unicodeScalars.append(scalar)
    }
  }
}
