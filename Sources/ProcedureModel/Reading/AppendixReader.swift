internal import CommonMark
internal import SourceText
internal import StrictYAML

/// Reads an appendix: its front matter, then its text by kind.
struct AppendixReader {
  private let file: SourceFile
  /// The path inside the version's folder.
  private let path: String
  private let bodyLine: Int
  private var fields: YAMLFields
  private var own: [Diagnostic] = []

  init(_ file: SourceFile, path: String, bodyLine: Int, fields: YAMLFields) {
    self.file = file
    self.path = path
    self.bodyLine = bodyLine
    self.fields = fields
  }

  /// Reads one appendix; nil only for a kind that is none.
  /// - Returns: the appendix and everything found wrong in its front matter and text.
  static func read(
    _ kind: SourceKind, _ file: SourceFile, _ document: MarkdownDocument, path: String, bodyLine: Int,
    fields: YAMLFields
  ) -> (appendix: Appendix?, diagnostics: [Diagnostic]) {
    var reader = AppendixReader(file, path: path, bodyLine: bodyLine, fields: fields)
    let appendix = reader.read(kind, document)
    return (appendix, reader.fields.diagnostics + reader.own)
  }

  private mutating func read(_ kind: SourceKind, _ document: MarkdownDocument) -> Appendix? {
    fields.require("appendix")
    fields.require("title")
    let letter = readLetter()
    var body = BodyReader(file: file, declared: .none)
    let content: Appendix.Content
    var intro: [BodyBlock]
    var outline = DocumentOutline(document, firstLine: bodyLine, reader: &body)
    switch kind {
    case .procedure, .script:
      return nil
    case .checklist:
      let codes = applicability()
      if !codes.isEmpty { body.declared = .codes(CodeList(codes.map(\.code), declaredIn: "`applies:`")) }
      var sections = SectionsReader(kind: .row, letter: letter)
      intro = sections.intro(outline.intro, &body)
      let groups = outline.parts.enumerated().map { sections.section($1, ordinal: $0 + 1, &body) }
      content = .checklist(
        Checklist(
          applicability: codes, everyone: everyone(among: codes), responsible: fields.texts("responsible").map(\.text),
          details: fields.texts("details").map(\.text), after: fields.texts("after").map(\.text), groups: groups))
    case .glossary:
      intro = plainIntro(outline, letter, &body)
      content = .glossary(GlossaryReader.read(outline, letter: letter, &body))
    case .actionPlan:
      intro = plainIntro(outline, letter, &body)
      var plan = ActionPlanReader(letter: letter, inForceFor: fields.text("for"), columns: columns())
      content = .actionPlan(plan.read(outline, &body))
    case .operationalPlan:
      let officers = fields.has("officers") ? fields.texts("officers") : nil
      body.declared =
        officers.map { .codes(CodeList($0.map(\.text), declaredIn: "`officers:`")) } ?? .anyText
      let read = OperationalPlanReader.read(
        outline, letter: letter, inForceFor: fields.text("for"), officers: officers, &body)
      intro = read.intro
      outline.intro = []
      content = .operationalPlan(read.plan)
    }
    own += body.diagnostics
    own += SwallowedNumber.diagnostics(in: file, from: bodyLine, of: document, numberedLines: body.numberedLines)
    return Appendix(
      letter: letter, title: fields.text("title")?.text ?? "", heading: outline.heading(appendix: letter),
      intro: intro, content: content, path: path, range: outline.titleRange(firstLine: bodyLine, in: file))
  }

  /// Blocks before the first heading of a kind whose items stand under headings.
  private func plainIntro(_ outline: DocumentOutline, _ letter: String, _ body: inout BodyReader) -> [BodyBlock] {
    var sections = SectionsReader(kind: .clause, letter: letter)
    return sections.intro(outline.intro, &body)
  }

  private mutating func readLetter() -> String {
    guard let written = fields.text("appendix") else { return "?" }
    let bytes = written.text.utf8
    // S4 is a section's address and X1 an action's that was added during an incident.
    if (1...2).contains(bytes.count), bytes.allSatisfy({ (0x41...0x5A).contains($0) }),
      !["S", "X"].contains(where: { $0.utf8.elementsEqual(bytes) })
    {
      return written.text
    }
    report(
      "wrong-value", written.range, "'\(written.text)' is no letter that an appendix can have",
      "Write one or two capitals, but not S or X alone: appendix: A.")
    return "?"
  }

  // MARK: Checklist

  private mutating func applicability() -> [Code] {
    fields.entries("applies").compactMap { entry in
      guard let meaning = entry.value.text else {
        report(
          "wrong-value", entry.value.range, "the code `\(entry.key)` says nothing of what it means",
          "Write it as in `applies: {CH: Care home}`.")
        return nil
      }
      return Code(code: entry.key, meaning: meaning.text, range: entry.keyRange)
    }
  }

  private mutating func everyone(among codes: [Code]) -> String? {
    guard let written = fields.text("everyone") else {
      return codes.contains { $0.code.utf8.elementsEqual("All".utf8) } ? "All" : nil
    }
    if codes.contains(where: { $0.code.utf8.elementsEqual(written.text.utf8) }) { return written.text }
    report(
      "unknown-code", written.range, "`everyone: \(written.text)` is not among the codes of `applies:`",
      Suggestion.nearest(to: written.text, among: codes.map(\.code)).map { "Did you mean `\($0)`?" }
        ?? "Declare it in `applies:`, or leave `everyone:` out.")
    return nil
  }

  // MARK: Action plan

  private mutating func columns() -> [ActionPlan.Column] {
    var columns: [ActionPlan.Column] = []
    for value in fields.maps("columns") {
      var entry = YAMLFields(value, path: file.path, known: ["title", "letter", "leads"], what: "a column")
      entry.require("title")
      let leads = entry.text("leads")
      if let leads, !["optional", "required"].contains(where: { $0.utf8.elementsEqual(leads.text.utf8) }) {
        report(
          "wrong-value", leads.range, "`leads: \(leads.text)` is not known", "Write leads: optional, or leave it out.")
      }
      let letter = letter(entry.text("letter"), title: entry.text("title")?.text ?? "", before: columns)
      columns.append(
        ActionPlan.Column(
          title: entry.text("title")?.text ?? "", letter: letter,
          leadsAreOptional: leads.map { $0.text.utf8.elementsEqual("optional".utf8) } ?? false))
      own += entry.diagnostics
    }
    return columns
  }

  /// The first column needs no letter; every other gets the one written, or one from its title.
  private mutating func letter(
    _ written: PlacedText?, title: String, before columns: [ActionPlan.Column]
  ) -> String? {
    let taken = columns.compactMap(\.letter)
    guard let written else {
      return columns.isEmpty ? nil : ActionPlanReader.letter(for: title, unlike: taken)
    }
    let bytes = written.text.utf8
    if (1...2).contains(bytes.count), bytes.allSatisfy({ (0x41...0x5A).contains($0) }), !taken.contains(written.text) {
      return written.text
    }
    report(
      "wrong-value", written.range, "'\(written.text)' cannot be this column's letter",
      "Write one or two capitals that no other column has.")
    return ActionPlanReader.letter(for: title, unlike: taken)
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    own.append(Diagnostic(rule: rule, path: file.path, range: range, message: message, hint: hint))
  }
}
