import ProcedureModel
import SourceText
import TestSupport
import Testing

/// A small procedure with everything in it, read whole: what is where, to the byte.
@Suite("the tree of a procedure")
struct TreeTests {
  @Test("holds every element at its address and place")
  func tree() throws {
    let test = TestProcedure([
      "procedure.md": """
      ---
      kind: procedure
      title: Flood
      version: V1
      owner: Mayor
      consultation: [Fire, Police]
      ---

      # Flood

      Read this first.

      ## 1 Scope

      Before all.

      1.1 Water *may* rise:

      - fast
        - by night

          with wind
      - slowly

      Then leave.

      > Take a lamp.

      - with a coat

      1.1. Again.

      ## After

      2.1 Dry.
      """,
      "a.md": """
      ---
      kind: checklist
      appendix: A
      title: List
      applies: {All: Both, N: North}
      ---

      # Appendix A – List

      First.

      Second.

      ## Doors `N`

      3.1 Shut
      them. `N`
      `All`
      """,
      "b.md": """
      ---
      kind: glossary
      appendix: B
      title: Words
      ---

      # Words

      ## Flood Risk Zone (FRZ)

      Where water comes.

      - often
      """,
      "c.md": """
      ---
      kind: action-plan
      appendix: C
      title: Plan
      ---

      # Plan

      ## Key

      - `M` mayor

      ## Boats

      ### Now

      - Launch. `M`

      ### Later

      - Return:
        - all
      """,
      "d.md": """
      ---
      kind: operational-plan
      appendix: D
      title: Tasks
      ---

      # Tasks

      - Pump.
        Twice. `Crew` `Mayor`

        Slowly.

      End.
      """,
    ])
    #expect(test.read.diagnostics.map(\.message) == [])
    let procedure = try #require(test.read.procedure)
    #expect(TreeDump.of(procedure) == Self.expected)
  }

  private static let expected = """
    control.owner control 'Mayor' 5:8-5:12
    control.consultation control 'Fire|Police' 6:16-6:19
    title title 'Flood' 1:1-1:1
    intro.1 paragraph 'Read this first.' 11:1-11:16 of intro
    S1 heading 'Scope' 13:1-13:10
    S1.p1 paragraph 'Before all.' 15:1-15:11 of S1
    1.1 clause 'Water may rise:' 17:1-29:13
    1.1.b1 bullet 'fast' 19:1-22:13 of 1.1
    1.1.b1.1 bullet 'by night' 20:3-22:13 of 1.1
    1.1.b1.1.p2 paragraph 'with wind' 22:5-22:13 of 1.1
    1.1.b2 bullet 'slowly' 23:1-23:8 of 1.1
    1.1.p2 paragraph 'Then leave.' 25:1-25:11 of 1.1
    1.1.n1.p1 note 'Take a lamp.' 27:3-27:14 of 1.1
    1.1.b3 bullet 'with a coat' 29:1-29:13 of 1.1
    1.1~2 clause 'Again.' 31:1-31:11
    S2 heading 'After' 33:1-33:8
    2.1 clause 'Dry.' 35:1-35:8
    A title 'List' 8:1-8:21
    A.intro.1 paragraph 'First.' 10:1-10:6 of A.intro
    A.intro.2 paragraph 'Second.' 12:1-12:7 of A.intro
    A.S3 heading 'Doors' `N` 14:10-14:12 14:1-14:12
    A3.1 row 'Shut them.' `N` 17:7-17:9 `All` 18:1-18:5 16:1-18:5
    B title 'Words' 7:1-7:7
    B.flood-risk-zone term 'Flood Risk Zone (FRZ)' 9:1-9:24
    B.flood-risk-zone.p1 definition 'Where water comes.' 11:1-11:18 of B.flood-risk-zone
    B.flood-risk-zone.b1 definition 'often' 13:1-13:7 of B.flood-risk-zone
    C title 'Plan' 7:1-7:6
    C.key.M code 'mayor' 11:1-11:11
    C.S1 heading 'Boats' 13:1-13:8
    C1.1 action 'Launch.' `M` 17:11-17:13 17:1-17:13
    C1.L1 action 'Return:' 21:1-22:7
    C1.L1.b1 bullet 'all' 22:3-22:7 of C1.L1
    D title 'Tasks' 7:1-7:7
    D1 task 'Pump. Twice.' `Crew` 10:10-10:15 `Mayor` 10:17-10:23 9:1-12:9
    D1.p2 paragraph 'Slowly.' 12:3-12:9 of D1
    D.closing.1 paragraph 'End.' 14:1-14:4 of D.closing
    """
}
