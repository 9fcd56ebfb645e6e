import Handouts
import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

/// Incidents for the tests of papers and logs, on procedures of this repository.
enum PaperSample {
  static let folders = ["Content/provider-failure/V03", "Tests/Fixtures/handouts/V1"]

  static func now() throws -> Moment { try #require(Moment(iso: "2026-11-20T14:20:00+00:00")) }

  /// The pages of a pack.
  static func pages(
    _ situation: Situation, edition: Edition = .standard, parts: [PackPart]? = nil
  ) throws -> [(path: String, html: String)] {
    let stamp = PackStamp(situation, tool: "0.0.0", edition: edition)
    return try IncidentPack(templates: TemplateSet(), stamp: stamp).pages(PackSelection(parts: parts))
      .map { (path: $0.path, html: $0.html) }
  }

  static func procedure(_ folder: String) throws -> Procedure {
    try #require(try PackageRoot.read(folder).procedure)
  }

  /// An incident on a procedure of this repository.
  static func situation(_ log: SealedLog, _ folder: String = folders[1]) throws -> Situation {
    Situation(try procedure(folder), log.log, now: try now())
  }

  /// The parts that hold papers and logs.
  static let parts: [PackPart] = [.meetings, .logs, .report, .debrief]

  /// What stands on one page between the tags of `main`, as words.
  static func words(of page: String, in pages: [(path: String, html: String)]) throws -> String {
    let html = try #require(pages.first { $0.path == page }).html
    let main = try #require(try PageScan.elements(of: html).first { $0.name == "main" })
    return PageScan.text(of: main.children)
  }
}
