import ProcedureModel
import TestSupport

/// Small procedures by the grammar of the source format, in which everything that a source may hold stands where it may
/// stand, and now and then where it may not.
struct ProcedureGrammar {
  private var random: SeededGenerator
  private var markdown: MarkdownGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    markdown = MarkdownGenerator(seed: seed)
  }

  /// The sources of one procedure: always `procedure.md`, sometimes appendices, cards, a script and who may be told what.
  mutating func sources() -> [ProcedureSource] {
    var files = Sample.procedure(sections(), settings: settings())
    if one(in: 2) {
      files =
        files
        + Sample.checklist(
          checklist(), settings: "applies: {All: Both, N: North, \"S\": South}\n" + (one(in: 2) ? "after: [Notes]" : "")
        )
    }
    if one(in: 3) { files = files + Sample.glossary(glossary()) }
    if one(in: 3) {
      files = files + Sample.actionPlan(plan(), settings: "columns: [{title: Now}, {title: Later, leads: optional}]")
    }
    if one(in: 4) { files = files + Sample.operationalPlan(tasks(), settings: "officers: [Mayor, Clerk]") }
    if one(in: 4) { files = files + ["cards.yaml": cards()] }
    if one(in: 4) {
      files =
        files + Sample.disclosure(conditions: Sample.condition, fields: Sample.staffField)
        + Sample.script(script(), audience: pick(["staff", "public", "nobody"]))
    }
    return files.keys.sorted().map { ProcedureSource(path: $0, bytes: Array((files[$0] ?? "").utf8)) }
  }

  // MARK: Parts

  private mutating func settings() -> String {
    let lines = [
      "status: draft", "status: approved", "supersedes: V00", "sample: true", "owner: The \"Mayor\" & Clerk",
      "approved: 2018-06-11", "approved: June 2020", "next-review: TBC", "next-review: 2001-01-01",
      "known-abbreviations: [UK, NHS]", "lists: {group: [\"1.1\", A1.1]}",
      "deadlines: [{item: \"1.1\", what: Meet, within: 3 working days, after: notified}]",
      "accepted: [{rule: missing-applicability, at: A1.1, because: We know.}]", "nonsense: here", "title: Twice",
      "control: [{label: Ward, text: [North, <South>]}]", "languages: [en]",
    ]
    return (0..<Int.random(in: 0...4, using: &random)).map { _ in pick(lines) }.joined(separator: "\n")
  }

  private mutating func sections() -> String {
    var text = one(in: 3) ? words() + "\n\n" : ""
    for section in 1...Int.random(in: 1...3, using: &random) {
      text += one(in: 6) ? "## \(words())\n\n" : "## \(number(section)) \(words())\(codes(4))\n\n"
      for item in 1...Int.random(in: 1...4, using: &random) {
        text += "\(number(section)).\(number(item)) \(words()) \(reference())\(codes(3))\n\n" + body(depth: 0)
      }
    }
    return text
  }

  private mutating func checklist() -> String {
    var text = one(in: 3) ? words() + "\n\n" : ""
    for group in 1...Int.random(in: 1...2, using: &random) {
      text += "## \(number(group)) \(words())\(codes(3))\n\n"
      for row in 1...Int.random(in: 1...4, using: &random) {
        text += "\(number(group)).\(number(row)) \(words())\(codes(2))\n\n" + (one(in: 3) ? body(depth: 0) : "")
      }
    }
    return text
  }

  private mutating func glossary() -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      "## \(pick(["Flood", "Tide", "Lead Officer", "flood"]))\(pick(["", " (FL)", " (LO)", " ("]))\n\n\(words())\n\n"
    }
    .joined()
  }

  private mutating func plan() -> String {
    "## Key\n\n- `M` mayor\n- `C` \(words())\n\n## \(words())\n\n### Now\n\n- \(words()) `M`\n"
      + "- \(words()) \(pick(["`C` `M`", "", "`X`", "`M`."]))\n\n### Later\n\n- \(words())\n\(one(in: 2) ? "  - inner\n" : "")\n"
  }

  private mutating func tasks() -> String {
    "\(words())\n\n"
      + (0..<Int.random(in: 1...3, using: &random)).map { _ in
        "- \(words()) \(pick(["`Mayor`", "`Clerk`", "", "`Nobody`"]))\n"
      }
      .joined() + "\nEnd.\n"
  }

  private mutating func cards() -> String {
    "roles:\n  - {code: M, title: Mayor, organisation: Town}\n  - {title: Clerk, reports-to: M}\n"
      + "cards:\n  M: {now: [\(pick(["A1.1", "C1.1", "\"1.1\"", "Z9", "D1"]))], next: [\(pick(["A1.2", "C1.L1", "\"2.1\""]))]}\n"
  }

  private mutating func script() -> String {
    pick(["{{lead}}", "{{hotline}}", "{{nothing}}", "{{", "[if settled]"]) + " \(words())\n\n> \(words()) {{hotline}}\n"
  }

  private mutating func body(depth: Int) -> String {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return "- \(words())\n- \(words())\(codes(3))\n\n"
    case 1: return "> \(words())\n\n"
    case 2: return "\(words())\n\(words())\n\n"
    case 3: return "- \(words())\n\n  1. \(words())\n  2. \(words())\n\n"
    case 4 where depth < 2: return body(depth: depth + 1) + body(depth: depth + 1)
    case 5: return markdown.document() + "\n"
    default: return ""
    }
  }

  private mutating func words() -> String { one(in: 3) ? pick(ProcedureGrammar.sentences) : markdown.words() }

  private mutating func codes(_ chance: Int) -> String {
    one(in: chance) ? pick([" `All`", " `N`", " `N` `S`", " `Both`", " `x y`", " `N`.", " `` ` ``"]) : ""
  }

  private mutating func reference() -> String {
    pick(["", "", "See 1.1.", "See 2.2 and A1.1.", "(Appendix A)", "as in clause 9.9", "paragraphs 1.1 to 1.4"])
  }

  /// The number that is due, or hardly ever another.
  private mutating func number(_ due: Int) -> Int { one(in: 12) ? Int.random(in: 0...12, using: &random) : due }

  private mutating func one(in chance: Int) -> Bool { Int.random(in: 0..<chance, using: &random) == 0 }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

  private static let sentences = [
    "The Mayor rings the Lead Officer (LO) within 3 working days.", "Do not open the doors unless the LO must.",
    "The Head of Service should tell families by 17:00 on the day after.", "Ring everyone every 2 hours.",
    "Tell the Care Board (CB). The CB and NHS decide whether it shall close, and how, and who is told first.",
  ]
}
