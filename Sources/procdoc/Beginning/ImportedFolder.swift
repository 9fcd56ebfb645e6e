import Files
import Import
import ProcedureModel
import SourceText

/// An import as it is written: the sources, and beside them a file that lists what a person must settle.
struct ImportedFolder {
  /// The file that lists it. It is no source: only `.md` and `.yaml` files are.
  static let notesName = "import-notes.txt"

  let path: String
  let sources: [ProcedureSource]
  /// What is written, as it is read again.
  let read: ReadProcedure
  /// The remarks with their places, and what is wrong with what was written, in reading order.
  let findings: [Diagnostic]
  private let document: String

  /// - Parameters:
  ///   - imported: what was made of the document.
  ///   - more: what must be known about the file as a whole.
  ///   - document: the file's name.
  ///   - path: the folder.
  init(_ imported: ProcedureImport, more: [String], document: String, path: String) {
    self.path = path
    self.document = document
    let whole = more.map {
      ImportRemark(
        path: "procedure.md", address: nil, message: "of the document as a whole: \($0)",
        hint: "Look whether anything of it is needed.")
    }
    let remarks = whole + imported.remarks
    var comments: [String: [String]] = [:]
    for remark in remarks {
      if comments[remark.path] == nil {
        comments[remark.path] = ["To settle after the import. Delete each line when it is settled; nobody prints them."]
      }
      comments[remark.path]?.append("\(remark.address.map { "\($0): " } ?? "")\(remark.message)")
    }
    for path in comments.keys {
      let all = comments[path] ?? []
      if all.count > ImportedFolder.mostComments {
        comments[path] = Array(all.prefix(ImportedFolder.mostComments)) + ["… and more, in \(ImportedFolder.notesName)"]
      }
    }
    sources = ProcedureWriter.sources(of: imported.procedure, remarks: comments)
    let read = ProcedureReader.read(folder: path, sources: sources)
    self.read = read
    let places = ImportedFolder.places(read)
    let found = remarks.map { remark in
      let shown = "\(path)/\(remark.path)"
      let range = remark.address.flatMap { places["\(shown) \($0)"] } ?? ImportedFolder.title(shown, read)
      return Diagnostic(
        rule: "import", severity: .warning, path: shown, range: SourceRange(at: range.start), message: remark.message,
        hint: remark.hint, address: remark.address)
    }
    findings = (found + read.diagnostics).sorted(by: Diagnostic.inReadingOrder)
  }

  /// Comments in front matter, which has a size of its own.
  private static let mostComments = 200

  private static func places(_ read: ReadProcedure) -> [String: SourceRange] {
    guard let procedure = read.procedure else { return [:] }
    var places: [String: SourceRange] = [:]
    for text in procedure.texts { places["\(text.path) \(text.address.text)"] = text.range }
    for field in procedure.control.fields {
      guard let value = field.values.first else { continue }
      places["\(procedure.displayPath(procedure.bodyPath)) \(field.address.text)"] = value.range
    }
    return places
  }

  /// The title's line: the first heading below front matter.
  private static func title(_ path: String, _ read: ReadProcedure) -> SourceRange {
    guard let file = read.files.first(where: { $0.path.hasSameBytes(as: path) }), file.lineCount > 0 else {
      return SourceRange(line: 1, column: 1)
    }
    var fences = 0
    for line in 1...file.lineCount {
      if file.line(line).hasSameBytes(as: "---") { fences += 1 }
      if fences > 1, file.line(line).utf8.starts(with: "# ".utf8) { return SourceRange(line: line, column: 1) }
    }
    return SourceRange(line: 1, column: 1)
  }

  // MARK: What is said

  /// The remarks as a file: where, what, and what to do.
  var notes: String {
    var lines = [
      "What to settle after the import of \(document)",
      "",
      "Lines are those of the sources as they were written; addresses hold while lines shift. Each remark stands also at",
      "the head of its source, as a comment. Delete this file when all is settled.",
    ]
    for finding in findings {
      let name = finding.path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
      let place = [name + ":\(finding.range.start.line)", finding.address].compactMap { $0 }.joined(separator: ", ")
      lines += ["", "[ ] \(place)", "    \(finding.message)"]
      if let hint = finding.hint { lines.append("    \(hint)") }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What came through, in figures.
  var account: [String] {
    guard let procedure = read.procedure else { return [] }
    let texts = procedure.texts.filter { $0.appendix == nil }
    let bullets = texts.count { if case .bullet = $0.part { true } else { false } }
    var lines = [
      "procedure: \(Counted.words(procedure.control.fields.count, "control row")), "
        + "\(Counted.words(procedure.sections.count, "section")), "
        + "\(Counted.words(procedure.sections.flatMap(\.items).count, "clause")), \(Counted.words(bullets, "bullet"))"
    ]
    lines += procedure.appendices.map { "Appendix \($0.letter): \(ImportedFolder.account($0))" }
    return lines
  }

  private static func account(_ appendix: Appendix) -> String {
    switch appendix.content {
    case .checklist(let checklist):
      let rows = checklist.groups.flatMap(\.items)
      return
        "checklist with \(Counted.words(checklist.groups.count, "group")), \(Counted.words(rows.count, "row")), "
        + "\(rows.count { !$0.attributes.isEmpty }) of them with a code"
    case .glossary(let glossary): return "glossary with \(Counted.words(glossary.terms.count, "term"))"
    case .actionPlan(let plan):
      let actions = plan.groups.flatMap { $0.columns.flatMap { $0 } }
      return
        "action plan with \(Counted.words(plan.key.count, "code")), \(Counted.words(plan.groups.count, "group")), "
        + "\(Counted.words(actions.count, "action")), \(actions.count { !$0.attributes.isEmpty }) of them with a lead"
    case .operationalPlan(let plan):
      return
        "operational plan with \(Counted.words(plan.tasks.count, "task")), "
        + "\(plan.tasks.count { !$0.attributes.isEmpty }) of them with an officer"
    }
  }

  /// Writes it.
  /// - Throws: `ExitStatus.notDone`, after saying why nothing was written.
  func write() throws {
    let files = sources.map { (path: $0.path, bytes: $0.bytes) }
    try BegunFolder.write(path, files + [(path: ImportedFolder.notesName, bytes: Array(notes.utf8))])
  }
}
