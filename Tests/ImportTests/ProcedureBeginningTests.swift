import Foundation
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@testable import Import

@Suite("a new procedure")
struct ProcedureBeginningTests {
  @Test("is read without a word, and the check finds nothing in it", arguments: [false, true])
  func clean(hasTypes: Bool) throws {
    var beginning = ProcedureBeginning(title: "Flood in the town centre")
    if hasTypes {
      beginning.types = [("SC", "School"), ("OF", "Office, public")]
      beginning.organisations = ["Town council", "Fire brigade"]
      beginning.owner = "Head of resilience"
      beginning.approvedBy = "Cabinet: \"safety\" #1"
      beginning.version = "V7"
    }
    let read = ProcedureReader.read(folder: "V01", sources: beginning.sources())
    #expect(read.diagnostics.map(\.message) == [])
    let procedure = try #require(read.procedure)
    let day = try #require(CalendarDate(iso: "2026-11-28"))
    let result = Checker.check(ReviewContext(procedure: procedure, earlier: nil, asOf: day), rules: nil)
    #expect(result.findings.map { "\($0.path):\($0.range.start.line) \($0.message)" } == [])
    #expect(procedure.control.title.text == "Flood in the town centre")
    #expect(procedure.heading.plain == "Flood in the town centre")
    #expect(procedure.appendices.map(\.letter) == ["A", "B", "C", "D"])
    #expect(procedure.cards != nil)
    if hasTypes {
      #expect(procedure.control.version.text == "V7")
      #expect(procedure.control.field(.approvedBy)?.values.map(\.text) == ["Cabinet: \"safety\" #1"])
      guard case .checklist(let checklist) = procedure.appendices[0].content else {
        Issue.record("no checklist")
        return
      }
      #expect(checklist.applicability.map(\.code) == ["All", "SC", "OF"])
      #expect(checklist.responsible == ["Town council", "Fire brigade"])
      #expect(checklist.groups.last?.items.map { $0.attributes.map(\.text) } == [["SC"], ["OF"]])
    }
  }

  @Test("any title can stand in it", arguments: ["*Fire*", "2.4 Flood", "# a: [b] `c`", "A\"b\\", "é — ü", "- x"])
  func titles(title: String) throws {
    let read = ProcedureReader.read(folder: "V01", sources: ProcedureBeginning(title: title).sources())
    #expect(read.diagnostics.map(\.message) == [])
    #expect(try #require(read.procedure).heading.plain == title)
  }

  @Test("says what to write in each of its texts, and nothing of any one field")
  func words() throws {
    let text = BuiltInBeginning.files.map(\.text).joined().lowercased()
    #expect(text.contains("write here"))
    for word in ["care home", "provider", "council", "patient", "service user"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("is what stands in Templates/new, and every source of a kind is there")
  func embedded() throws {
    let folder = PackageRoot.url.appending(path: "Templates/new")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".") }.sorted()
    #expect(BuiltInBeginning.files.map(\.path) == names)
    for file in BuiltInBeginning.files {
      #expect(
        file.text == (try String(contentsOf: folder.appending(path: file.path), encoding: .utf8)), "make templates")
    }
    let kinds = BuiltInBeginning.files.compactMap { $0.text.firstMatch(of: /kind: (.+)/).map { String($0.output.1) } }
    #expect(
      kinds.sorted() == [
        "action-plan", "checklist", "glossary", "operational-plan", "procedure", "script", "script", "script",
      ])
  }
}
