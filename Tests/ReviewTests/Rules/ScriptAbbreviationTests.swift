import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("script-abbreviation")
struct ScriptAbbreviationTests {
  private func found(_ text: String, title: String = "A sheet", settings: String = "") throws -> RuleFindings {
    try RuleFindings(
      ScriptAbbreviation.self,
      in: Sample.procedure("## 1 A\n\n1.1 The Care Quality Commission (CQC).", settings: settings)
        + Sample.disclosure() + Sample.script(text, title: title))
  }

  @Test("an abbreviation is found where the script first uses it, though the procedure explains it")
  func first() throws {
    let found = try found("We met.\nThe ①CQC came.\n\nThe CQC went.")
    #expect(found.places.map { $0.split(separator: ":")[1] } == found.marks.map { $0.split(separator: ":")[1] })
    #expect(found.messages == ["this script does not say what CQC means where it first uses it"])
  }

  @Test("it is not found where it is spelt out at its first use, and is found where that comes later")
  func spelt() throws {
    #expect(try found("The Care Quality Commission (CQC) came.\n\nThe CQC went.").messages == [])
    #expect(try found("The CQC came.\n\nThe Care Quality Commission (CQC) went.").messages.count == 1)
  }

  @Test("what every reader knows is declared in the procedure")
  func known() throws {
    #expect(try found("The NHS pays.", settings: "known-abbreviations: [NHS]").messages == [])
    #expect(try found("The NHS pays.").messages.count == 1)
  }

  @Test("a title counts as a first use; words in capitals for their weight, and fields, are no abbreviations")
  func others() throws {
    #expect(try found("Wait.", title: "For the CQC").findings.map(\.range.start.line) == [5])
    #expect(try found("DO NOT WAIT. Ring {{hotline}}, NOT 999.").messages == [])
  }

  @Test("each script stands alone: what another spells out is not known here")
  func alone() throws {
    let found = try RuleFindings(
      ScriptAbbreviation.self,
      in: Sample.disclosure() + Sample.script("The Care Quality Commission (CQC) came.", name: "a")
        + Sample.script("The CQC came.", name: "b"))
    #expect(found.addresses == ["b"])
  }
}
