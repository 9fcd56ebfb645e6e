import Foundation
import Incidents
import ProcedureModel
import TestSupport
import Testing

@testable import Handouts

/// What holds for every page of papers and logs, read by a scanner that shares nothing with what wrote it.
@Suite struct PaperPagesTests {
  private static let files =
    [
      "agenda", "minutes", "signatures", "log-people", "partner-report", "debrief", "lessons",
    ] + LogBook.allCases.map { "log-\($0.rawValue)" }

  private static func situations() throws -> [Situation] {
    try PaperSample.folders.flatMap { folder in
      [
        try PaperSample.situation(PaperSample.night, folder), try PaperSample.situation(SealedLog(), folder),
        Situation(blank: try PaperSample.procedure(folder), now: try PaperSample.now()),
      ]
    }
  }

  @Test(arguments: Edition.allCases)
  func `every page is well formed, has one first heading and ends with its mark`(edition: Edition) throws {
    for situation in try PaperPagesTests.situations() {
      let pages = try PaperSample.pages(situation, edition: edition, parts: PaperSample.parts)
      for file in PaperPagesTests.files {
        let page = try #require(pages.first { $0.path == "\(file).html" }, "\(file)")
        let elements = try PageScan.elements(of: page.html)
        let levels = elements.compactMap { element in
          element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
        }
        #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1, "\(file): \(levels)")
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(file): \(levels)")
        for name in ["class", "end-mark", "status-bar"].dropFirst() {
          #expect(elements.filter { $0.value(of: "class") == name }.count == 1, "\(file): \(name)")
        }
        for table in elements where table.name == "table" {
          let inside = PageScan.all(in: table.children)
          #expect(inside.contains { $0.name == "caption" }, "\(file): a table without a caption")
          #expect(inside.filter { $0.name == "th" }.allSatisfy { $0.value(of: "scope") != nil }, "\(file)")
        }
        #expect(!elements.contains { ["script", "form", "img", "link"].contains($0.name) })
        #expect(!elements.contains { $0.value(of: "style") != nil })
      }
    }
  }

  @Test func `every row of a table has as many columns as its head`() throws {
    for situation in try PaperPagesTests.situations() {
      for page in try PaperSample.pages(situation, parts: PaperSample.parts) {
        for table in try PageScan.elements(of: page.html) where table.name == "table" {
          let rows = PageScan.all(in: table.children).filter { $0.name == "tr" }
          let widths = rows.map { row in
            PageScan.all(in: row.children).filter { $0.name == "td" || $0.name == "th" }
              .map { $0.value(of: "colspan").flatMap { Int($0) } ?? 1 }.reduce(0, +)
          }
          #expect(Set(widths).count == 1, "\(page.path): \(widths)")
        }
      }
    }
  }

  @Test func `every link leads to a page of the pack or a place on its own`() throws {
    for situation in try PaperPagesTests.situations() {
      let pages = try PaperSample.pages(situation, parts: PaperSample.parts)
      let names = Set(pages.map(\.path))
      for page in pages {
        let elements = try PageScan.elements(of: page.html)
        let ids = elements.compactMap { $0.value(of: "id") }
        #expect(Set(ids).count == ids.count, "\(page.path): an id stands twice")
        for link in elements.compactMap({ $0.value(of: "href") }) {
          if link.hasPrefix("#") {
            #expect(ids.contains(String(link.dropFirst())), "\(page.path): \(link)")
          } else {
            #expect(names.contains(link), "\(page.path): \(link)")
          }
        }
      }
    }
  }

  @Test func `the same incident gives the same bytes`() throws {
    let situation = try PaperSample.situation(PaperSample.night, PaperSample.folders[0])
    let (first, second) = (try PaperSample.pages(situation), try PaperSample.pages(situation))
    #expect(first.map(\.path) == second.map(\.path))
    #expect(zip(first, second).allSatisfy { $0.html.utf8.elementsEqual($1.html.utf8) })
  }

  @Test func `hostile words in any field of any kind stay words`() throws {
    let texts = HostileText.all.filter { !$0.isEmpty }
    let plain = try shape { _ in "words" }
    #expect(plain.count > 1000)
    // In each turn every field holds another text; over the turns every text stands in many fields.
    for turn in 0..<16 {
      let hostile = try shape { field in texts[(field * 5 + turn * 13) % texts.count] }
      #expect(hostile == plain, "turn \(turn)")
    }
  }

  /// The tags of a pack; the classes and places of elements, not the words.
  /// - Parameter words: what the fields hold, by their number.
  private func shape(_ words: (Int) -> String) throws -> [String] {
    var log = SealedLog()
    var count = 0
    var text: String {
      count += 1
      return words(count)
    }
    for kind in EntryKind.allCases {
      let fields = kind.fields.map { field -> (String, String) in
        switch field.kind {
        // Of one version, so that each item is at its row.
        case .text where field.name == "fingerprint": (field.name, "f")
        case .text, .initials, .person: (field.name, text)
        // One service for all, so that what is recorded of an item is found where it was given out.
        case .service: (field.name, words(0))
        case .item: (field.name, kind == .add ? "X1" : "A1.1")
        case .moment: (field.name, "2026-11-20T03:00:00+00:00")
        case .score, .count, .number: (field.name, "3")
        case .oneOf(let words): (field.name, words[0])
        case .line: (field.name, "999")
        }
      }
      // Tests of what a fact's name may hold are elsewhere: here are its values.
      let facts = [
        ("lead", text), ("services.a.name", text), ("signatures.AB.name", text), ("people.P014K.service", text),
      ]
      log.add(kind.rawValue, at: "2026-11-20 02:10", by: text, fields.isEmpty ? facts : fields)
    }
    log.add("unknown \(text)", at: "2026-11-20 02:20", [(text, text)])
    log.add("correct", at: "2026-11-20 02:30", [("corrects", "9"), ("because", text), ("text", text)])
    let pages = try PaperSample.pages(try PaperSample.situation(log), parts: [.meetings, .logs, .report, .debrief])
    let whole = try #require(pages.first { $0.path == "everything.html" }).html
    let main = try #require(try PageScan.elements(of: whole).first { $0.name == "main" })
    return PageScan.all(in: main.children).map { element in
      element.name + (element.value(of: "class").map { ".\($0)" } ?? "")
        + element.attributes.map(\.name).joined(separator: ",")
    }
  }
}
