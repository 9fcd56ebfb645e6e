import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("unexplained-abbreviation")
struct UnexplainedAbbreviationTests {
  /// A procedure of one section; each text is a clause.
  private func procedure(_ clauses: [String], extra: String = "") -> String {
    let body = clauses.enumerated().map { "①1.\($0 + 1) \($1)\n" }.joined(separator: "\n")
    return "---\nkind: procedure\ntitle: Test\nversion: V01\n\(extra)---\n\n# Test\n\n## 1 Scope\n\n" + body
  }

  private func letters(_ clauses: [String], extra: String = "", files: [String: String] = [:]) throws -> [String] {
    var all = files
    all["procedure.md"] = procedure(clauses, extra: extra)
    return try RuleFindings(UnexplainedAbbreviation.self, in: all).messages.map {
      String($0.split(separator: " ")[2])
    }
  }

  @Test("it is found once, at its first use, with all other places")
  func found() throws {
    let found = try RuleFindings(
      UnexplainedAbbreviation.self,
      in: [
        "procedure.md": """
        ---
        kind: procedure
        title: Test
        version: V01
        ---

        # Test

        ## 1 Scope

        1.1 Ring somebody.

        ①1.2 Ring the URS.

        1.3 The URS's log, and all URS-led work.

        - URS/fire
        """
      ])
    #expect(found.places == found.marks)
    #expect(found.messages == ["the abbreviation URS is never spelt out; it also stands at 1.3 and 1.3.b1"])
  }

  @Test(
    "plurals, figures, hyphens and slashes do not hide it",
    arguments: [
      ("The EPAs lapse.", ["EPA"]),
      ("Follow the 4LSAB policy.", ["4LSAB"]),
      ("It is for CCG/ICU staff.", ["CCG", "ICU"]),
      ("All TUPE-related work.", ["TUPE"]),
      ("A DoLS order.", ["DOLS"]),
      ("Its (JISG) chair.", ["JISG"]),
      ("Section 117 MHA is law.", ["MHA"]),
      ("The lead (SCC, SCCG or another).", ["SCC", "SCCG"]),
      ("Our **RAG** rating.", ["RAG"]),
    ])
  func forms(text: String, expected: [String]) throws {
    #expect(try letters([text]) == expected)
  }

  @Test(
    "it counts as spelt out in every way that people write",
    arguments: [
      "The Care Quality Commission (CQC) rings.",
      "The CQC (Care Quality Commission) rings.",
      "The CQC (the Care Quality Commission of England) rings.",
      "Use a situation report (SITREP).",
      "Ask the Single Point of Access Team (SPA).",
      "Orders of 'Deprivation of Liberty' (DOLS) count.",
      "Deprivation of Liberty Safeguards (DoLS) count.",
      "Transfer of Undertakings (Protection of Employment) (TUPE) rules.",
      "The Emergency Preparedness, Resilience and Response (EPRR) team.",
      "The Integrated Commissioning Unit – ICU – rings.",
      "The Integrated Commissioning Unit, known as the ICU, rings.",
      "The multi-agency safeguarding hubs (MASHs) ring.",
      "OT stands for occupational therapist.",
      "OT: occupational therapist.",
      "The Service d'Aide Médicale Urgente (SAMU) rings.",
      "The Łódź Ambulance Trust (LAT) rings.",
    ])
  func explained(text: String) throws {
    #expect(try letters([text]) == [])
  }

  @Test("an explanation anywhere in the version is enough")
  func later() throws {
    #expect(try letters(["Ring CQC.", "The Care Quality Commission (CQC) rings back."]) == [])
    #expect(try letters(["Ring CQC."], extra: "known-abbreviations: [CQC]\n") == [])
    #expect(try letters(["Ring CQCs."], extra: "known-abbreviations: [CQC]\n") == [])
  }

  @Test("a glossary, a key and codes of applicability explain")
  func declared() throws {
    let files = [
      "a.md": """
      ---
      kind: checklist
      appendix: A
      title: List
      applies: {ALL: Both, CH: Care home}
      everyone: ALL
      ---

      # List

      ## 1 First

      1.1 Meet. `CH`
      """,
      "b.md": "---\nkind: glossary\nappendix: B\ntitle: Terms\n---\n\n# Terms\n\n## Some words (XYZ)\n\nMeaning.\n",
      "c.md": """
      ---
      kind: action-plan
      appendix: C
      title: Plan
      columns: [{title: Now}]
      ---

      # Plan

      ## Key

      - `EPPR` emergency planning

      ## First

      ### Now

      - Ring. `EPPR`
      """,
    ]
    #expect(try letters(["Rows for CH are for EPPR and XYZ, see C.key.EPPR."], files: files) == [])
    #expect(try letters(["Rows for CHX are for EPPR."], files: files) == ["CHX"])
  }

  @Test(
    "words that are only written in capitals are none",
    arguments: [
      "Do NOT go in.",
      "STOP. Do not stop others.",
      "PLEASE READ THIS FIRST.",
      "See Part II and Annex XIV.",
      "Room A, plan B, size XL9 and form F2508 at SO14 7LY.",
      "Mail a@SCC.gov.uk or www.NHS.uk, item A2.4 and C3.P1.",
      "Mr McDonald uses PowerPoint, by 5 PM or 9AM, on the 1ST.",
      "Write the code `URS` down.",
      "EVACUATE at once.",
      "Under BRIEF SUMMARY all is said.",
    ])
  func capitals(text: String) throws {
    #expect(try letters([text]) == [])
  }

  @Test("where a name in the text has these initials, the hint offers it")
  func hint() throws {
    let found = try RuleFindings(
      UnexplainedAbbreviation.self,
      in: ["procedure.md": procedure(["Ask the ICU.", "It is run by the Integrated Commissioning Unit of the city."])])
    #expect(
      found.hints == [
        "If it is the Integrated Commissioning Unit of 1.2, write 'Integrated Commissioning Unit (ICU)' here."
      ])
  }
}
