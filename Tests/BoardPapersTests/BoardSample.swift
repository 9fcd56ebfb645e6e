import BoardPapers
import SourceText
import TestSupport
import Testing

/// The bundled report with its papers, and the same with one change made to them.
struct BoardSample {
  static let reportName = "report-2020-12.md"
  static let assessmentName = "equality-safety-2020-12.md"
  static let minutesName = "minutes-2020-12.md"

  /// The papers by their names, and the profile; a file that is nil is not there.
  var files: [String: String]
  var profile: String

  init() throws {
    var files: [String: String] = [:]
    for name in [BoardSample.reportName, BoardSample.assessmentName, BoardSample.minutesName] {
      files[name] = try BoardSample.text("Content/provider-failure/board/\(name)")
    }
    self.files = files
    profile = "joint-commissioning-board"
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try PackageRoot.bytes(of: path), as: UTF8.self)
  }

  /// With some words of a file put in the place of others, which must stand there.
  func replacing(_ old: String, with new: String, in name: String = BoardSample.reportName) throws -> BoardSample {
    var sample = self
    let text = try #require(files[name])
    #expect(text.contains(old), "'\(old)' does not stand in \(name)")
    guard let range = text.firstRange(of: old) else { return sample }
    sample.files[name] = text.replacingCharacters(in: range, with: new)
    return sample
  }

  /// Everything that reading and checking finds, and what was read.
  func checked() throws -> (report: BoardReport, parts: [ReportPart], findings: [Diagnostic], minutes: [Minutes]) {
    var papers: [Paper] = []
    var found: [Diagnostic] = []
    for name in files.keys.sorted() {
      let read = PaperReader.read(name: name, path: name, bytes: Array((files[name] ?? "").utf8))
      found += read.diagnostics
      if let paper = read.paper { papers.append(paper) }
    }
    let report = BoardReportReader.read(try #require(papers.first { $0.kind == .report }))
    found += report.diagnostics
    let path = "Content/boards/\(profile).yaml"
    let read = BoardProfileReader.read(name: profile, path: path, bytes: try PackageRoot.bytes(of: path))
    let profile = try #require(read.profile)
    found += read.diagnostics
    let assessments = papers.filter { $0.kind == .assessment }.map { ImpactAssessmentReader.read($0) }
    found += assessments.flatMap(\.diagnostics)
    let minutes = papers.filter { $0.kind == .minutes }.map { MinutesReader.read($0) }
    found += minutes.flatMap(\.diagnostics)
    let parts = ReportPart.parts(report.report, profile)
    found += ReportCheck.findings(
      report.report, profile,
      ReportCheck.Surroundings(
        versions: ["V02", "V03"], files: papers.map(\.name), assessments: assessments.map(\.assessment)))
    found += minutes.flatMap { MinutesCheck.findings($0.minutes, Recommendation.all(parts)) }
    return (report.report, parts, found, minutes.map(\.minutes))
  }
}
