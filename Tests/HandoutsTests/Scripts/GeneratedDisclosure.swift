import TestSupport

/// A version's rules and scripts made by chance: closed and open fields, conditions, denied conditions, headings, bullets,
/// quotations; now and then a script that names what its audience may never have.
enum GeneratedDisclosure {
  static func files(_ random: inout SeededGenerator) -> [String: String] {
    let audiences = names("audience", 2...4, &random)
    let conditions = names("condition", 0...3, &random)
    let fields = names("field.no", 3...7, &random)
    var rules = "audiences: [\(audiences.joined(separator: ", "))]\n"
    if !conditions.isEmpty {
      rules += "conditions:\n" + conditions.map { "  \($0): {means: It is so, set-by: Somebody}\n" }.joined()
    }
    rules += "fields:\n"
    for field in fields {
      let to =
        Int.random(in: 0..<4, using: &random) == 0 ? "all" : "[\(some(audiences, &random).joined(separator: ", "))]"
      let needs = conditions.isEmpty || Bool.random(using: &random) ? [] : some(conditions, &random)
      rules +=
        "  \(field): {type: \(["text", "name", "date", "time", "number", "telephone", "e-mail"].randomElement(using: &random) ?? "text"), "
        + "to: \(to), needs: [\(needs.joined(separator: ", "))], class: c, reason: r, decides: d}\n"
    }
    var files = ["disclosure.yaml": rules]
    for number in 1...Int.random(in: 1...4, using: &random) {
      let own = some(audiences, &random)
      let oracle = DisclosureOracle(["disclosure.yaml": rules])
      var usable = fields.filter { field in own.allSatisfy { oracle.fields[field]?.isEverOpen(to: $0) ?? false } }
      // A slip of the author's.
      if Int.random(in: 0..<6, using: &random) == 0 { usable.append(fields[0]) }
      if Int.random(in: 0..<12, using: &random) == 0 { usable.append("undeclared") }
      func words() -> String {
        guard let field = usable.randomElement(using: &random) else { return "words" }
        return ["words {{\(field)}} words", "*words **{{\(field)}}***", "{{\(field)}} {{\(field)}}"].randomElement(
          using: &random)
          ?? ""
      }
      func when() -> String {
        guard let condition = conditions.randomElement(using: &random), Bool.random(using: &random) else { return "" }
        return " `if \(Bool.random(using: &random) ? "not " : "")\(condition)`"
      }
      var text =
        "---\nkind: script\naudience: [\(own.joined(separator: ", "))]\nlayout: \(["letter", "visit", "poster"].randomElement(using: &random) ?? "letter")\ntitle: \"Sheet \(words())\"\n---\n"
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text += "\n\(["##", "###"].randomElement(using: &random) ?? "##") \(words())\(when())\n"
        case 1: text += "\n- \(words())\(when())\n- \(words())\n  more\(when())\n"
        case 2: text += "\n> \(words())\n> more\(when())\n>\n> \(words())\n"
        default: text += "\n\(words())\(when())\n"
        }
      }
      files["scripts/s\(number).md"] = text
    }
    return files
  }

  private static func names(_ stem: String, _ range: ClosedRange<Int>, _ random: inout SeededGenerator) -> [String] {
    let count = Int.random(in: range, using: &random)
    return (0..<count).map { "\(stem)-\(["one", "two", "three", "four", "five", "six", "seven"][$0])" }
  }

  /// At least one of them.
  private static func some(_ names: [String], _ random: inout SeededGenerator) -> [String] {
    let chosen = names.filter { _ in Bool.random(using: &random) }
    return chosen.isEmpty ? [names[0]] : chosen
  }
}
