import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts

/// Posters as a real browser prints them.
@Suite("a poster is one page", .enabled(if: PDFFile.isPossible, "\(PDFFile.need)"))
struct PosterTests {
  @Test("blank, and filled in with long words and every mark", arguments: [Edition.standard, .largePrint])
  func onePage(edition: Edition) throws {
    let folder = "Content/provider-failure/V03"
    let procedure = try #require(try PackageRoot.read(folder).procedure)
    let blank = try #require(
      BlankScripts(
        procedure, templates: try TemplateSet(), asOf: try DocumentSetSample.day(), tool: "0.0.0", edition: edition))
    let long = [
      ("services.rose-house.name", "The Brightwater and St Bartholomew Nursing Home at Lower Invented"),
      ("fields.meeting.details", "Saturday 21 November at 14:00, in the large room on the first floor of the library"),
    ]
    // No value that speaks of the service by its short name.
    let own = ["services.rose-house.id", "services.rose-house.type", "fields.next-update", "fields.contact.telephone"]
    let facts =
      ScriptSample.bare([]) + ScriptSample.realistic.filter { own.contains($0.0) || $0.0.hasPrefix("people.") } + long
    let set = try ScriptSample.sets(try PackSample.situation(facts: facts), edition: edition).set(for: "residents")
    let filled = try #require(ScriptSample.files(set)["poster-rose-house.html"])
    #expect(filled.contains(">HOLD<") && filled.contains(">DRAFT<"))
    let pages = [try #require(blank.pages.first { $0.path == "scripts/poster.html" }).html, filled]
    for (number, page) in pages.enumerated() {
      let file = try Self.pdf(of: page)
      #expect(file.sizes.count == 1, "\(edition), \(number)")
      #expect(file.pages.first?.contains("You can have this in large print") ?? false)
    }
  }

  private static func pdf(of page: String) throws -> PDFFile {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (html, pdf) = (folder.appending(path: "p.html"), folder.appending(path: "p.pdf"))
    try Data(page.utf8).write(to: html)
    let run = try Tool.run(
      "/usr/bin/chromium-headless-shell",
      ["--no-sandbox", "--no-pdf-header-footer", "--print-to-pdf=\(pdf.path)", html.absoluteString])
    #expect(run.status == 0)
    return try PDFFile(try Data(contentsOf: pdf))
  }
}
