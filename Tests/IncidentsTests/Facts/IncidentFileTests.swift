import Incidents
import SourceText
import TestSupport
import Testing

@Suite struct IncidentFileTests {
  static let opening = "incident: 2026-11-20-a\nmode: live\nprocedure: Provider failure\nversion: V3\n"

  private func read(_ text: String) -> (facts: FactTable?, diagnostics: [Diagnostic]) {
    IncidentFile.read(path: "incident.yaml", bytes: Array((IncidentFileTests.opening + text).utf8))
  }

  @Test func `every part is read under the names that facts go by`() throws {
    let read = read(
      """
      reason: none
      provider: Acme Care
      notified: 2026-11-20 02:10
      lead: AB
      telephone: 01234
      services: [{id: rose-house, name: Rose House, type: CH, address: "1 High St, Town"}]
      roles:
        - {role: PL, holder: AB, telephone: 01235, deputy: CD, deputy-telephone: 01236}
        - role: Lead. North
      signatures: [{initials: AB, name: Anna, post: Manager, organisation: SCC}]
      contacts: [{role: GP, name: Carl, deputy: Eve, on-call: nights, telephone: 01237, checked: 2026-11-01}]
      closed-days: [2026-12-24, {date: 2027-05-07, name: Town hall}]
      fields: {next.update: noon, no: "no"}
      """)
    #expect(read.diagnostics == [])
    let facts = try #require(read.facts)
    #expect(
      facts.names.map { "\($0)=\(facts[$0] ?? "")" } == [
        "incident=2026-11-20-a", "mode=live", "procedure=Provider failure", "version=V3", "reason=none",
        "provider=Acme Care", "notified=2026-11-20T02:10:00+00:00", "lead=AB", "telephone=01234",
        "services.rose-house.id=rose-house", "services.rose-house.name=Rose House", "services.rose-house.type=CH",
        "services.rose-house.address=1 High St, Town", "roles.PL.role=PL", "roles.PL.holder=AB",
        "roles.PL.telephone=01235", "roles.PL.deputy=CD", "roles.PL.deputy-telephone=01236",
        "roles.Lead- North.role=Lead. North", "signatures.AB.initials=AB", "signatures.AB.name=Anna",
        "signatures.AB.post=Manager", "signatures.AB.organisation=SCC", "contacts.GP.role=GP", "contacts.GP.name=Carl",
        "contacts.GP.deputy=Eve", "contacts.GP.on-call=nights", "contacts.GP.telephone=01237",
        "contacts.GP.checked=2026-11-01", "closed-days.2026-12-24=2026-12-24", "closed-days.2027-05-07=Town hall",
        "fields.next.update=noon", "fields.no=no",
      ])
  }

  @Test func `typed facts come out of it`() throws {
    let table = try #require(read("roles: [{role: Lead. North, holder: AB}]\nfields: {next.update: noon}").facts)
    let facts = IncidentFacts(table)
    #expect(facts.roles.map(\.role) == ["Lead. North"])
    #expect(facts.roles.map(\.holder) == ["AB"])
    #expect(facts.fields.map(\.name) == ["next.update"])
    #expect(facts.fields.map(\.value) == ["noon"])
  }

  @Test func `a key with nothing or an empty text after it is no fact`() throws {
    let facts = try #require(read("provider:\nlead: \"\"\nservices:\nfields: {a: , b: \"\"}").facts)
    #expect(facts.names == ["incident", "mode", "procedure", "version"])
  }

  @Test(arguments: [
    ("provdier: x", "5:1 unknown-key"), ("notified: yesterday", "5:11 wrong-value"),
    ("notified: now", "5:11 wrong-value"),
    ("notified: 14:20", "5:11 wrong-value"), ("notified: 2026-02-30 02:10", "5:11 wrong-value"),
    ("notified: 2026-11-20", "5:11 wrong-value"), ("notified: 2026-10-25 01:30", "5:11 wrong-value"),
    ("notified: 2026-03-29 01:30", "5:11 wrong-value"), ("notified: 2026-11-20 02:10 BST", "5:11 wrong-value"),
    ("provider: [a]", "5:11 wrong-value"), ("services: x", "5:11 wrong-value"), ("services: [x]", "5:12 wrong-value"),
    ("services: [{name: x}]", "5:12 missing-key"), ("services: [{id: Rose House}]", "5:17 wrong-value"),
    ("services: [{id: -a}]", "5:17 wrong-value"), ("services: [{id: a}, {id: a}]", "5:26 duplicate-entry"),
    ("services: [{id: a, adress: b}]", "5:20 unknown-key"), ("roles: [{role: }]", "5:10 missing-key"),
    ("roles: [{role: a.b}, {role: a-b}]", "5:29 duplicate-entry"),
    ("roles: [{role: \"é\"}, {role: \"e\u{301}\"}]", "5:30 duplicate-entry"),
    ("roles: [{role: \"a\\u202Eb\"}]", "5:16 wrong-value"),
    ("signatures: [{initials: A}]", "5:25 wrong-value"), ("signatures: [{initials: ABCDE}]", "5:25 wrong-value"),
    ("signatures: [{initials: ÄB}]", "5:25 wrong-value"), ("signatures: [{initials: A.B}]", "5:25 wrong-value"),
    ("signatures: [{initials: AB}, {initials: AB}]", "5:41 duplicate-entry"),
    ("contacts: [{role: a, checked: 2026-13-01}]", "5:31 wrong-value"),
    ("contacts: [{role: a, checked: soon}]", "5:31 wrong-value"),
    ("closed-days: 2026-12-24", "5:14 wrong-value"), ("closed-days: [[]]", "5:15 wrong-value"),
    ("closed-days: [2026-12-24, {date: 2026-12-24}]", "5:27 duplicate-entry"),
    ("closed-days: [{name: x}]", "5:15 missing-key"), ("fields: [a]", "5:9 wrong-value"),
    ("fields: {Next: x}", "5:10 wrong-value"), ("fields: {a: [b]}", "5:13 wrong-value"),
    ("lead: \"x", "5:7 yaml-syntax"), ("lead: &x y", "5:7 yaml-anchor"), ("mode: live", "5:1 yaml-duplicate-key"),
  ])
  func `each mistake is an error at its place, and then there are no facts`(text: String, place: String) {
    let read = read(text)
    #expect(places(read.diagnostics) == [place])
    #expect(read.diagnostics.allSatisfy { $0.severity == .error })
    #expect(read.facts == nil)
  }

  @Test func `the keys that no file may be without are asked for`() {
    let read = IncidentFile.read(path: "incident.yaml", bytes: Array("lead: AB\nmode: real\n".utf8))
    #expect(places(read.diagnostics) == ["1:1 missing-key", "1:1 missing-key", "1:1 missing-key", "2:7 wrong-value"])
    #expect(read.facts == nil)
    #expect(IncidentFile.read(path: "incident.yaml", bytes: []).facts == nil)
  }

  @Test func `a misspelt key is told with the one that was meant`() {
    #expect(read("provdier: x").diagnostics.first?.hint == "Did you mean `provider`?")
    #expect(read("roles: [{role: PL, depty: x}]").diagnostics.first?.hint == "Did you mean `deputy`?")
  }

  @Test func `two signatures with the same initials are an error that names both lines, capitals or not`() {
    let same = read("signatures:\n  - initials: AB\n  - initials: CD\n  - initials: AB\n").diagnostics
    #expect(places(same) == ["8:15 duplicate-entry"])
    #expect(same.first?.message.contains("in line 6") == true)
    let small = read("signatures:\n  - initials: AB\n  - initials: ab\n").diagnostics
    #expect(places(small) == ["7:15 duplicate-entry", "7:15 wrong-value"])
    #expect(small.first?.message.contains("in line 6") == true)
  }

  @Test func `what cannot be seen is a warning in words, also where an escape brings it in, and said once`() {
    for text in ["provider: a\u{202E}b", "provider: \"a\\u202Eb\"", "fields: {a: \"\\u200B\"}"] {
      let read = read(text)
      #expect(read.diagnostics.map(\.rule) == ["invisible-character"])
      #expect(read.diagnostics.map(\.severity) == [.warning])
      #expect(read.facts != nil)
    }
  }

  @Test func `bytes that are no text and files that are too large are errors, not crashes`() {
    for bytes in [
      [0xFF, 0xFE], [0], Array(repeating: 0x61, count: 2_000_000), Array("- a\n".utf8), Array("\u{FEFF}".utf8),
    ] {
      let read = IncidentFile.read(path: "incident.yaml", bytes: bytes)
      #expect(read.facts == nil)
      #expect(read.diagnostics.contains { $0.severity == .error })
    }
  }

  @Test func `a new file reads back as the facts that it was made of, whatever the texts`() {
    var generator = SeededGenerator(seed: 20_261_120)
    for _ in 0..<150 {
      let table = RandomIncident.table(using: &generator)
      let text = IncidentFile.text(of: table)
      let read = IncidentFile.read(path: "incident.yaml", bytes: text)
      #expect(read.diagnostics.filter { $0.severity == .error } == [])
      expectSame(read.facts, table)
      #expect(IncidentFile.text(of: read.facts ?? FactTable()) == text)
    }
  }

  @Test(arguments: HostileTexts.all)
  func `every hostile text comes back byte by byte`(text: String) {
    var table = FactTable()
    for (name, value) in [("incident", "a"), ("mode", "live"), ("procedure", "p"), ("version", "1")] {
      table[name] = value
    }
    table["provider"] = text
    table["fields.x"] = text
    table["closed-days.2026-12-24"] = text
    table["roles.PL.role"] = "PL"
    table["roles.PL.holder"] = text
    expectSame(IncidentFile.read(path: "incident.yaml", bytes: IncidentFile.text(of: table)).facts, table)
  }

  @Test func `a new file has every key, a note on each part, and no people`() {
    var table = FactTable()
    table["people.P014K.told"] = "2026-11-20T02:10:00+00:00"
    table["notified"] = "2026-11-20T02:10:00+00:00"
    let text = String(decoding: IncidentFile.text(of: table), as: UTF8.self)
    for key in [
      "incident", "provider", "telephone", "services", "roles", "signatures", "contacts", "closed-days", "fields",
    ] {
      #expect(text.contains("\n\(key):"))
    }
    #expect(text.contains("\nnotified: \"2026-11-20 02:10\"\n"))
    #expect(!text.contains("P014K"))
    let parts = text.split(separator: "\n\n")
    #expect(parts.count == 11)
    #expect(parts.allSatisfy { $0.hasPrefix("# ") })
  }

  @Test func `the examples in the notes of a new file can be read when their hash is taken away`() {
    let text = String(decoding: IncidentFile.text(of: FactTable()), as: UTF8.self)
    let lines = text.split(separator: "\n").map { line in
      line.hasPrefix("#   ") ? String(line.dropFirst()).dropFirst(1).description : String(line)
    }
    // An example stands above its key, so keys are put before what they hold.
    var parts: [[String]] = []
    for part in text.split(separator: "\n\n") {
      let own = part.split(separator: "\n").map(String.init)
      let examples = own.filter { $0.hasPrefix("#   ") }.map { String($0.dropFirst()) }
      parts.append(own.filter { !$0.hasPrefix("#") && !$0.isEmpty } + examples)
    }
    #expect(!lines.isEmpty)
    let file = IncidentFileTests.opening + parts.dropFirst(5).joined().joined(separator: "\n") + "\n"
    let read = IncidentFile.read(path: "incident.yaml", bytes: Array(file.utf8))
    #expect(read.diagnostics == [])
    #expect(read.facts?.names.count == 26)
  }
}
