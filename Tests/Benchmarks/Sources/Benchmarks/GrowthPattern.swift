/// A kind of input of any size, and what procdoc does with it.
struct GrowthPattern: Sendable {
  enum Way: String, Sendable {
    case read = "model"
    case check, build, compare, log
  }

  let name: String
  let way: Way
  /// The size that is begun with; it is doubled twice.
  let size: Int
  /// The files of a version, or of two to compare; of a log how many lines it gets.
  let files: @Sendable (Int) -> [(path: String, text: String)]

  init(_ way: Way, _ name: String, _ size: Int, _ files: @escaping @Sendable (Int) -> [(path: String, text: String)]) {
    self.name = name
    self.way = way
    self.size = size
    self.files = files
  }

  /// A version of one file whose text is made of equal parts.
  init(_ way: Way, _ name: String, _ size: Int, _ part: @escaping @Sendable (Int) -> String) {
    self.init(way, name, size) { [("V1/procedure.md", procedure((0..<$0).map(part).joined()))] }
  }
}

private func procedure(_ text: String, settings: String = "") -> String {
  "---\nkind: procedure\ntitle: T\nversion: V1\n\(settings)---\n\n# T\n\n## 1 One\n\n1.1 First.\n\n\(text)"
}

private func appendix(_ kind: String, _ settings: String, _ text: String) -> String {
  "---\nkind: \(kind)\nappendix: A\ntitle: L\n\(settings)---\n\n# L\n\n\(text)"
}

/// Clauses of a section each 100, numbered as they should be.
private func clauses(_ count: Int, _ words: (Int) -> String) -> String {
  (0..<count).map { index in
    (index % 100 == 0 ? "## \(index / 100 + 2) Section\n\n" : "")
      + "\(index / 100 + 2).\(index % 100 + 1) \(words(index))\n\n"
  }
  .joined()
}

/// A word of its own for each number.
private func word(_ number: Int) -> String {
  let letters = Array("abcdefghijklmnopqrstuvwxyz")
  var word = ""
  var rest = number
  repeat {
    word.append(letters[rest % 26])
    rest /= 26
  } while rest > 0
  return word + "o"
}

private func sentence(_ index: Int) -> String {
  (0..<12).map { word((index * 7919 + $0 * 104_729) % 4000) }.joined(separator: " ") + "."
}

private func versions(_ old: String, _ new: String) -> [(path: String, text: String)] {
  [("V1/procedure.md", procedure(old)), ("V2/procedure.md", procedure(new))]
}

extension GrowthPattern {
  /// What a reader of Markdown is known to be slow on, what our own steps may be slow on, and what is merely long.
  static let all: [GrowthPattern] = reading + checking + pages + comparing + logs

  private static let reading: [GrowthPattern] = [
    .init(.read, "clauses", 500) { [("V1/procedure.md", procedure(clauses($0, sentence)))] },
    .init(.read, "one long paragraph", 3000) { sentence($0) + " " },
    .init(.read, "one long word", 100_000) { _ in "x" },
    .init(.read, "lines of one paragraph", 3000) { _ in "word\n" },
    .init(.read, "blank lines", 30_000) { _ in "\n" },
    .init(.read, "quotes, 30 deep", 300) { _ in String(repeating: "> ", count: 30) + "a\n\n" },
    .init(.read, "lists, 8 deep", 100) { _ in
      (0..<8).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() + "\n"
    },
    .init(.read, "blank lines in nested lists", 200) { _ in "- a\n  - b\n    - c\n\n\n\n" },
    .init(.read, "open brackets, 900 a paragraph", 20) { _ in String(repeating: "[", count: 900) + "\n\n" },
    .init(.read, "open images", 200) { _ in "![[]()\n\n" },
    .init(.read, "backticks in runs of every length", 200) { String(repeating: "`", count: $0 % 30 + 1) + "a " },
    .init(.read, "emphasis left open", 300) { _ in "*a **b _c __d\n\n" },
    .init(.read, "emphasis opened and closed", 500) { _ in "*a* __b__ " },
    .init(.read, "angle brackets", 1000) { _ in "a < b <c\n\n" },
    .init(.read, "entities", 2000) { _ in "&amp; &#65; &nosuch; " },
    .init(.read, "links", 500) { "[a](https://example.org/\($0) \"t\")\n\n" },
    .init(.read, "link definitions", 1000) { "[a\($0)]: https://example.org/\($0)\n" },
    .init(.read, "raw HTML", 200) { _ in "<div>\n\n" },
    .init(.read, "lines that end with CRLF", 2000) { _ in "a\r\n\r\n" },
    .init(.read, "invisible characters", 1000) { _ in "a\u{202E}b\n\n" },
    .init(.read, "numbers swallowed by a bullet", 200) { "- a\n1.\($0 % 900 + 2) b\n\n" },
    .init(.read, "codes at the end of one clause", 200) { index in index == 0 ? "1.2 Do it. `a`" : " `a\(index)`" },
    .init(.read, "rows of a checklist", 300) { size in
      let rows = (0..<size).map { "\($0 / 100 + 1).\($0 % 100 + 1) \(sentence($0)) `N`\n\n" }
      let text = rows.enumerated().map { ($0 % 100 == 0 ? "## \($0 / 100 + 1) Group\n\n" : "") + $1 }.joined()
      return [
        ("V1/procedure.md", procedure("")),
        ("V1/a.md", appendix("checklist", "applies: {All: Both, N: North}\n", text)),
      ]
    },
  ]

  private static let checking: [GrowthPattern] = [
    .init(.check, "references to one clause", 300) {
      [("V1/procedure.md", procedure(clauses($0) { _ in "See 1.1." }))]
    },
    .init(.check, "references to nothing", 300) {
      [("V1/procedure.md", procedure(clauses($0) { "See \($0 + 5).77." }))]
    },
    .init(.check, "abbreviations, each its own", 300) { size in
      [
        (
          "V1/procedure.md",
          procedure(clauses(size) { "The \(word($0).uppercased())Q and \(word($0 + 9).uppercased())Z." })
        )
      ]
    },
    .init(.check, "one abbreviation everywhere", 300) {
      [("V1/procedure.md", procedure(clauses($0) { _ in "Ask the CQC and the LO at once." }))]
    },
    .init(.check, "roles", 300) { size in
      [
        (
          "V1/procedure.md",
          procedure(clauses(size) { "The Head of \(word($0).capitalized) tells the Lead Officer for \(word($0))." })
        )
      ]
    },
    .init(.check, "one number for all clauses", 300) { _ in "1.2 Again.\n\n" },
    .init(.check, "headings of the same words", 200) { "## \($0 + 2) Same\n\n\($0 + 2).1 \(sentence($0))\n\n" },
    .init(.check, "a glossary and its terms in the text", 150) { size in
      let terms = (0..<size).map { "## \(word($0).capitalized) term\n\nSomething.\n\n" }.joined()
      let text = clauses(size) { "Use the \(word($0)) term and the \(word($0 / 2)) term." }
      return [("V1/procedure.md", procedure(text)), ("V1/a.md", appendix("glossary", "", terms))]
    },
    .init(.check, "one sentence without an end", 2000) { sentence($0).dropLast() + " " },
  ]

  private static let pages: [GrowthPattern] = [
    .init(.build, "clauses", 150) { [("V1/procedure.md", procedure(clauses($0) { sentence($0) + " See 1.1." }))] },
    .init(.build, "bullets of one clause", 500) { _ in "- a *b* c\n" },
    .init(.build, "actions of a plan", 150) { size in
      let text =
        "## Key\n\n- `M` mayor\n\n## G\n\n### Now\n\n"
        + (0..<size).map { "- \(sentence($0)) `M`\n" }.joined()
      return [
        ("V1/procedure.md", procedure("")),
        ("V1/a.md", appendix("action-plan", "columns: [{title: Now}]\n", text)),
      ]
    },
  ]

  private static let comparing: [GrowthPattern] = [
    .init(.compare, "a section put in near the front", 300) { size in
      versions(clauses(size, sentence), "## 2 New\n\n2.1 New.\n\n" + shifted(size, sentence))
    },
    .init(.compare, "clauses all the same, ten more", 300) { size in
      versions(clauses(size) { _ in "Do it now." }, clauses(size + 10) { _ in "Do it now." })
    },
    .init(.compare, "clauses in the opposite order", 300) { size in
      versions(clauses(size, sentence), clauses(size) { sentence(size - $0) })
    },
    .init(.compare, "clauses none like another", 300) { size in
      versions(clauses(size, sentence), clauses(size) { sentence($0 + 1_000_003) })
    },
    .init(.compare, "one long clause, some words edited", 200) { size in
      versions(
        "1.2 " + (0..<size).map(sentence).joined(separator: " ") + "\n",
        "1.2 " + (0..<size).map { $0 % 7 == 0 ? sentence($0 + 5) : sentence($0) }.joined(separator: " ") + "\n")
    },
    .init(.compare, "clauses of one word, the last first", 300) { size in
      versions(clauses(size) { word($0) + "." }, clauses(size) { word(($0 + size - 1) % size) + "." })
    },
  ]

  /// The same one section on.
  private static func shifted(_ count: Int, _ words: (Int) -> String) -> String {
    (0..<count).map { index in
      (index % 100 == 0 ? "## \(index / 100 + 3) Section\n\n" : "")
        + "\(index / 100 + 3).\(index % 100 + 1) \(words(index))\n\n"
    }
    .joined()
  }

  private static let logs: [GrowthPattern] = [
    .init(.log, "lines of a log: verify", 1000) { _ in [] },
    .init(.log, "lines of a log: status", 1000) { _ in [] },
    .init(.log, "lines of a log: print", 500) { _ in [] },
  ]
}
