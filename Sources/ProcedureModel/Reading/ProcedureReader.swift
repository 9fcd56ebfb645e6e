internal import CommonMark
package import SourceText
internal import StrictYAML

/// One file of a version's folder.
package struct ProcedureSource: Sendable {
  /// Its path inside the folder, components joined by `/`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A version as read: the best model that its sources give, and everything that is wrong with them.
package struct ReadProcedure: Sendable {
  /// Nil where no source is a procedure.
  package let procedure: Procedure?
  /// In reading order. A procedure with an error among them is not to be printed.
  package let diagnostics: [Diagnostic]
  /// The sources' texts, for showing the line that a diagnostic speaks of.
  package let files: [SourceFile]
}

/// Reads the sources of one version into a procedure.
///
/// Reading never stops at a mistake. It knows nothing of files, clocks or environment: the same bytes give the same
/// model.
package struct ProcedureReader {
  private let folder: String
  private var diagnostics: [Diagnostic] = []
  private var bodies:
    [(
      path: String, control: DocumentControl, settings: Settings, approval: Approval, text: BodyText, range: SourceRange
    )] = []
  private var appendices: [(appendix: Appendix, letterRange: SourceRange)] = []
  private var cards: CardSet?
  private var scripts: [Script] = []
  private var disclosure: Disclosure?

  private struct BodyText {
    let heading: RichText
    let intro: [BodyBlock]
    let sections: [Section]
  }

  private init(folder: String) {
    self.folder = folder
  }

  /// - Parameters:
  ///   - folder: the version's folder as the person named it; used in messages only.
  ///   - sources: its files, in any order; those that end in `.md` or `.yaml` are read.
  package static func read(folder: String, sources: [ProcedureSource]) -> ReadProcedure {
    var reader = ProcedureReader(folder: folder)
    var files: [(path: String, file: SourceFile)] = []
    for source in sources.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      let read = SourceFile.read(path: folder + "/" + source.path, bytes: source.bytes)
      reader.diagnostics += read.diagnostics
      files.append((source.path, read.file))
      // Of a file that is too large nothing is kept, so there is nothing to read.
      if source.bytes.count <= SourceFile.sizeLimit { reader.readFile(read.file, path: source.path) }
    }
    let procedure = reader.assemble(files, fingerprint: Fingerprint.of(files))
    return ReadProcedure(
      procedure: procedure,
      diagnostics: DiagnosticLimit.apply(to: reader.diagnostics.sorted(by: Diagnostic.inReadingOrder)),
      files: files.map(\.file))
  }

  // MARK: One file

  private mutating func readFile(_ file: SourceFile, path: String) {
    if path.utf8.elementsEqual("cards.yaml".utf8) {
      let read = CardSetReader.read(file, path: path)
      cards = read.cards
      diagnostics += read.diagnostics
    } else if path.hasSameBytes(as: DisclosureReader.name) {
      let read = DisclosureReader.read(file, path: path)
      disclosure = read.disclosure
      diagnostics += read.diagnostics
    } else if path.hasSuffix(".md") {
      readMarkdown(file, path: path)
    } else {
      diagnostics.append(
        Diagnostic(
          rule: "unknown-file", severity: .warning, path: file.path, range: file.whole,
          message:
            "this file is not read: only *.md, cards.yaml and disclosure.yaml have a meaning in a version's folder",
          hint: "Move it out of the folder, or correct its name."))
    }
  }

  private mutating func readMarkdown(_ file: SourceFile, path: String) {
    let front = FrontMatter(file)
    diagnostics += front.diagnostics
    let document = MarkdownDocument(reading: file, from: front.bodyLine)
    diagnostics += document.diagnostics
    guard let root = front.root else {
      diagnostics.append(TextNotRead.diagnostic(in: file, from: 1))
      return
    }
    var probe = YAMLFields(root, path: file.path, known: nil, what: "the front matter")
    probe.require("kind")
    let written = probe.text("kind")
    diagnostics += probe.diagnostics
    guard let written else {
      diagnostics.append(TextNotRead.diagnostic(in: file, from: 1))
      return
    }
    guard let kind = SourceKind(rawValue: written.text) else {
      let names = SourceKind.allCases.map(\.rawValue)
      diagnostics.append(
        Diagnostic(
          rule: "unknown-kind", path: file.path, range: written.range,
          message: "'\(written.text)' is no kind of source",
          hint: Suggestion.nearest(to: written.text, among: names).map { "Did you mean '\($0)'?" }
            ?? "The kinds are: \(names.joined(separator: ", "))."))
      diagnostics.append(TextNotRead.diagnostic(in: file, from: 1))
      return
    }
    let fields = YAMLFields(root, path: file.path, known: kind.knownKeys, what: "the front matter of this kind")
    switch kind {
    case .procedure:
      readBody(file, document, path: path, bodyLine: front.bodyLine, fields: fields)
    case .script:
      let read = ScriptReader.read(file, document, path: path, bodyLine: front.bodyLine, fields: fields)
      diagnostics += read.diagnostics
      scripts.append(read.script)
    case .checklist, .glossary, .actionPlan, .operationalPlan:
      let read = AppendixReader.read(
        kind, file, document, path: path, bodyLine: front.bodyLine, fields: fields)
      diagnostics += read.diagnostics
      if let appendix = read.appendix {
        var again = probe
        appendices.append((appendix, again.text("appendix")?.range ?? appendix.range))
      }
    }
  }

  private mutating func readBody(
    _ file: SourceFile, _ document: MarkdownDocument, path: String, bodyLine: Int, fields: YAMLFields
  ) {
    var control = ControlReader(fields, path: file.path)
    let read = (control.control(), control.settings(), control.approval())
    diagnostics += control.diagnostics
    var body = BodyReader(file: file, declared: .none)
    let outline = DocumentOutline(document, firstLine: bodyLine, reader: &body)
    var sections = SectionsReader(kind: .clause, letter: "")
    let text = BodyText(
      heading: outline.heading(appendix: nil), intro: sections.intro(outline.intro, &body),
      sections: outline.parts.enumerated().map { sections.section($1, ordinal: $0 + 1, &body) })
    diagnostics += body.diagnostics
    diagnostics += SwallowedNumber.diagnostics(
      in: file, from: bodyLine, of: document, numberedLines: body.numberedLines)
    bodies.append((path, read.0, read.1, read.2, text, file.whole))
  }

  // MARK: The whole

  private mutating func assemble(_ files: [(path: String, file: SourceFile)], fingerprint: String) -> Procedure? {
    guard let body = bodies.first else {
      diagnostics.append(
        Diagnostic(
          rule: "no-procedure", path: folder, range: SourceRange(line: 1, column: 1),
          message: "no file in this folder is a procedure",
          hint: "One *.md file needs `kind: procedure` in its front matter."))
      return nil
    }
    for second in bodies.dropFirst() {
      diagnostics.append(
        Diagnostic(
          rule: "second-procedure", path: folder + "/" + second.path, range: second.range,
          message: "this folder already has a procedure: \(body.path)",
          hint: "Keep each version in a folder of its own."))
    }
    appendices.sort { $0.appendix.letter.utf8.lexicographicallyPrecedes($1.appendix.letter.utf8) }
    for (first, second) in zip(appendices, appendices.dropFirst())
    where first.appendix.letter.utf8.elementsEqual(second.appendix.letter.utf8) {
      diagnostics.append(
        Diagnostic(
          rule: "duplicate-appendix", path: folder + "/" + second.appendix.path, range: second.letterRange,
          message: "appendix \(second.appendix.letter) is also \(first.appendix.path)",
          hint: "Give each appendix a letter of its own."))
    }
    checkTypes()
    diagnostics += ScriptNames.diagnostics(scripts, disclosure, folder: folder)
    // Only an approval that names its text asks for a second fingerprint, which costs as much as the first.
    let current =
      body.approval.approved == nil ? nil : ApprovedText.fingerprint(files, bodyPath: body.path)
    let approval = Approval(
      approved: body.approval.approved, current: current, subjectTo: body.approval.subjectTo)
    return Procedure(
      path: folder, control: body.control, approval: approval, settings: body.settings, heading: body.text.heading,
      intro: body.text.intro, sections: body.text.sections, appendices: appendices.map(\.appendix), cards: cards,
      scripts: scripts, disclosure: disclosure, fingerprint: fingerprint, bodyPath: body.path)
  }

  /// A plan that is in force for a type needs a checklist that knows the type.
  private mutating func checkTypes() {
    let codes = appendices.flatMap { entry -> [String] in
      if case .checklist(let checklist) = entry.appendix.content { checklist.applicability.map(\.code) } else { [] }
    }
    for (appendix, _) in appendices {
      guard let type = appendix.inForceFor, !codes.contains(where: { $0.utf8.elementsEqual(type.text.utf8) }) else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          rule: "unknown-code", path: folder + "/" + appendix.path, range: type.range,
          message: "`for: \(type.text)` is not a code that a checklist declares in `applies:`",
          hint: Suggestion.nearest(to: type.text, among: codes).map { "Did you mean `\($0)`?" }
            ?? "Leave `for:` out if the plan is always in force."))
    }
  }
}

extension SourceFile {
  /// From the first byte to the last.
  fileprivate var whole: SourceRange {
    clamped(
      SourceRange(
        start: SourcePosition(line: 1, column: 1),
        end: SourcePosition(line: lineCount, column: max(1, lineRange(lineCount).count))))
  }
}
