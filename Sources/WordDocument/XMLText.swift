/// Text made safe for XML 1.0, decided on Unicode scalars: no letter and combining mark hides a `<`.
enum XMLText {
  /// The text escaped; right in content and in attribute values between double quotation marks. Scalars that XML 1.0
  /// has no way to write become U+FFFD. Tabs and line ends survive in attributes too.
  static func escaped(_ text: String) -> String {
    var xml = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &xml) }
    return String(xml)
  }

  /// Appends one scalar, escaped.
  static func append(_ scalar: Unicode.Scalar, to xml: inout String.UnicodeScalarView) {
    switch scalar {
    case "&": xml.append(contentsOf: "&amp;".unicodeScalars)
    case "<": xml.append(contentsOf: "&lt;".unicodeScalars)
    case ">": xml.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": xml.append(contentsOf: "&quot;".unicodeScalars)
    case "\t": xml.append(contentsOf: "&#9;".unicodeScalars)
    case "\n": xml.append(contentsOf: "&#10;".unicodeScalars)
    case "\r": xml.append(contentsOf: "&#13;".unicodeScalars)
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": xml.append("\u{FFFD}")
    default: xml.append(scalar)
    }
  }
}
