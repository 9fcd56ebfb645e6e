import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("broken-reference")
struct BrokenReferenceTests {
  @Test("a reference to nothing is found on its own line, with the nearest that is there")
  func text() throws {
    let found = try RuleFindings(
      BrokenReference.self,
      in: Sample.procedure(
        "## 1 A\n\n1.1 x.\n\n1.2 Ring them\n①(see 1.4) and wait.\n\n①1.3 As Section 9 says, see Appendix A.\n\n①1.5 See A7.2."
      )
        + Sample.checklist("## 1 A\n\n1.1 x.\n\n1.2 y."))
    #expect(found.places == found.marks)
    #expect(found.messages.map { $0.prefix(12) } == ["'1.4' leads ", "'Section 9' ", "'A7.2' leads"])
    #expect(found.hints.first == "Did you mean 1.3?")
  }

  @Test("an item of another source with that number is suggested")
  func otherSource() throws {
    let found = try RuleFindings(
      BrokenReference.self,
      in: Sample.procedure("## 1 A\n\n①1.1 Do as clause 2.1 says.") + Sample.checklist("## 2 A\n\n2.1 x."))
    #expect(found.places == found.marks)
    #expect(found.hints == ["Did you mean A2.1?"])
  }

  @Test("a link to no heading and no term is found")
  func link() throws {
    let found = try RuleFindings(
      BrokenReference.self,
      in: Sample.procedure(
        "## 1 Big scope\n\n1.1 [a](#big-scope) [b](#1-big-scope) [c](#tide-table)\n\n①1.2 [d](#tide-tables)")
        + Sample.glossary("## Tide table\n\nA table."))
    #expect(found.places == found.marks)
    #expect(found.hints == ["Did you mean #tide-table?"])
  }

  @Test("addresses in the front matter are found where they are written")
  func settings() throws {
    let found = try RuleFindings(
      BrokenReference.self,
      in: Sample.procedure(
        "## 1 A\n\n1.1 x.",
        settings: "lists: {team: [\"1.1\", ①\"1.7\"]}\ndeadlines:\n  - {item: ①A9.9, what: Report, every: day}\n"
          + "  - {item: \"1.1\", what: Report, every: day}"))
    #expect(found.places == found.marks)
  }

  @Test("addresses, codes and roles in the cards are found; a deputy is only a title")
  func cards() throws {
    let cards = """
      roles:
        - {code: PL, title: Project lead, deputy: Somebody}
        - {code: ①XY, title: Home manager, reports-to: project Lead}
        - {title: Clerk, reports-to: ①Nobody}
      cards:
        PL: {now: [C1.1, ①C1.9]}
        home-manager: {now: [C1.1]}
        ①Porter: {now: [C1.1]}
      """
    let found = try RuleFindings(
      BrokenReference.self,
      in: Sample.actionPlan("## Key\n\n- `PL` project lead\n\n## A\n\n### Now\n\n- Ring. `PL`") + ["cards.yaml": cards])
    #expect(found.places == found.marks)
  }

  @Test(
    "law, measures, paper and references that lead somewhere are none",
    arguments: [
      "Section 117 MHA and Section 47 of the Care Act.", "It took in 2.5 hours.", "Print it on A4 paper.",
      "See 1.1, Section 1, clause 1.1, Appendix A, A1.1 and Appendix A, item 1.1.",
    ])
  func none(text: String) throws {
    let files = Sample.procedure("## 1 A\n\n1.1 x.\n\n1.2 \(text)") + Sample.checklist("## 1 A\n\n1.1 x.")
    #expect(try RuleFindings(BrokenReference.self, in: files).messages == [])
  }
}
