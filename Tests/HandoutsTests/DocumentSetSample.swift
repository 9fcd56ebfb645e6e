import Handouts
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

/// Document sets made of procedures in this repository.
enum DocumentSetSample {
  static let folders = [
    "Content/provider-failure/V02", "Content/provider-failure/V03", "Tests/Fixtures/harbour-spill/V1",
    "Tests/Fixtures/handouts/V1",
  ]

  /// The day that every sample is made for.
  static func day() throws -> CalendarDate {
    try #require(CalendarDate(iso: "2026-11-20"))
  }

  /// The pages of the versions in some folders, by path, the index among them.
  static func pages(
    _ folders: [String], edition: Edition = .standard, reversingSources: Bool = false,
    overrides: [(path: String, text: String)] = []
  ) throws
    -> [(path: String, html: String)]
  {
    let day = try day()
    let versions = try folders.map { folder in
      let sources = try PackageRoot.sources(in: folder)
      let read = ProcedureReader.read(folder: folder, sources: reversingSources ? sources.reversed() : sources)
      let procedure = try #require(read.procedure)
      let names = folder.split(separator: "/").map(String.init)
      return VersionToBuild(
        procedure: procedure,
        folder: VersionFolder(procedure: names[names.count - 2], version: names[names.count - 1]),
        check: Checker.check(ReviewContext(procedure: procedure, asOf: day)))
    }
    let set = DocumentSet(templates: try TemplateSet(overrides: overrides), asOf: day, edition: edition, tool: "0.0.0")
    return set.pages(versions).map { (path: $0.path, html: $0.html) }
  }
}
