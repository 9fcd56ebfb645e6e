import Foundation
import Incidents
import Testing

@testable import Handouts

/// Sheets as they were read line by line and found right by a person: Tests/Fixtures/incident/pages.
///
/// With PROCDOC_RECORD=1 they are written anew and the test fails, so that nobody records without reading.
@Suite struct PaperGoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/incident/pages")

  @Test(arguments: ["log-movements", "log-notes", "log-whole", "partner-report"])
  func `the main part of a sheet is as recorded`(name: String) throws {
    let pages = try PaperSample.pages(try PaperSample.situation(PaperSample.night), parts: PaperSample.parts)
    let page = try #require(pages.first { $0.path == "\(name).html" })
    let main = try #require(try PageScan.elements(of: page.html).first { $0.name == "main" })
    let bytes = Array(page.html.utf8)[main.inside]
    let file = PaperGoldenTests.folder.appending(path: "\(name).html")
    if ProcessInfo.processInfo.environment["PROCDOC_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: PaperGoldenTests.folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      Issue.record("recorded \(name); read it before it is committed")
      return
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == recorded.count)
    for (line, expected) in zip(lines, recorded) where !line.utf8.elementsEqual(expected.utf8) {
      Issue.record("\(name)\n  is:       \(line)\n  recorded: \(expected)")
      break
    }
  }
}
