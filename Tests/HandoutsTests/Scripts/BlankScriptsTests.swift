import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts

@Suite("The blank edition of the scripts")
struct BlankScriptsTests {
  private func procedure(_ folder: String) throws -> Procedure {
    try #require(
      ProcedureReader.read(folder: folder, sources: try PackageRoot.sources(in: folder)).procedure)
  }

  private func blank(_ folder: String, _ edition: Edition = .standard) throws -> BlankScripts? {
    BlankScripts(
      try procedure(folder), templates: try TemplateSet(), asOf: try DocumentSetSample.day(), tool: "0.0.0",
      edition: edition)
  }

  @Test("each script has a page and a plain text of its name, and the index leads to both", arguments: ["V02", "V03"])
  func files(version: String) throws {
    let folder = "Content/provider-failure/\(version)"
    let names = try procedure(folder).scripts.map(\.name)
    #expect(names.count >= 10)
    let blank = try #require(try blank(folder))
    #expect(blank.pages.map(\.path) == ["scripts/index.html"] + names.map { "scripts/\($0).html" })
    #expect(blank.texts.map(\.path) == names.map { "scripts/\($0).txt" })
    let links = try PageScan.elements(of: blank.pages[0].html).compactMap { $0.value(of: "href") }
    for name in names {
      #expect(links.contains("\(name).html"))
      #expect(links.contains("\(name).txt"))
    }
  }

  @Test("a page says that it is blank, and holds every part that stands on a condition, with the condition's words")
  func conditions() throws {
    let folder = "Content/provider-failure/V03"
    let procedure = try procedure(folder)
    let blank = try #require(try blank(folder))
    for (script, page) in zip(procedure.scripts, blank.pages.dropFirst()) {
      let elements = try PageScan.elements(of: page.html)
      let main = try #require(elements.first { $0.name == "main" })
      let words = PageScan.text(of: main.children)
      #expect(words.contains("BLANK EDITION"), "\(script.name)")
      for condition in script.conditions {
        let means = try #require(procedure.disclosure?.condition(condition.name.text)?.means)
        #expect(
          words.contains("Only if \(means)") || words.contains("Only as long as this is not so: \(means)")
            || words.contains("and only as long as this is not so: \(means)"), "\(script.name)")
      }
      // Every field is a rule to write on, and the line for the approval has two more.
      let blanks = elements.count { $0.value(of: "class")?.hasPrefix("blank blank-") ?? false }
      #expect(blanks == script.fields.count - ScriptInline.fields(in: script.title).count + 2, "\(script.name)")
    }
  }

  @Test("the parts for another page hold the same article, one title level lower")
  func blocks() throws {
    let blank = try #require(try blank("Content/provider-failure/V03"))
    let blocks = blank.blocks(titleLevel: 2)
    #expect(blocks.count == blank.pages.count - 1)
    for (block, page) in zip(blocks, blank.pages.dropFirst()) {
      let own = try #require(try PageScan.elements(of: page.html).first { $0.name == "article" })
      let part = try #require(try PageScan.elements(of: block.html).first { $0.name == "article" })
      #expect(part.value(of: "id") == block.name)
      #expect(PageScan.text(of: part.children) == PageScan.text(of: own.children), "\(block.name)")
      #expect(try PageScan.elements(of: block.html).filter { ["h1", "h2"].contains($0.name) }.count == 1)
      #expect(!block.title.contains("_"))
    }
  }

  @Test("a version without scripts has none of it, in its index and on the cover of its blank pack")
  func none() throws {
    #expect(try blank("Tests/Fixtures/harbour-spill/V1") == nil)
    let with = try DocumentSetSample.pages(["Content/provider-failure/V03"])
    let without = try DocumentSetSample.pages(["Tests/Fixtures/harbour-spill/V1"])
    #expect(with.contains { $0.path.contains("/scripts/") })
    #expect(!without.contains { $0.path.contains("/scripts/") })
    for (pages, isThere) in [(with, true), (without, false)] {
      let index = try #require(pages.first { $0.path == "index.html" })
      #expect(index.html.contains("Scripts, blank") == isThere)
      let cover = try #require(pages.first { $0.path.hasSuffix("/blank-pack/index.html") })
      #expect(cover.html.contains("\"../scripts/") == isThere)
    }
  }
}
