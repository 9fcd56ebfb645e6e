extension ReadingFixture {
  /// Every part that a procedure can have, once.
  static let everything: [String: String] = [
    "procedure.md": """
    ---
    kind: procedure
    title: Flood
    version: V1
    status: draft
    supersedes: V0
    sample: true
    owner: Mayor
    operative: 2018-06-11
    approved: TBC
    next-review: TBC December 2022
    control: [{label: Ward, text: [North, South]}]
    known-abbreviations: [UK]
    lists: {group: ["1.1"]}
    deadlines:
      - {item: "1.1", what: Meet, within: 3 working days, after: notified, close: "16:00"}
      - {item: "1.1", what: Tell, every: day, at: "17:00"}
    accepted: [{rule: some-rule, at: "1.1", because: Known.}]
    ---

    # Flood

    Read this *first*.

    ## 1 Scope

    1.1 Water [may](https://example.org "rise") **rise** by `x` y:

    - fast

      > Take a lamp.

    Then leave.

    ## After

    2.1 Dry.
    """,
    "a.md": """
    ---
    kind: checklist
    appendix: A
    title: List
    applies: {All: Both, N: North}
    responsible: [Mayor]
    details: [Date]
    after: [Notes]
    ---

    # List

    ## 1 Doors `N`

    1.1 Shut them. `All`
    """,
    "b.md": "---\nkind: glossary\nappendix: B\ntitle: G\n---\n\n# G\n\n## Flood (FL)\n\nWater.\n\n## Tide\n\nMore.\n",
    "c.md": """
    ---
    kind: action-plan
    appendix: C
    title: P
    for: N
    columns: [{title: Now}, {title: Later, leads: optional}]
    ---

    # P

    ## Key

    - `M` mayor

    ## G

    Words.

    ### Now

    - One. `M`

    ### Later

    - Two.
    """,
    "d.md":
      "---\nkind: operational-plan\nappendix: D\ntitle: O\nfor: N\nofficers: [Mayor]\n---\n\n# O\n\nWords.\n\n- One. `Mayor`\n\nEnd.\n",
    "cards.yaml": """
    roles:
      - {code: M, title: Mayor, organisation: Town, officer: true, deputy: Clerk}
      - {title: Clerk, reports-to: M}
    cards:
      M: {standby: [A1.1], now: [C1.1], next: [C1.L1], stand-down: [D1]}
    """,
  ]
}
