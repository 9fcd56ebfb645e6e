/// The views of templates with their names, as the sources declare them: the table of Documentation/templates.md.
enum ViewTable {
  /// One row for each view, in the order of their names.
  static func rows(of files: [HouseFile]) -> [String] {
    let table = /ViewFields<(\w+)>\(\[\n([\s\S]*?)\n  \]\)/
    var rows: [String] = []
    for file in files where file.room == "Handouts" {
      for match in file.text.matches(of: table) {
        let view = String(match.output.1)
        let names = match.output.2.matches(of: /\.(\w+)\("([\w-]+)"\) \{ (.*?) \}(?:,|$)/.anchorsMatchLineEndings())
          .map { field in
            "`\(field.output.2)`" + kind(field.output.1, field.output.3, in: declaration(of: view, in: file.text))
          }
        rows.append("| `\(view)` | \(names.joined(separator: ", ")) |")
      }
    }
    return rows.sorted()
  }

  /// What a name stands for, in words; nothing for plain text.
  private static func kind(_ kind: Substring, _ reader: Substring, in declaration: Substring) -> String {
    switch kind {
    case "text": ""
    case "optionalText": " (optional)"
    case "view": ": \(inner(reader, declaration))"
    case "views": ": several \(inner(reader, declaration))"
    default: " (\(kind))"
    }
  }

  /// The kind of view that a reader gives: the type of the property that it reads, or the view that it makes.
  private static func inner(_ reader: Substring, _ declaration: Substring) -> String {
    if let made = reader.firstMatch(of: /(\w+View)\(/) { return "`\(made.output.1)`" }
    guard let property = reader.firstMatch(of: /\$0\.(\w+)/)?.output.1,
      let type = declaration.matches(of: /(?:let|var) (\w+): \[?(\w+)/).first(where: { $0.output.1 == property })
    else { return "?" }
    return "`\(type.output.2)`"
  }

  /// A type's text from its name to the end of the file.
  private static func declaration(of view: String, in text: String) -> Substring {
    guard let start = text.firstRange(of: "struct \(view): View") else { return "" }
    return text[start.lowerBound...]
  }
}
