import BoardPapers
import Files
import Foundation
import Handouts
import ProcedureModel
import Review
import SourceText

/// The folder that a report lies in, read: its papers, the board's profile, and the versions beside it.
struct BoardFolder {
  /// The report's file name without its ending.
  let name: String
  private let report: BoardReport
  private let profile: BoardProfile
  private let assessments: [ImpactAssessment]
  private let minutes: [Minutes]
  /// What is wrong with the papers, in reading order.
  private let findings: [Diagnostic]
  let compared: VersionsToCompare?
  let only: LoadedVersion?
  let comparison: Comparison?
  /// What lies beside the report.
  private let beside: ReportCheck.Surroundings
  /// The names of the papers that the pack holds.
  private let paperNames: [String]

  /// - Throws: `ExitStatus.notDone`, after saying why the report cannot be used.
  init(report path: String, boards: String?, from: String?) throws {
    let folder = BoardFolder.above(path)
    let file = (path as NSString).lastPathComponent
    name = (file as NSString).deletingPathExtension
    var papers: [Paper] = []
    var found: [Diagnostic] = []
    let sources: [FoundFile]
    do {
      sources = try SourceFolder.read(path: folder, endings: [".md"], folders: false)
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    for source in sources {
      switch source.content {
      case .success(let bytes):
        let read = PaperReader.read(name: source.path, path: "\(folder)/\(source.path)", bytes: bytes)
        found += read.diagnostics
        if let paper = read.paper { papers.append(paper) }
      case .failure(let problem): Console.complain("procdoc: \(problem)")
      }
    }
    guard let own = papers.first(where: { $0.name.hasSameBytes(as: file) }), own.kind == .report else {
      BoardFolder.print(found, papers)
      let isThere = sources.contains { $0.path.hasSameBytes(as: file) }
      let reports = papers.filter { $0.kind == .report }.map { Console.shown($0.name) }
      Console.complain(
        "procdoc: "
          + (isThere ? "\(Console.shown(path)) is no report to a board." : "there is no file \(Console.shown(path)).")
          + (reports.isEmpty ? "" : " The reports there are: \(reports.joined(separator: ", ")).")
          + " Nothing was written.")
      throw ExitStatus.notDone
    }
    let read = BoardReportReader.read(own)
    report = read.report
    found += read.diagnostics
    profile = try BoardFolder.profile(read.report, folder, boards)
    let assessed = papers.filter { $0.kind == .assessment }.map { ImpactAssessmentReader.read($0) }
    assessments = assessed.map(\.assessment)
    found += assessed.flatMap(\.diagnostics)
    let kept = papers.filter { $0.kind == .minutes }.map { MinutesReader.read($0) }
    minutes = kept.map(\.minutes)
    found += kept.flatMap(\.diagnostics)
    let procedures = BoardFolder.above(folder)
    beside = ReportCheck.Surroundings(
      versions: (try? SourceFolder.list(path: procedures)) ?? [],
      // Whatever they are: an appendix may be a PDF.
      files: NaturalOrder.sorted((try? SourceFolder.fileNames(path: folder)) ?? []),
      assessments: assessments)
    paperNames = papers.map(\.name)
    found += ReportCheck.findings(read.report, profile, beside)
    let recommendations = Recommendation.all(ReportPart.parts(read.report, profile))
    found += kept.flatMap { MinutesCheck.findings($0.minutes, recommendations) }
    findings = found.sorted(by: Diagnostic.inReadingOrder)
    if findings.contains(where: { $0.severity == .error }) {
      BoardFolder.print(findings, papers)
      Console.complain("procdoc: mend the errors above first. Nothing was written.")
      throw ExitStatus.notDone
    }
    guard let version = read.report.procedure?.text else {
      (compared, only, comparison) = (nil, nil, nil)
      return
    }
    let new = "\(procedures)/\(version)"
    let old = from ?? read.report.from.map { "\(procedures)/\($0.text)" }
    if let old {
      let versions = try VersionsToCompare.load(old, new)
      let notes = try NotesFile.load(nil, for: versions)
      let made = Comparison(old: versions.before, new: versions.after, notes: notes.notes)
      notes.printStale(made.noteProblems)
      (compared, only, comparison) = (versions, nil, made)
    } else {
      let version = try Loading.load([new]).first
      if let version, version.isRefused {
        Loading.print(version)
        Console.complain("procdoc: mend the errors above first. Nothing was written.")
        throw ExitStatus.notDone
      }
      (compared, only, comparison) = (nil, version, nil)
    }
  }

  /// The version before the board; nil where the report is about none.
  var procedure: Procedure? { compared?.after ?? only?.read.procedure }

  /// What reviewers said of the version before the board.
  /// - Throws: `ExitStatus.notDone`, after saying what is wrong with the file of it.
  func comments() throws -> [ReviewComment] {
    try (compared?.new ?? only).flatMap { try CommentsBeside($0.path).file }?.comments ?? []
  }

  /// Everything that is printed of the papers.
  /// - Parameter incidents: what the version means for incidents that run; nil where none was looked at.
  func papers(asOf: CalendarDate, comments: [ReviewComment], incidents: IncidentImpact?) -> BoardPack.Papers {
    let doubt = incidents?.doubt.map { [OpenPoint(place: "Running incidents", what: $0)] } ?? []
    var papers = BoardPack.Papers(
      report: report, profile: profile, assessments: assessments, minutes: minutes,
      documents: SupportingDocument.all(report, profile, beside, papers: paperNames), incidents: incidents,
      points: Completeness.points(
        report, findings: findings, assessments: assessments, minutes: minutes, procedure: procedure,
        comparison: comparison, asOf: asOf) + OpenPoint.points(of: comments) + doubt)
    papers.comments = comments
    return papers
  }

  /// The versions; nil where the report is about none.
  func versions(asOf: CalendarDate) -> BoardPack.Versions? {
    guard let loaded = compared?.new ?? only, let procedure = loaded.read.procedure else { return nil }
    let check =
      comparison.map { Checker.check(ReviewContext(procedure: procedure, comparedWith: $0, asOf: asOf)) }
      ?? Checker.check(ReviewContext(procedure: procedure, asOf: asOf))
    let version = VersionToBuild(procedure: procedure, folder: OutputFolders.folder(of: loaded.path), check: check)
    return BoardPack.Versions(
      old: compared?.before, new: version, comparison: comparison,
      effect: comparison.flatMap { compared?.checkEffect($0, asOf: asOf) })
  }

  private static func profile(_ report: BoardReport, _ folder: String, _ boards: String?) throws -> BoardProfile {
    let place = boards ?? "\(above(above(folder)))/boards"
    let name = report.profile.text
    let path = "\(place)/\(name).yaml"
    do {
      if let bytes = try InputFile.read(path: path, sizeLimit: SourceFile.sizeLimit) {
        let read = BoardProfileReader.read(name: name, path: path, bytes: bytes)
        let printer = DiagnosticPrinter([read.file])
        for diagnostic in read.diagnostics { Console.complain(printer.text(diagnostic)) }
        if let profile = read.profile, !read.diagnostics.contains(where: { $0.severity == .error }) { return profile }
        throw ExitStatus.notDone
      }
      let names = try SourceFolder.read(path: place, endings: [".yaml"], folders: false).map {
        ($0.path as NSString).deletingPathExtension
      }
      let near = Suggestion.nearest(to: name, among: names).map { "Did you mean '\($0)'?" }
      Console.complain(
        "procdoc: \(Console.shown(report.paper.file.path)):\(report.profile.range.start.line): there is no profile "
          + "'\(Console.shown(name))' in \(Console.shown(place)). "
          + (near ?? "The profiles are: \(names.joined(separator: ", ")).") + " Nothing was written.")
    } catch let problem as FileProblem {
      Console.complain("procdoc: \(problem)")
    }
    throw ExitStatus.notDone
  }

  private static func print(_ diagnostics: [Diagnostic], _ papers: [Paper]) {
    let printer = DiagnosticPrinter(papers.map(\.file))
    for diagnostic in diagnostics { Console.complain(printer.text(diagnostic)) }
  }

  /// The folder above a path, as the person would type it.
  private static func above(_ path: String) -> String {
    var above = Array(VersionsToCompare.beside(path, "").utf8)
    while above.count > 1, above.last == UInt8(ascii: "/") { above.removeLast() }
    return above.isEmpty ? "." : String(decoding: above, as: UTF8.self)
  }
}
