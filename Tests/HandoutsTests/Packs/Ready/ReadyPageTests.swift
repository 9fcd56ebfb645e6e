import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts
@testable import Incidents

@Suite("the page of a ready pack")
struct ReadyPageTests {
  private static let folder = "Content/provider-failure/V03"

  private func page(_ edition: Edition = .standard) throws -> String {
    let procedure = try #require(try PackageRoot.read(Self.folder).procedure)
    return ReadyPack.page(
      procedure, templates: try TemplateSet(), asOf: try #require(CalendarDate(iso: "2026-11-20")), tool: "0.0.0",
      edition: edition
    ).html
  }

  @Test("is one file that opens fast: less than 1 MB, with nothing outside it")
  func size() throws {
    let html = try page()
    #expect(html.utf8.count < 1_000_000)
    for outside in [
      "http:", "https:", "//", "fetch(", "XMLHttpRequest", "innerHTML", "localStorage", "eval(", "document.write",
    ] {
      // Comments of the script begin with two strokes.
      let lines = html.split(separator: "\n").filter { line in
        line.contains(outside) && !(outside == "//" && line.trimmingCharacters(in: .whitespaces).hasPrefix("// "))
      }
      #expect(lines.isEmpty, "\(outside): \(lines.prefix(2))")
    }
  }

  @Test("asks eight facts, in order, each with a label")
  func facts() throws {
    let elements = try PageScan.elements(of: page())
    let fieldset = try #require(elements.first { $0.name == "fieldset" })
    let lines = PageScan.all(in: fieldset.children).filter { ($0.value(of: "class") ?? "").hasPrefix("ask") }
    let questions = lines.compactMap { line in
      PageScan.all(in: line.children).first { $0.name == "label" || $0.value(of: "class") == "question" }.map {
        PageScan.text(of: $0.children)
      }
    }
    #expect(
      questions == [
        "Service", "Type of service", "Address", "Provider", "When were you told?", "Who leads?", "Their number",
        "Exercise or live?",
      ])
    let labelled = Set(elements.filter { $0.name == "label" }.compactMap { $0.value(of: "for") })
    for field in elements where ["input", "select"].contains(field.name) {
      let isNamed =
        field.value(of: "id").map { labelled.contains($0) } ?? false || field.value(of: "type") == "radio"
        || field.value(of: "aria-label") != nil
      #expect(isNamed, "\(field)")
    }
  }

  @Test("holds the sheets of the blank pack and the plans, in the order in which they are dealt out")
  func order() throws {
    let sheets = try PageScan.elements(of: page()).filter { $0.name == "article" }.compactMap { $0.value(of: "id") }
    func place(_ id: String) throws -> Int { try #require(sheets.firstIndex(of: id), "\(id) of \(sheets)") }
    let order = [
      "cover", "action-plan-a", "plan-c", "plan-d", "card-01-pl", "card-16-scc-home-manager", "agenda", "signatures",
      "log-actions", "log-people",
    ]
    let places = try order.map(place)
    #expect(places == places.sorted())
  }

  @Test("is the same bytes for the same day")
  func same() throws {
    #expect(try page().utf8.elementsEqual(page().utf8))
    #expect(try page() != page(.largePrint))
  }

  // MARK: As others read it

  /// What the browser test prints.
  private struct Reading: Decodable {
    let noscript: String
    let names: [String: Int]
    let tree: [String: String]
    let violations: [String]
    let wide: [String: [String]]
    let faults: [String]
  }

  @Test(
    "is read by a screen reader, fits on small screens, and prints blank, filled and without its script",
    .enabled(if: Browser.isThere, "needs Chromium and playwright: .ci/install-tools ready"))
  func reading() throws {
    let folder = try Folder()
    let file = folder.url.appending(path: "ready-pack.html")
    try Data(try page().utf8).write(to: file)
    let output = try Browser.run("ready-reading.py", [file.path, folder.url.path, "1795145400"])
    let read = try JSONDecoder().decode(Reading.self, from: output)
    #expect(read.faults == [] && read.violations == [])
    #expect(read.names["without"] == 0 && (read.names["count"] ?? 0) > 1000)
    for (width, cut) in read.wide { #expect(cut.isEmpty, "cut at \(width) px: \(cut)") }
    #expect(read.noscript.hasPrefix("BLANK ONLY."))
    let tree = read.tree.sorted { $0.key < $1.key }.map { "\($0.key)\n\($0.value)\n" }.joined(separator: "\n")
    try GoldenFile("ready/screen-reader.txt").compare(tree.utf8)

    let (blank, plain) = (try words(folder, "blank.pdf"), try words(folder, "no-script.pdf"))
    #expect(blank == plain, "the blank pack is the same with and without the script")
    #expect(blank.contains("BLANK") && !blank.contains("LIVE"))
    let filled = try words(folder, "filled.pdf")
    for words in [
      "LIVE", "Incident: Rose House", "Led by Ann Brown (AB)", "Due 17:00 Fri 20 Nov", "Nobody is away", "Page 1 of",
    ] {
      #expect(filled.contains(words) || words.hasPrefix("Due") && filled.contains("17:00 Fri"), "\(words)")
    }
    // The scripts at its end stay blank editions.
    let sheets = String(filled.prefix(upTo: filled.firstRange(of: "BLANK EDITION")?.lowerBound ?? filled.endIndex))
    // The mark of the first script comes before those words.
    #expect(sheets.matches(of: /BLANK/).count <= 1, "BLANK is on the pack's paper")
    for words in ["done started", "Save to a file", "When were you told"] {
      #expect(!filled.contains(words), "\(words) is on paper")
    }
  }

  /// The words of a PDF, by poppler.
  private func words(_ folder: Folder, _ name: String) throws -> String {
    let run = try Tool.run("/usr/bin/pdftotext", [folder.url.appending(path: name).path, "-"])
    return String(decoding: run.output, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
