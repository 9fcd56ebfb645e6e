import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing
import WordDocument

@testable import Import

/// The bundled procedure, put into Word as a council would have it, and imported again.
@Suite("a procedure comes back from Word", .enabled(if: InstalledPandoc.isThere))
struct WordImportTests {
  @Test(
    "with the same control, sections, clauses, bullets, notes, rows, codes, terms, actions, leads, tasks and officers",
    arguments: ["V02", "V03"], WordProcedure.Numbers.allCases)
  func same(version: String, numbers: WordProcedure.Numbers) throws {
    let procedure = try ImportedAgain.procedure("Content/provider-failure/\(version)")
    let again = ImportedAgain(try Self.document(procedure, numbers))
    #expect(again.read.diagnostics.map { "\($0.path):\($0.range.start.line) \($0.message)" } == [])
    let back = try #require(again.read.procedure)
    let (left, right) = (try ImportedAgain.comparable(procedure), try ImportedAgain.comparable(back))
    #expect(SameProcedure.difference(left, right) == "", "\(again.remarks.joined(separator: "\n"))")
  }

  @Test("automatic numbers are written out, and typed ones left as they are")
  func numbers() throws {
    let procedure = try ImportedAgain.procedure("Content/provider-failure/V03")
    let typed = try WordSource(WordProcedure.docx(procedure, numbers: .typed))
    #expect(typed.typedNumbers == 0)
    let automatic = try WordSource(WordProcedure.docx(procedure, numbers: .automatic))
    let items = procedure.sections.flatMap(\.items).count + procedure.sections.count + procedure.appendices.count
    #expect(automatic.typedNumbers >= items)
  }

  @Test("what a document cannot say is listed as missing, and nothing else but what was guessed")
  func remarks() throws {
    let procedure = try ImportedAgain.procedure("Content/provider-failure/V03")
    let again = ImportedAgain(try Self.document(procedure, .automatic))
    #expect(
      again.remarks == [
        "appendix-a.md -: the columns 'SCC', 'CCG', 'Provider' became boxes for who is responsible",
        "appendix-a.md -: 'Initial work and clarification' has no number and was read as the heading of a group",
        "appendix-c.md -: most actions of the column 'Progress and escalation' have no lead, so leads were made optional there",
        "appendix-d.md D14: 'Lead/deputy coordinating manager' may be one officer or several",
        "appendix-d.md D15: 'Lead/deputy coordinating manager' may be one officer or several",
        "appendix-d.md D19: 'Lead/deputy co-ordinating manager' may be one officer or several",
        "appendix-d.md D21: 'Lead co-ordinating manager/deputy' may be one officer or several",
        "appendix-d.md D25: 'Lead Coordinating Manager/deputy' may be one officer or several",
        "procedure.md -: a document says nothing of deadlines, cards, lists of people and known abbreviations",
        "procedure.md -: a document does not say for which type a plan is in force, so each is in force for all",
      ])
  }

  static func document(_ procedure: Procedure, _ numbers: WordProcedure.Numbers) throws -> FoundDocument {
    let word = try WordSource(WordProcedure.docx(procedure, numbers: numbers))
    return try InstalledPandoc.read(word.bytes, from: "docx")
  }
}
