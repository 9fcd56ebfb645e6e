/// Texts that have broken escapers: marks that hide in a Character, ends of elements, entities, controls.
enum HostileText {
  static let all: [String] =
    marks.flatMap { mark in [mark] + followers.map { mark + $0 } + followers.map { $0 + mark } }
    + [
      "", " ", "plain", "Łódź & Söhne", "x\"\u{301} onmouseover=alert(1) y=\"\u{FE0F}", "</style><script>x</script>",
      "</title>", "-->", "<!--", "]]>", "&amp;", "&#x202E;", "&lt;b&gt;", "javascript:alert(1)", "{{x}}", "{{{html}}}",
      "{{>partials/row}}", "{{/rows}}", "\u{2028}", "\u{2029}", "\u{85}", "\u{202E}abc\u{202C}", "\u{200B}", "\u{FEFF}",
      "\u{0}", "\u{1B}[31m", "\u{7F}", "\r\n", "\n", "\r", "\t", "\u{C}", "\\", "\\22 ", "\\\n", "\"\\", "100 %",
      "a;b}",
      "\u{E9}", "e\u{301}", "\u{1F468}\u{200D}\u{1F469}", "\u{1F1EC}\u{1F1E7}\"", "\u{10FFFF}", "\u{FFFE}", "\u{FFFD}",
    ]

  private static let marks = ["\"", "'", "<", ">", "&", "`", "=", "/", "{", "}"]
  /// Scalars that join what stands before them to one Character.
  private static let followers = ["\u{301}", "\u{FE0F}", "\u{200D}", "\u{20E3}", "\u{E0067}", "\u{1F3FF}"]
}
