import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("translation-differs")
struct TranslationDiffersTests {
  private func found(
    _ text: String, audience: String = "staff", layout: String = "telephone",
    settings: String = "spoken-to: public\nafter: public"
  ) throws -> RuleFindings {
    try RuleFindings(
      TranslationDiffers.self,
      in: Sample.disclosure(conditions: Sample.condition, fields: Sample.staffField)
        + Sample.script(
          "Ring {{hotline}}.\n\n> Yes. `if settled`", name: "call", layout: "telephone",
          settings: "spoken-to: public\nafter: public")
        + Sample.script(
          text, name: "call-cy", audience: audience, layout: layout,
          settings: "language: cy\ntranslates: ①call.md@000000000000" + (settings.isEmpty ? "" : "\n" + settings)))
  }

  @Test("one with the same audiences, fields and conditions is not found, however often it names each")
  func same() throws {
    #expect(
      try found("Ffoniwch {{hotline}} neu {{hotline}}.\n\n> Ie. `if settled`\n\n> Oes. `if settled`").messages == [])
  }

  @Test("a field and a condition that one has and the other lacks are each said")
  func text() throws {
    let found = try found("Ffoniwch {{lead}}.\n\n> Na. `if not settled`")
    #expect(Set(found.places) == Set(found.marks))
    #expect(
      Set(found.messages) == [
        "it names {{lead}}, unlike call.md, which it translates",
        "it does not name {{hotline}}, unlike call.md, which it translates",
        "it has a part for `if not settled`, unlike call.md, which it translates",
        "it has no part for `if settled`, unlike call.md, which it translates",
      ])
  }

  @Test("so are audiences, those who hear it, those who are told before, and the layout")
  func head() throws {
    let found = try found(
      "Ffoniwch {{hotline}}.\n\nIe. `if settled`", audience: "staff, public", layout: "letter", settings: "")
    #expect(
      Set(found.messages.map { $0.split(separator: ",")[0] }) == [
        "it is for public", "it is not read to public", "it does not wait for public", "its layout is letter",
      ])
  }
}
