import Review
import TestSupport
import Testing

@Suite("role-under-several-names")
struct RoleUnderSeveralNamesTests {
  private func found(
    _ clauses: String, plan: String? = nil, lists: String = "", cards: String? = nil
  ) throws -> RuleFindings {
    var files = [
      "procedure.md": "---\nkind: procedure\ntitle: T\nversion: V01\n\(lists)---\n\n# T\n\n## 1 One\n\n" + clauses
    ]
    if let plan {
      files["d.md"] = "---\nkind: operational-plan\nappendix: D\ntitle: P\n---\n\n# P\n\n" + plan
    }
    files["cards.yaml"] = cards
    return try RuleFindings(RoleUnderSeveralNames.self, in: files)
  }

  @Test("officers whose words stand in another order are one family, found at the second form")
  func officers() throws {
    let found = try found(
      "1.1 Words.\n",
      plan: """
        - One. `Lead/deputy co-ordinating manager`
        - Two. `Lead/deputy coordinating manager`
        ①- Three. `Lead Co-ordinating Manager/deputy`
        - Four. `Lead co-ordinating manager`
        """)
    #expect(found.places == found.marks)
    #expect(
      found.messages == [
        "one role or body seems to go by several names: 'Lead/deputy co-ordinating manager' (D1 and D2), "
          + "'Lead Co-ordinating Manager/deputy' (D3)"
      ])
  }

  @Test("running text and lists are compared in number and order")
  func text() throws {
    let found = try found(
      """
      1.1 Tell the Adult Safeguarding Lead, and the Placements Service.

      1.2 These are told:

      ①- Safeguarding Adults Lead SCC, who rings others
      - Quality Team representative
      ①- ICU Quality Team representative

      ①1.3 The Placement Service rings.

      """, lists: "lists: {people: [\"1.2\"]}\n")
    #expect(found.places.sorted() == found.marks.sorted())
    #expect(found.addresses == ["1.2.b1", "1.2.b3", "1.3"])
  }

  @Test("a role's title on a card that differs from the plan's is found")
  func cards() throws {
    let found = try found(
      "1.1 Words.\n", plan: "- One. `Communications team`\n",
      cards: "roles:\n  - {title: ①Communication team, officer: true}\ncards:\n  Communication team: {now: [D1]}\n")
    #expect(found.places == found.marks)
  }

  @Test(
    "different roles and the same name are not mixed up",
    arguments: [
      "1.1 The Service Manager and the Service managers tell the Co-ordinator Team and the Coordinator Team.\n",
      "1.1 A Lasting Power of Attorney, and two Lasting Powers of Attorney; the Personal Budget, the Personal Budgets.\n",
      "1.1 Tell the Care Home Manager and the Home Care Manager. Every care home and all home care count.\n",
      "1.1 Tell the SCC Finance Lead and the Finance Lead.\n",
      "1.1 Tell the Head of Housing. Head of Housing staff ring. Housing Team and Team Housing Lead.\n",
      "1.1 Placement Service. Ring the Placement Service. Placements Service.\n",
    ])
  func silent(clauses: String) throws {
    #expect(try found(clauses).messages == [])
  }

  @Test("a lead of each of two organisations is two people")
  func organisations() throws {
    let lists = "lists: {people: [\"1.1\"]}\n"
    #expect(
      try found("1.1 These:\n\n- SCC Finance Lead\n- CCG Finance Lead\n- Finance Lead\n", lists: lists).messages == [])
  }
}
