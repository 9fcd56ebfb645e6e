import BoardPapers
import Files
import Handouts
import ProcedureModel
import Review
import SourceText
import WordDocument

/// The worksheet of a report: written where there is none, else read back.
///
/// One option does both, so that a person gives the same line twice, and a filled worksheet is never written over.
struct BoardWorksheet {
  private let path: String
  private let worksheet: Worksheet
  private let comparison: Comparison?
  private let versions: VersionsToCompare?
  private let version: LoadedVersion
  private let comments: CommentsBeside

  /// - Parameters:
  ///   - path: the worksheet.
  ///   - report: as the person named it.
  /// - Throws: `ExitStatus.notDone`, after saying why, where the report is about no version.
  init(_ path: String, report: String, folder: BoardFolder, asOf: CalendarDate) throws {
    guard let version = folder.compared?.new ?? folder.only, let pack = folder.versions(asOf: asOf) else {
      Console.complain("procdoc: \(Console.shown(report)) is about no procedure, so there is nothing to settle.")
      throw ExitStatus.notDone
    }
    guard path.asciiSmall.utf8.reversed().starts(with: ".docx".utf8.reversed()) else {
      Console.complain("procdoc: \(Console.shown(path)): the name of a worksheet ends in .docx. Nothing was written.")
      throw ExitStatus.notDone
    }
    self.path = path
    self.version = version
    comparison = folder.comparison
    versions = folder.compared
    comments = try CommentsBeside(version.path)
    let new = pack.new.procedure.control
    let span = folder.comparison.map { "\($0.old.name) to \($0.new.name)" } ?? new.version.text
    worksheet = Worksheet(
      name: "\(new.title.text), \(span)", command: "procdoc board \(report) --worksheet \(path)",
      comparison: folder.comparison, check: pack.new.check, comments: comments.file?.comments ?? [])
  }

  /// - Parameter yes: whether to write what is read back without asking.
  func run(asOf: CalendarDate, yes: Bool) throws {
    do {
      // Only whether something is there: what it is, is said when it is read.
      if try InputFile.read(path: path, sizeLimit: Int.max - 1) == nil { return try write(asOf: asOf) }
    } catch let problem as FileProblem {
      Console.complain("procdoc: \(problem)")
      throw ExitStatus.notDone
    }
    try readBack(yes: yes)
  }

  private func write(asOf: CalendarDate) throws {
    guard !worksheet.rows.isEmpty else {
      Console.say("Nothing is to be settled: no change, finding or comment. No worksheet was written.")
      return
    }
    do {
      // A file that came there meanwhile may be somebody's work.
      try OutputFile.replace(
        path: path, with: WorksheetDocument.word(worksheet, asOf: asOf).bytes, recognises: { _ in false })
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    let counts = Worksheet.Subject.allCases.map { subject in
      Counted.words(worksheet.rows.count { $0.subject == subject }, subject.rawValue.lowercased())
    }
    Console.say(
      "A new worksheet, \(Console.shown(path)): \(counts.joined(separator: ", ")). Fill it in with Word, save and close it, and give the "
        + "same command again.")
  }

  // MARK: Reading back

  private func readBack(yes: Bool) throws {
    guard let file = WordFile.read(path) else {
      Console.complain("procdoc: nothing was written.")
      throw ExitStatus.notDone
    }
    let reading = WorksheetReader.read(file, worksheet)
    for remark in reading.remarks { Console.complain(Console.shown("\(path): note: \(remark).")) }
    for problem in reading.problems { Console.complain(Console.shown("\(path): error: \(problem).")) }
    guard reading.problems.isEmpty else {
      Console.complain(
        "procdoc: \(Console.shown(path)) was not read back: mend the \(Counted.words(reading.problems.count, "error")) above "
          + "in Word first. Nothing was written.")
      throw ExitStatus.notDone
    }
    guard !reading.edits.isEmpty else {
      Console.say("\(Console.shown(path)) says nothing new. Nothing was written.")
      return
    }
    let edits = try fileEdits(reading.edits)
    show(reading.edits, in: edits.paths)
    try Terminal.confirmWriting(yes: yes)
    do {
      try edits.write()
    } catch {
      Console.complain("procdoc: \(error) Nothing was written.")
      throw ExitStatus.notDone
    }
    Console.say(
      "\(Counted.words(reading.edits.count, "answer")) written to \(edits.paths.map { Console.shown($0) }.joined(separator: ", "))."
    )
  }

  private func show(_ edits: [WorksheetReading.Edit], in paths: [String]) {
    var lines = ["\(Counted.words(edits.count, "answer")) for \(paths.joined(separator: ", ")):"]
    for edit in edits {
      lines.append("  \(WorksheetReader.name(edit.key)): \(edit.field)")
      if !edit.old.utf8.isEmpty { lines.append("    - \(BoardWorksheet.line(edit.old))") }
      lines.append(edit.new.utf8.isEmpty ? "    (taken out)" : "    + \(BoardWorksheet.line(edit.new))")
    }
    Console.say(Console.shown(lines: lines))
  }

  private static func line(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n").map { String($0) }.joined(separator: " / ")
  }

  private func fileEdits(_ edits: [WorksheetReading.Edit]) throws -> FileEdits {
    var files = FileEdits()
    try settle(edits.filter { $0.subject == .change }, &files)
    try accept(edits.filter { $0.subject == .finding }, &files)
    let answers = edits.filter { $0.subject == .comment }
    if let file = comments.file, !answers.isEmpty {
      do {
        files.add(
          comments.path, before: comments.bytes, after: try file.answering(answers.map { (id: $0.key, answer: $0.new) })
        )
      } catch {
        throw BoardWorksheet.byHand(comments.path, error.line)
      }
    }
    return files
  }

  private func settle(_ edits: [WorksheetReading.Edit], _ files: inout FileEdits) throws {
    guard !edits.isEmpty, let versions, let comparison else { return }
    let path = versions.besideNew(versions.fileName + ".yaml")
    var settings: [ReviewNotesEdit.Setting] = []
    for row in worksheet.rows where row.subject == .change {
      let own = edits.filter { $0.key.hasSameBytes(as: row.key) }
      guard !own.isEmpty else { continue }
      func new(_ field: String) -> String? { own.first { $0.field.hasSameBytes(as: field) }?.new }
      settings.append(
        ReviewNotesEdit.Setting(change: row.key, weight: new(Worksheet.weight), because: new(Worksheet.reason)))
    }
    let before = try BoardWorksheet.bytes(path, ReviewNotesReader.sizeLimit)
    do {
      let after = try ReviewNotesEdit.setting(
        settings, path: path, bytes: before, names: (comparison.old.name, comparison.new.name))
      files.add(path, before: before, after: after)
    } catch {
      throw BoardWorksheet.byHand(path, error.line)
    }
  }

  private func accept(_ edits: [WorksheetReading.Edit], _ files: inout FileEdits) throws {
    guard !edits.isEmpty, let procedure = version.read.procedure else { return }
    let path = procedure.displayPath(procedure.bodyPath)
    guard let before = try BoardWorksheet.bytes(path, SourceFile.sizeLimit) else { throw ExitStatus.notDone }
    let settings = edits.map { edit in
      let parts = edit.key.unicodeScalars.split(separator: "\n").map { String($0) }
      return AcceptanceEdit.Setting(
        rule: parts.last ?? "", at: parts.count > 1 ? parts[0] : nil, because: edit.new)
    }
    do {
      let after = try AcceptanceEdit.setting(
        settings, accepted: procedure.settings.accepted, path: path, bytes: before)
      files.add(path, before: before, after: after)
    } catch {
      throw BoardWorksheet.byHand(path, error.line)
    }
  }

  private static func bytes(_ path: String, _ limit: Int) throws -> [UInt8]? {
    do {
      return try InputFile.read(path: path, sizeLimit: limit + 3)
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
  }

  private static func byHand(_ path: String, _ line: Int?) -> ExitStatus {
    Console.complain(
      "procdoc: \(Console.shown(path))\(line.map { ":\($0)" } ?? ""): this file is written in a way that cannot be edited "
        + "without touching more of it. Write the answers into it by hand. Nothing was written.")
    return .notDone
  }
}
