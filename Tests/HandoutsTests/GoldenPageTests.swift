import Foundation
import TestSupport
import Testing

/// What each kind of handout holds, as it was read and found right by a person: Tests/Fixtures/handouts/pages.
///
/// With PROCDOC_RECORD=1 the pages are written anew and the test fails, so that nobody records without reading: look at
/// the difference in git.
@Suite("what stands in main, page by page")
struct GoldenPageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/handouts/pages")
  private static let isRecording = ProcessInfo.processInfo.environment["PROCDOC_RECORD"] == "1"

  @Test(
    "is as recorded",
    arguments: [
      "index", "procedure", "appendix-a-checklist", "appendix-a-checklist-up", "appendix-a-checklist-dn",
      "appendix-b-glossary", "appendix-c-action-plan", "appendix-c-by-lead", "appendix-d-operational-plan", "findings",
      "everything",
    ])
  func golden(name: String) throws {
    let pages = try DocumentSetSample.pages(["Tests/Fixtures/handouts/V1"])
    let page = try #require(pages.first { $0.path == "\(name).html" || $0.path.hasSuffix("/\(name).html") })
    let main = try #require(try PageScan.elements(of: page.html).first { $0.name == "main" })
    let bytes = Array(page.html.utf8)[main.inside]
    let file = GoldenPageTests.folder.appending(path: "\(name).html")
    if GoldenPageTests.isRecording {
      try FileManager.default.createDirectory(at: GoldenPageTests.folder, withIntermediateDirectories: true)
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

  @Test("every kind of page is recorded")
  func complete() throws {
    let pages = try DocumentSetSample.pages(["Tests/Fixtures/handouts/V1"])
    // The sheets of the blank pack have tests of their own; the ready pack is compared with the tool in a browser.
    let names = Set(
      pages.filter { !$0.path.contains("/blank-pack/") && !$0.path.hasSuffix("/ready-pack.html") }.compactMap {
        $0.path.split(separator: "/").last.map(String.init)
      })
    #expect(names == Set(try FileManager.default.contentsOfDirectory(atPath: GoldenPageTests.folder.path)))
  }
}
