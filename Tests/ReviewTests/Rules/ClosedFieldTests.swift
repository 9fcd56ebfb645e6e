import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("closed-field")
struct ClosedFieldTests {
  @Test("a field is found where one of the script's audiences may never have it, at its own place")
  func closed() throws {
    let found = try RuleFindings(
      ClosedField.self,
      in: Sample.disclosure(fields: Sample.staffField)
        + Sample.script("Ring {{hotline}}, *then ①{{lead}}*.\n\n- Or\n  ①{{lead}}.", audience: "staff, public")
        + Sample.script("Ring {{lead}}.", name: "own", audience: "staff"))
    #expect(found.places == found.marks)
    #expect(
      found.messages.allSatisfy { $0 == "'lead' is never open to all whom this script is for: not to The public" })
    #expect(found.findings.allSatisfy { $0.severity == .error })
    #expect(found.addresses == ["sheet", "sheet"])
  }

  @Test("a field that nobody declared is found, with the name that it is near to")
  func undeclared() throws {
    let found = try RuleFindings(
      ClosedField.self, in: Sample.disclosure() + Sample.script("Ring ①{{hotlin}} or ①{{somebody-else}}."))
    #expect(found.places == found.marks)
    #expect(
      found.messages == ["'hotlin' is no field that is declared", "'somebody-else' is no field that is declared"])
    #expect(found.hints[0] == "Did you mean 'hotline'?")
    #expect(found.hints[1].contains("disclosure.yaml"))
  }

  @Test("a field in the title counts")
  func title() throws {
    let found = try RuleFindings(
      ClosedField.self,
      in: Sample.disclosure(fields: Sample.staffField)
        + Sample.script("Ring {{hotline}}.", audience: "public", title: "About ①{{lead}}"))
    #expect(found.places == found.marks)
  }

  @Test("what is read aloud must be open to those who hear it; what is for the reader need not")
  func aloud() throws {
    let found = try RuleFindings(
      ClosedField.self,
      in: Sample.disclosure(fields: Sample.staffField)
        + Sample.script(
          "If in doubt, ring {{lead}}.\n\n> Our lead is ①{{lead}}.\n>\n> - Or {{hotline}}, or ①{{lead}}.",
          layout: "telephone", settings: "spoken-to: [public]"))
    #expect(found.places == found.marks)
    #expect(found.messages.allSatisfy { $0.contains("read aloud here") && $0.hasSuffix("not to The public") })
  }

  @Test("a quotation is read aloud only where somebody is named who hears it")
  func quotation() throws {
    let found = try RuleFindings(
      ClosedField.self,
      in: Sample.disclosure(fields: Sample.staffField)
        + Sample.script("> Our lead is {{lead}}.", layout: "telephone"))
    #expect(found.messages == [])
  }

  @Test("those who hear something are audiences that are declared, of a script that is read aloud")
  func spokenTo() {
    let unknown = TestProcedure(
      Sample.disclosure()
        + Sample.script("> Ring.", layout: "telephone", settings: "spoken-to: [①publik]"))
    #expect(unknown.read.diagnostics.map(\.rule) == ["unknown-audience"])
    #expect(TestProcedure.places(of: unknown.read.diagnostics) == unknown.marks)
    let silent = TestProcedure(
      Sample.disclosure() + Sample.script("Ring.", layout: "letter", settings: "spoken-to: [①public]"))
    #expect(silent.read.diagnostics.map(\.message) == ["nothing of a letter is read aloud"])
    #expect(TestProcedure.places(of: silent.read.diagnostics) == silent.marks)
  }

  @Test("no field is found closed that the rules open to all audiences of a script, whatever it needs")
  func conditional() throws {
    let field = "  day: {type: date, to: [staff, public], needs: settled, class: c, reason: r, decides: d}"
    let found = try RuleFindings(
      ClosedField.self,
      in: Sample.disclosure(conditions: Sample.condition, fields: field)
        + Sample.script("On {{day}}.", audience: "staff, public"))
    #expect(found.messages == [])
  }
}
