import TestSupport

/// Texts that a careless reader or writer spoils, for round trips.
enum HostileTexts {
  /// Those that every file of ours can hold.
  static let all = [
    "plain", "no", "yes", "true", "null", "~", "12:30", "010", "1_000", "1e3", "0x1F", "2026-11-20", "2026-02-30", "-",
    "- a",
    "--- a", "...", "?", "? a", ":", ": a", "a: b", "a:", "a :b", "#", "# a", "a # b", "a#b", "a\"b", "\"", "\"\"",
    "\"a\"",
    "'", "''", "'a'", "it's", "\\", "\\n", "a\\", "\\\"", "a\nb", "\n", "a\n", "\na", "a\n\nb\n", " a", "a ", "  ", " ",
    "\t", "a\tb", "[a, b]", "{a: b}", "[", "]", "{", "}", ",", "a,b", ";", "&a", "*a", "!a", "!!str a", "%a", "@a",
    "`a`",
    "|", "|-\n a", ">", "> a", "<<", "=", "=1+1", "+44 113", "-5", "{{x}}", "<b>", "a&amp;b", "😀", "👩‍👩‍👧", "é", "e\u{301}",
    "\u{301}", "\"\u{301}", ":\u{301} a", "\u{FE0F}", "日本語", "ﬁ", "İ", "ß", "\u{A0}a", "a\u{3000}", "\u{2028}",
    "a\u{2029}b",
    "\u{AD}a", "\u{202E}abc", "\u{2066}a\u{2069}", "a\u{200B}b", "\u{FFFE}", "\u{FFFD}", "\u{E000}",
    "\u{10FFF}", "a very long text " + String(repeating: "and on and on, ", count: 40), "roles.PL.holder", "$1", "%s",
    "\\x41", "\\u202E", "x\u{1F3F4}\u{E0067}\u{E007F}",
  ]

  /// A text of the list, or a few of its scalars shuffled together.
  static func random(using generator: inout some RandomNumberGenerator) -> String {
    let text = all.randomElement(using: &generator) ?? "a"
    guard Int.random(in: 0..<3, using: &generator) == 0 else { return text }
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let other = all.randomElement(using: &generator) ?? "a"
      if let scalar = other.unicodeScalars.randomElement(using: &generator) { view.append(scalar) }
    }
    return String(view)
  }
}
