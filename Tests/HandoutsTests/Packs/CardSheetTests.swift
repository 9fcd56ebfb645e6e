import Handouts
import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite("action cards")
struct CardSheetTests {
  private static let types: [[String?]] = [["HC"], ["CH"], ["HC", "CH"], [], ["XX"]]
  private static let always = 3

  @Test(
    "hold each item of their role once that is in force, in tables of at most nine, and name those left off",
    arguments: [PackSample.v02, PackSample.v03, "Tests/Fixtures/harbour-spill/V1"], types)
  func items(folder: String, types: [String?]) throws {
    let situation = try PackSample.situation(in: folder, types: types)
    let set = try #require(situation.procedure.cards)
    let cards = try cards(situation)
    #expect(cards.count == set.roles.count)
    for (index, card) in cards.enumerated() {
      let own = set.cards.filter { situation.roles[index].isNamed($0.role.text) }.flatMap(\.bands).flatMap(\.items)
      let rows = try PackRows(card.html).rows
      var off: [String] = []
      for address in own.map(\.text) {
        let item = try #require(situation.item(Address(address)), "\(address)")
        if !item.isInForce { off.append(address) }
        #expect(rows.filter { $0.address == address }.count == (item.isInForce ? 1 : 0), "\(card.path): \(address)")
        if item.isInForce { #expect(try PackRows(card.html).row(address).text.contains(item.words)) }
      }
      if off.isEmpty {
        #expect(!card.html.contains("Left off this card"))
      } else {
        #expect(card.html.contains("Left off this card: \(off.count) item"), "\(card.path)")
        #expect(card.html.contains("apply in this incident: \(off.joined(separator: ", "))."), "\(card.path)")
      }
      for (table, count) in Dictionary(grouping: rows, by: \.table).mapValues(\.count) {
        #expect(count <= 9, "\(card.path): \(table) has \(count) rows")
      }
      #expect(card.html.contains("<p class=\"card-number\">Card \(index + 1) of \(cards.count)</p>"))
    }
  }

  @Test("together hold every item in force that is not given to somebody by name", arguments: types)
  func nothingLost(types: [String?]) throws {
    let situation = try PackSample.situation(types: types, PackSample.busy)
    let rows = try cards(situation).flatMap { try PackRows($0.html).rows }
    for item in situation.itemsInForce where item.isUnassigned && !item.status.isSettled {
      #expect(rows.contains { $0.address == item.address.text }, "\(item.address) is on no card")
    }
    #expect(rows.first { $0.address == "X1" }?.table == "To give out")
  }

  @Test("end with the same three rows, whatever else is on them")
  func last() throws {
    for situation in [try PackSample.situation(types: ["CH"]), try PackSample.blank()] {
      for card in try cards(situation) {
        let rows = try PackRows(card.html).rows.suffix(CardSheetTests.always)
        #expect(rows.map(\.address) == ["Last", "Last", "Last"])
        #expect(
          rows.map { $0.cells[2].prefix(10) } == ["Write down", "Hand over ", "Return thi"], "\(card.path)")
      }
    }
  }

  @Test("number the tables of a long band, and keep the order of the bands")
  func bands() throws {
    let page = try PackSample.page("card-01-pl.html", PackSample.situation(types: ["HC"]))
    var tables: [String] = []
    for row in try PackRows(page).rows where tables.last != row.table { tables.append(row.table) }
    #expect(tables == ["Standby", "Now", "Now (2)", "Next", "Stand down", "To give out", "Last, always"])
  }

  @Test("say who holds them, how to reach them, to whom they report, and what is not known")
  func holder() throws {
    let situation = try PackSample.situation(types: ["CH"])
    #expect(
      try holder(PackSample.page("card-01-pl.html", situation)) == [
        "Organisation: SCC", "Holder: Anna Berg (AB)", "Telephone: 023 8000 0002", "Deputy: No named deputy",
        "Report to: Director support: Dora Eve, 023 8000 0003 – not checked since 3 May 2026",
      ])
    #expect(
      try holder(PackSample.page("card-06-d.html", situation)) == [
        "Organisation: SCC and CCG", "Holder: Dora Eve", "Telephone: 023 8000 0003 – not checked since 3 May 2026",
        "Deputy: No named deputy", "Report to: No role is named",
      ])
    #expect(
      try holder(PackSample.page("card-11-lead-co-ordinating-manager.html", situation)) == [
        "Organisation: SCC", "Holder: No named holder", "Telephone: Not known",
        "Deputy: Deputy co-ordinating manager", "Report to: Service Manager: no named holder",
      ])
    #expect(
      try holder(PackSample.page("card-02-asc.html", PackSample.blank())) == [
        "Organisation: SCC", "Holder: ", "Telephone: ", "Deputy: ", "Report to: Project lead:",
      ], "a blank card has blanks, and does not say that nobody holds it")
  }

  @Test("show what is given to their holder, or to the role by name, besides what stands on them")
  func given() throws {
    let lines: [PackSample.Line] = [
      PackSample.Line("assign", ("item", "A2.6"), ("initials", "CD")),
      PackSample.Line("assign", ("item", "A2.7"), ("to", "adult social care")),
      PackSample.Line("assign", ("item", "A2.16"), ("to", "SCC")),
      PackSample.Line("assign", ("item", "A3.4"), ("initials", "CD")),
      PackSample.Line("assign", ("item", "A2.17"), ("service", "s1"), ("initials", "CD")),
      PackSample.Line("add", ("item", "X1"), ("text", "Ring the chemist."), ("initials", "CD")),
    ]
    let rows = try PackRows(try PackSample.page("card-02-asc.html", PackSample.situation(types: ["CH"], lines)))
    #expect(rows.rows.filter { $0.table == "Given to you" }.map(\.address) == ["A2.6", "A2.7", "A2.17", "X1"])
    #expect(try rows.row("A3.4").table == "Now", "what is on the card already stands once")
  }

  @Test("leave the giving out to whoever the incident says leads, else to the first role")
  func lead() throws {
    let x = PackSample.Line("add", ("item", "X1"), ("text", "Order taxis."))
    func holders(_ lead: String?) throws -> [String] {
      let facts = PackSample.facts(types: ["CH"]).filter { $0.0 != "lead" } + (lead.map { [("lead", $0)] } ?? [])
      return try cards(PackSample.situation(facts: facts, [x])).filter { $0.html.contains(">X1<") }.map(\.path)
    }
    #expect(try holders("AB") == ["card-01-pl.html"])
    #expect(try holders("CD") == ["card-02-asc.html"], "by initials")
    #expect(try holders("Dora Eve") == ["card-06-d.html"], "by name")
    #expect(try holders("placement service") == ["card-07-ps.html"], "by the role itself")
    #expect(try holders("ZZ") == ["card-01-pl.html"])
    #expect(try holders(nil) == ["card-01-pl.html"])
  }

  @Test("are made for a role without a card, and for a card without a role")
  func strangers() throws {
    let files =
      Sample.procedure("## 1 One\n\n1.1 Act.")
      + Sample.checklist("## 1 Gate\n\n1.1 Ring the bell.\n\n1.2 Shut the gate.") + [
        "cards.yaml": "roles:\n  - {title: Porter}\n  - {title: Ringer}\ncards:\n  Ringer: {now: [A1.1, A9.9]}\n"
          + "  Night watch: {next: [A1.2]}\n"
      ]
    let procedure = try #require(TestProcedure(files).read.procedure)
    let pages = try cards(PackSample.situation(of: procedure, facts: [("incident", "x")]))
    #expect(pages.map(\.path) == ["card-01-porter.html", "card-02-ringer.html", "card-03-night-watch.html"])
    #expect(pages[0].html.contains("There is no item for this role"))
    #expect(pages[1].html.contains("in no checklist or plan of this procedure: A9.9."))
    #expect(try PackRows(pages[2].html).row("A1.2").table == "Next")
  }

  @Test("are recorded as one was read line by line")
  func golden() throws {
    let lines: [PackSample.Line] = [
      .state("C1.1", "done"), .state("A1.1.1", "started", by: "CD"),
      .state("D1", "not-applicable", ("because", "Nothing reached the <outer> wall")),
      PackSample.Line("assign", ("item", "A1.1.2"), ("to", "Harbour office"), ("due", "2026-11-20T16:00:00+00:00")),
      PackSample.Line("assign", ("item", "B1.2"), ("initials", "AB"), ("note", "Take the 2026 table")),
      PackSample.Line("add", ("item", "X1"), ("text", "Warn the ferry.")),
    ]
    let facts =
      PackSample.facts(types: ["Small"]).filter { !$0.0.hasPrefix("roles.") && !$0.0.hasPrefix("contacts.") } + [
        ("roles.HM.role", "HM"), ("roles.HM.holder", "AB"), ("roles.HM.telephone", "00 48 1"),
        ("roles.HM.deputy", "Ewa \"Żuk\""), ("roles.HM.deputy-telephone", "00 48 2"),
      ]
    let page = try PackSample.page(
      "card-01-hm.html", PackSample.situation(in: "Tests/Fixtures/harbour-spill/V1", facts: facts, lines),
      PackSelection(parts: [.cards]))
    let main = try #require(try PageScan.elements(of: page).first { $0.name == "main" })
    try GoldenFile("packs/card.html").compare(Array(page.utf8)[main.inside])
  }

  private func cards(_ situation: Situation) throws -> [(path: String, html: String)] {
    try PackSample.pages(situation, PackSelection(parts: [.cards])).filter { $0.path.hasPrefix("card-") }
      .map { ($0.path, $0.html) }
  }

  private func holder(_ html: String) throws -> [String] {
    let list = try #require(try PageScan.elements(of: html).first { $0.value(of: "class") == "holder" })
    return PageScan.all(in: list.children).filter { $0.name == "div" }.map { row in
      let parts = PageScan.all(in: row.children)
      return parts.map { PageScan.text(of: $0.children) }.joined(separator: ": ")
    }
  }
}
