import Files
import Foundation
import ProcedureModel
import Review
import SourceText

/// The edits that make a version the approved one: in its own front matter, and in that of the one before it.
struct ApprovalEdit {
  private struct FileEdit {
    let path: String
    let before: [UInt8]
    let after: [UInt8]
    let edit: FrontMatterEdit
  }

  private var files: [FileEdit] = []
  /// Who approved it, when, and subject to what.
  let terms: ApprovalTerms

  /// - Parameters:
  ///   - version: the version's folder as the person named it.
  ///   - nextReview: as it is to be written.
  ///   - terms: who approved this version, when, and subject to what; may say why that cannot be known.
  /// - Throws: `ExitStatus.notDone`, after saying everything that keeps the version from being approved.
  init(
    version: String, nextReview: String, terms: (LoadedVersion, Procedure) throws -> ApprovalTerms
  ) throws {
    let loaded = try Loading.load([version])
    guard loaded.count == 1, let own = loaded.first, let procedure = own.read.procedure else {
      Console.complain(
        "procdoc: name the folder of one version, such as Content/provider-failure/V03. Nothing was written.")
      throw ExitStatus.notDone
    }
    let old = VersionLoader.superseded(by: own, among: loaded)
    if let supersedes = procedure.control.supersedes, old == nil {
      Console.complain(
        "procdoc: the version before it, \(Console.shown(supersedes.text)), cannot be read. Nothing was written.")
      throw ExitStatus.notDone
    }
    let terms = try terms(own, procedure)
    self.terms = terms
    var values: [(key: String, value: FrontMatterEdit.Value)] = [
      ("status", .text("approved")), ("approved-by", .text(terms.board)), ("approved", .text(terms.day.description)),
      ("next-review", .text(nextReview)),
    ]
    if !terms.conditions.isEmpty { values.append(("subject-to", .list(terms.conditions))) }
    let text = try ApprovalEdit.fingerprint(own, procedure)
    values.append(("approved-text", .text(text)))
    files = [try ApprovalEdit.edit(procedure, own.read.files, values)]
    if let old, old.control.status != .superseded {
      let read = try VersionLoader.read(old.path)
      files.append(try ApprovalEdit.edit(old, read.read.files, [("status", .text("superseded"))]))
    }
    try refuseOpen(own, old, asOf: terms.day)
  }

  /// The lines that change, as they stand and as they will.
  var shown: String {
    files.map { file in
      ([Console.shown(file.path)]
        + file.edit.lines.flatMap { line in
          (line.old.map { ["  \(line.number) - \(Console.shown($0))"] } ?? []) + [
            "  \(line.number) + \(Console.shown(line.new))"
          ]
        }).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Writes both files, or neither.
  func write() throws {
    var edits = FileEdits()
    for file in files { edits.add(file.path, before: file.before, after: file.after) }
    try edits.write("write the approval")
  }

  // MARK: What is open

  /// Judges the version as it would be; what the approval itself settles is open no more.
  private func refuseOpen(_ own: LoadedVersion, _ old: Procedure?, asOf: CalendarDate) throws {
    let sources = own.read.files.map { file in
      let isEdited = file.path.hasSameBytes(as: files[0].path)
      return ProcedureSource(
        path: ApprovalEdit.inside(file.path, own.path), bytes: isEdited ? files[0].edit.bytes : file.bytes)
    }
    let read = ProcedureReader.read(folder: own.path, sources: sources)
    var open = read.diagnostics
    if let procedure = read.procedure {
      open += Checker.check(ReviewContext(procedure: procedure, earlier: old, asOf: asOf)).findings
    }
    open = open.filter { $0.severity > .advice && !$0.rule.hasSameBytes(as: OpenCondition.id) }
    guard !open.isEmpty else { return }
    let printer = DiagnosticPrinter(read.files)
    for finding in open.sorted(by: Diagnostic.inReadingOrder) { Console.complain(printer.text(finding)) }
    Console.complain(
      "procdoc: \(open.count) finding\(open.count == 1 ? " is" : "s are") open: mend them, or accept each with a reason "
        + "under `accepted:`. Nothing was written.")
    throw ExitStatus.notDone
  }

  private static func fingerprint(_ version: LoadedVersion, _ procedure: Procedure) throws -> String {
    let sources = version.read.files.map { (path: inside($0.path, version.path), file: $0) }
    guard let text = ApprovedText.fingerprint(sources, bodyPath: procedure.bodyPath) else {
      Console.complain(
        "procdoc: two keys share a line in the front matter of \(Console.shown(procedure.displayPath(procedure.bodyPath))). "
          + "Write each on a line of its own. Nothing was written.")
      throw ExitStatus.notDone
    }
    return text
  }

  private static func edit(
    _ procedure: Procedure, _ files: [SourceFile], _ values: [(key: String, value: FrontMatterEdit.Value)]
  ) throws -> FileEdit {
    let path = procedure.displayPath(procedure.bodyPath)
    guard let file = files.first(where: { $0.path.hasSameBytes(as: path) }) else { throw ExitStatus.notDone }
    do {
      let before = try bytes(of: path)
      let mark: [UInt8] = before.starts(with: byteOrderMark) ? byteOrderMark : []
      guard before.dropFirst(mark.count).elementsEqual(file.bytes) else {
        throw FileProblem(
          path: path, attempt: "write the approval", reason: "the file is not plain UTF-8",
          remedy: "Save it as UTF-8 and give the command again.")
      }
      let edit = try FrontMatterEdit.setting(values, in: file)
      return FileEdit(path: path, before: before, after: mark + edit.bytes, edit: edit)
    } catch let problem as FrontMatterEdit.Problem {
      Console.complain(
        "procdoc: \(Console.shown(path))\(problem.line.map { ":\($0)" } ?? ""): \(problem.message). Nothing was written."
      )
      throw ExitStatus.notDone
    } catch let problem as FileProblem {
      Console.complain("procdoc: \(problem)")
      throw ExitStatus.notDone
    }
  }

  /// Some editors of Windows write it before a text; it is no part of it, and stays.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func bytes(of path: String) throws(FileProblem) -> [UInt8] {
    try InputFile.read(path: path, sizeLimit: SourceFile.sizeLimit + byteOrderMark.count) ?? []
  }

  private static func inside(_ path: String, _ folder: String) -> String {
    String(Substring(path.utf8.dropFirst(folder.utf8.count + 1)))
  }
}
