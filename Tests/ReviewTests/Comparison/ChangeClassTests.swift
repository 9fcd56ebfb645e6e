import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

/// Small versions, one kind of change each, read as a governance officer would read them.
@Suite("Classes of changes")
struct ChangeClassTests {
  @Test("an item can be moved, renumbered and edited at once")
  func facts() throws {
    let comparison = try Comparison.of(
      """
      ## 1 First

      1.1 The duty manager rings the families of everyone in the building within two hours of the alarm.

      1.2 The kitchen stays open.

      ## 2 Second

      2.1 The gate is locked at night by the last person to leave the site.
      """,
      """
      ## 1 First

      1.1 The kitchen stays open.

      ## 2 Second

      2.1 The gate is locked at night by the last person to leave the site.

      2.2 The duty manager rings the families of everyone in the building within three hours of the alarm.
      """)
    #expect(comparison.account == ["1.2 > 1.1: renumbered", "1.1 > 2.2: moved, edited, renumbered"])
    let change = try #require(comparison.change(atNew: "2.2"))
    #expect(change.flags == [.deadline, .number])
    #expect(change.sentence == "Moved from 1 “First” to 2 “Second”; “two hours” became “three hours”.")
  }

  @Test("rows that differ by one word, repeated rows and short rows are told apart")
  func alikeRows() throws {
    let rows = { (names: [String]) in
      Sample.procedure("## 1 Scope\n\n1.1 A.")
        + Sample.checklist(
          "## Rooms\n\n" + names.enumerated().map { "2.\($0 + 1) \($1) `All`" }.joined(separator: "\n\n"),
          settings: "applies: {All: Both, CH: Care home}")
    }
    let comparison = try Comparison.of(
      rows(["Check the north room for smoke.", "Check the south room for smoke.", "Sign.", "Check doors.", "Sign."]),
      rows(["Check the south room for smoke.", "Sign.", "Check the north room for fumes.", "Check doors.", "Sign."]))
    #expect(
      comparison.account == [
        "A2.2 > A2.1: renumbered", "A2.3 > A2.2: renumbered", "A2.1 > A2.3: reordered, edited, renumbered",
      ])
  }

  @Test("a row of a few words does not move: such words are equal by chance")
  func shortRowsStay() throws {
    let comparison = try Comparison.of(
      """
      ## 1 Doors

      1.1 Sign out.

      1.2 The gate is locked at night by the last person to leave the site.

      ## 2 Roof

      2.1 The roof is cleared of snow by hand before anyone walks under it.
      """,
      """
      ## 1 Doors

      1.1 The gate is locked at night by the last person to leave the site.

      ## 2 Roof

      2.1 The roof is cleared of snow by hand before anyone walks under it.

      2.2 Sign out.
      """)
    #expect(comparison.account == ["1.1 > -: removed", "1.2 > 1.1: renumbered", "- > 2.2: added"])
  }

  @Test("under one heading a row of a few words is put in another order")
  func shortRowsReorder() throws {
    let long = "1.2 The gate is locked at night by the last person to leave the site."
    let comparison = try Comparison.of(
      "## 1 Doors\n\n1.1 Sign out.\n\n\(long)",
      "## 1 Doors\n\n\(long.replacing("1.2", with: "1.1"))\n\n1.2 Sign out.")
    #expect(comparison.account == ["1.2 > 1.1: renumbered", "1.1 > 1.2: reordered, renumbered"])
  }

  @Test("a list's group, a code and a lead are facts of their own")
  func attributes() throws {
    let plan = { (lead: String) in
      Sample.procedure("## 1 Scope\n\n1.1 A.")
        + Sample.actionPlan(
          "## Key\n\n- `PL` project lead\n- `C` Commissioners\n\n## Start\n\n### Now\n\n- Open it. \(lead)")
    }
    let change = try #require(try Comparison.of(plan("`PL`"), plan("`C`")).changes.first { $0.primary == .attribute })
    #expect(change.attributesLost == ["PL"] && change.attributesGained == ["C"])
    let both = try #require(
      try Comparison.of(plan("`PL`"), plan("`PL` `C`")).changes.first { $0.primary == .attribute })
    #expect(both.sentence == "Lead added: Commissioners (C).")
    #expect(change.flags == [.responsible] && change.weight == .substantive)
    #expect(change.sentence == "Lead: project lead (PL) became Commissioners (C).")
    let gone = try Comparison.of(plan("`PL`"), plan(""))
    #expect(gone.unheld.map { "\($0.address) \($0.holders)" } == [#"C1.1 ["project lead (PL)"]"#])
  }

  @Test("a row that left its card concerns whoever held it, and is held by nobody now")
  func lostCard() throws {
    let version = { (row: String, card: String) in
      Sample.procedure("## 1 Scope\n\n1.1 A.")
        + Sample.checklist("## Doors\n\n1.1 \(row)\n\n1.2 Lock the gate behind the last of them.")
        + ["cards.yaml": "roles:\n  - {code: PL, title: Project lead}\ncards:\n  PL:\n    now: [\(card)]\n"]
    }
    let comparison = try Comparison.of(
      version("Close all the doors and windows of the house.", "A1.1, A1.2"),
      version("Close all the doors and shutters of the house.", "A1.2"))
    #expect(comparison.change(atNew: "A1.1")?.affected == ["Project lead (PL)"])
    #expect(comparison.unheld.map { "\($0.address) \($0.holders)" } == [#"A1.1 ["Project lead (PL)"]"#])
    let shift = try #require(comparison.responsibilities.first { $0.holder == "Project lead (PL)" })
    #expect(shift.lost.map(\.address.text) == ["A1.1"] && shift.lost.allSatisfy(\.isFromCard))
  }

  @Test("who no longer leads an action has lost it, though a card was left as it was")
  func staleCard() throws {
    let version = { (lead: String) in
      Sample.procedure("## 1 Scope\n\n1.1 A.")
        + Sample.actionPlan(
          "## Key\n\n- `PL` project lead\n- `C` Commissioners\n\n## Start\n\n### Now\n\n- Open it. \(lead)")
        + ["cards.yaml": "roles:\n  - {code: PL, title: Project lead}\ncards:\n  PL:\n    now: [C1.1]\n"]
    }
    let shifts = try Comparison.of(version("`PL`"), version("`C`")).responsibilities
    let lost = try #require(shifts.first { $0.holder == "project lead (PL)" }).lost
    #expect(lost.map(\.sentence) == ["Lead: project lead (PL) became Commissioners (C). The card still names it."])
  }

  @Test("an action that went to another column is substantive: it is done at another time")
  func column() throws {
    let plan = { (now: String, later: String) in
      Sample.procedure("## 1 Scope\n\n1.1 A.")
        + Sample.actionPlan(
          "## Key\n\n- `PL` project lead\n\n## Start\n\n### Now\n\n- Open the hall to everyone. `PL`\n\(now)\n### Later\n\n"
            + "- Close the hall behind the last of them. `PL`\n\(later)",
          settings: "columns: [{title: Now}, {title: Later, letter: L}]")
    }
    let row = "- Begin to move whoever is most at risk. `PL`\n"
    let comparison = try Comparison.of(plan(row, ""), plan("", row))
    let change = try #require(comparison.changes.first { $0.primary == .moved })
    #expect(change.weight == .substantive)
    #expect(change.sentence == "Moved from C1 “Start”, column Now to C1 “Start”, column Later.")
  }

  @Test("a name that changes word by word is one name for another, and a hyphen parts no word")
  func names() throws {
    let text = { (group: String, post: String) in
      "## 1 Scope\n\n"
        + (1...4).map {
          "1.\($0) Task number \($0) of the \(group) is done by the \(post) as soon as anyone asks for it."
        }
        .joined(separator: "\n\n")
    }
    let comparison = try Comparison.of(
      text("Joint Incident Steering Group", "lead co-ordinating manager"),
      text("Provider Incident Board", "incident co-ordinator"))
    #expect(
      Set(comparison.terms.map { "\($0.old) > \($0.new)" }) == [
        "Joint Incident Steering Group > Provider Incident Board", "lead co-ordinating manager > incident co-ordinator",
      ])
  }

  @Test("an exception weakens a duty")
  func exception() throws {
    let old = "## 1 Scope\n\n1.1 The duty manager must ring the families of everyone in the building."
    let new = old.replacing("building.", with: "building, unless the porter did.")
    #expect(try Comparison.of(old, new).change(atNew: "1.1")?.obligation == .weakened)
    #expect(try Comparison.of(new, old).change(atNew: "1.1")?.obligation == .strengthened)
  }

  @Test("what weakens a duty comes first, of what is substantive")
  func order() throws {
    let comparison = try Comparison.of(
      """
      ## 1 Scope

      1.1 The porter rings the bell when there is smoke in the house.

      1.2 The duty manager must ring the families of everyone in the building.
      """,
      """
      ## 1 Scope

      1.1 The porter rings the bell when there is smoke in the house. Everyone should leave by the north door.

      1.2 The duty manager may ring the families of everyone in the building.
      """)
    #expect(comparison.shownChanges.map(\.id) == ["1.2", "1.1"])
  }

  @Test(
    "a duty made weaker or stronger is flagged",
    arguments: [
      ("must", "may", ObligationShift.weakened), ("should", "must", .strengthened), ("may", "should", .strengthened),
    ])
  func obligations(old: String, new: String, shift: ObligationShift) throws {
    let comparison = try Comparison.of(
      "## 1 Scope\n\n1.1 The duty manager \(old) ring the families of everyone in the building.",
      "## 1 Scope\n\n1.1 The duty manager \(new) ring the families of everyone in the building.")
    #expect(comparison.change(atNew: "1.1")?.flags == [.obligation])
    #expect(comparison.change(atNew: "1.1")?.weight == .substantive)
    #expect(comparison.change(atNew: "1.1")?.obligation == shift)
  }

  @Test("a denial that comes or goes turns a duty round")
  func denials() throws {
    let old = "## 1 Scope\n\n1.1 The duty manager will ring the families of everyone in the building."
    let comparison = try Comparison.of(old, old.replacing("will ring", with: "will not ring"))
    let change = try #require(comparison.change(atNew: "1.1"))
    #expect(change.flags == [.obligation] && change.obligation == .reversed)
  }

  @Test("a reference follows, leads elsewhere, was not updated, or is broken")
  func references() throws {
    let old = """
      ## 1 Scope

      1.1 The alarm is rung by the porter.

      1.2 The roof is cleared of snow by hand.

      ## 2 Duties

      2.1 Ring as in 1.1. For one see 1.1, and the roof see 1.2.
      """
    func fates(_ new: String) throws -> [String] {
      try Comparison.of(old, new).references.map { "\($0.reference.newWords) \($0.reference.fate.rawValue)" }
    }
    let inserted = """
      ## 1 Scope

      1.1 The gate is locked at night by whoever leaves last.

      1.2 The alarm is rung by the porter.

      1.3 The roof is cleared of snow by hand.

      ## 2 Duties

      2.1 Ring as in 1.2. For one see 1.2, and the roof see 1.2.
      """
    #expect(try fates(inserted) == ["1.2 follows", "1.2 follows", "1.2 not-updated"])
    let removed = """
      ## 1 Scope

      1.1 The alarm is rung by the porter.

      ## 2 Duties

      2.1 Ring as in 1.1. For one see 1.1, and the roof see 1.2.
      """
    #expect(try fates(removed) == ["1.2 broken"])
    let turned = old.replacing("the roof see 1.2", with: "the roof see 1.1")
    #expect(try fates(turned) == ["1.1 retargeted"])
  }

  @Test("case, punctuation and emphasis alone are typographic; another sign is not")
  func typographic() throws {
    func primary(_ old: String, _ new: String) throws -> ChangeClass {
      try #require(
        try Comparison.of("## 1 Scope\n\n1.1 \(old)", "## 1 Scope\n\n1.1 \(new)").change(atNew: "1.1")
      ).primary
    }
    #expect(try primary("The 'duty' manager - at once.", "The ‘Duty’ manager – at once") == .typographic)
    #expect(try primary("Ring the bell at once.", "Ring the *bell* at once.") == .typographic)
    #expect(try primary("At 5% or more, ring.", "At 5 or more, ring.") == .edited)
    #expect(try primary("Keep it at 4 degrees.", "Keep it at -4 degrees.") == .edited)
    #expect(
      try primary("Ring [the office](tel:+441632960001) now.", "Ring [the office](tel:+441632960002) now.") == .edited)
  }

  @Test("what was removed stands where its neighbours now are")
  func removedPlace() throws {
    let comparison = try Comparison.of(
      "## 1 Scope\n\n1.1 Ring the bell at once.\n\n1.2 Close all the doors.\n\n1.3 Wait outside for help.",
      "## 1 Scope\n\n1.1 Ring the bell at once.\n\n1.2 Wait outside for help.")
    let order = comparison.changes.map(\.id)
    let place = try #require(order.firstIndex(of: "1.2"))
    #expect(order[place - 1] == "1.1" && order[place + 1] == "1.3")
  }
}
