internal import SourceText

/// What the readers below say of a file, in words that hold nothing of the file: `StrictYAML` and `SourceText` quote what
/// they found, which is right for a procedure and wrong for a file with people in it.
///
/// Only words that stand here come out. What is not known here becomes a sentence that fits everything, so that a new
/// message below can never carry a value out.
enum PrivateWording {
  /// The same diagnostics in these words: rule, weight and place stay.
  static func of(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      let (message, hint) = words(for: diagnostic)
      return Diagnostic(
        rule: diagnostic.rule, severity: diagnostic.severity, path: diagnostic.path, range: diagnostic.range,
        message: message, hint: hint)
    }
  }

  private static func words(for diagnostic: Diagnostic) -> (message: String, hint: String) {
    if diagnostic.rule == "yaml-duplicate-key", let line = lastNumber(of: diagnostic.message) {
      return ("this key stands here for the second time; the first is in line \(line)", "Keep one of the two.")
    }
    if let known = syntax.first(where: { $0.message.hasSameBytes(as: diagnostic.message) }) { return known }
    return byRule.first { $0.rule == diagnostic.rule }.map { ($0.message, $0.hint) }
      ?? ("this cannot be read", "Write `key: value`, and put the text in quotes.")
  }

  /// The number at the very end of a message: a line, which the readers put there.
  private static func lastNumber(of message: String) -> Int? {
    let digits = message.utf8.reversed().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.prefix(9)
    return Int(String(decoding: Array(digits.reversed()), as: UTF8.self))
  }

  /// Messages of `SyntaxProblem` that hold nothing of the file, word for word.
  static let syntax: [(message: String, hint: String)] = [
    ("this line is indented with a tab", "Use spaces instead, the same number on each line."),
    (
      "the quote opened here is never closed",
      "Close it. A quote within the text is written twice in '…' and as \\\" in \"…\"."
    ),
    ("the bracket opened here is not closed", "Close it with ] or }, as it was opened."),
    (
      "a backslash within double quotes begins a special character, and this is none",
      "Write it twice, or use single quotes."
    ),
    (
      "a colon and a space within a text look like a key and its value",
      "Put the whole text in quotes, or check how far the line is indented."
    ),
    (
      "this line has no key: it has no colon",
      "Write `key: value`, or indent the line if it belongs to the text above it."
    ),
    (
      "a space is missing after this colon",
      "Write `key: value`, or indent the line if it belongs to the text above it."
    ),
    (
      "nothing more may stand on a line after `|` or `>`",
      "Begin the text on the next line, indented, or put it in quotes if it should begin with | or >."
    ),
    ("a list cannot begin here", "Begin it on a line of its own below its key."),
    (
      "this does not fit the list above it",
      "Begin it with a dash and a space like the others, and check how far it is indented."
    ),
    (
      "this does not fit the lines above it: a key was expected here",
      "Check how far the line is indented, and that a text which begins with a quote ends with it."
    ),
  ]

  private static let byRule: [(rule: String, message: String, hint: String)] = [
    (
      "yaml-syntax", "this cannot be read as YAML",
      "Write `key: value`, and put a text with commas, brackets, quotes or other signs in quotes."
    ),
    ("yaml-depth", "lists and maps are nested too deeply here", "Write them as in the comments of a new file."),
    ("yaml-size", "the file is too large, or has too many entries", "Check that this is the file you meant."),
    ("yaml-anchor", "a text cannot begin with & here", "Put the whole text in quotes."),
    ("yaml-tag", "a text cannot begin with ! here", "Put the whole text in quotes."),
    ("yaml-alias", "a text cannot begin with * here", "Put the whole text in quotes."),
    ("yaml-directive", "a line cannot begin with % here", "Delete the line, or put the text in quotes."),
    ("yaml-documents", "this line ends what is read of the file", "Delete the line: three dashes or dots end a file."),
    ("yaml-character", "a character that may not stand in this file", "Delete it and type the place again."),
    ("yaml-key", "this cannot be a key", "Write `key: value`, the key as one plain word."),
    ("yaml-merge-key", "`<<` is not used here", "Write out the entries."),
    ("yaml-duplicate-key", "this key stands more than once", "Keep one of them."),
    ("yaml-root", "lines of the form `key: value` are expected", "Begin each line with a key and a colon."),
    ("file-too-large", "the file is too large to be read", "Check that this is the file you meant."),
    (
      "invalid-utf8", "this line holds a byte that is not UTF-8 text",
      "Save the file as UTF-8 and type the character again."
    ),
    ("control-character", "this line holds a control character", "Delete it and type the place again."),
    (
      "invisible-character", "this line holds a character that cannot be seen",
      "If it should not be there, delete the text and type it again."
    ),
  ]
}
