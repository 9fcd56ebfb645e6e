import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// A page with one value on it, typed in many ways, for the press of V03.
@Suite("the sweep of finished pages")
struct LeakSweepTests {
  private static let facts: [(String, String?)] = [
    ("provider", "Brightwater Homes Ltd"), ("lead", "GH"), ("telephone", "01632 960001"),
    ("signatures.GH.initials", "GH"), ("signatures.GH.name", "Gwen O'Hara-\u{141}uczak"),
    ("people.P001B.code", "P001B"), ("people.P001B.worker", "Zo\u{EB}lla Ibbotson"),
    ("people.P002C.code", "P002C"), ("people.P002C.worker", "Jo Fry"),
    ("contacts.D.role", "D"), ("contacts.D.name", "Mrs Will"), ("contacts.D.telephone", "+44 (0)1632 960222"),
    ("services.rose-house.address", "12 Quayside Lane, Southampton SO99 1XX"),
    ("fields.provider.finance", "Owes wages since May. Talks with Barclays go on badly; nobody pays."),
    ("fields.contact.telephone", "01632 960333"), ("fields.spokesperson.name", "Pat Quillfeather"),
    ("signatures.PQ.initials", "PQ"), ("signatures.PQ.name", "Pat Quillfeather"),
  ]
  private static let procedure = try? SituationSample.procedure()
  private static let publicWords = procedure.map { PublicWords($0) }

  private static func sweep(_ audiences: [String] = ["press"], _ more: [(String, String?)] = []) throws -> LeakSweep {
    let situation = DisclosureSample.situation(try #require(procedure), facts: facts + more)
    return LeakSweep(
      situation, try DisclosureSample.rules(situation), own: IncidentValues(situation), others: [], for: audiences,
      try #require(publicWords), LoggedNames(situation.state))
  }

  /// What is found where a value was typed into a field that may be told.
  private static func found(_ typed: String, file: String = "statement.html", _ audiences: [String] = ["press"]) throws
    -> [LeakHit]
  {
    let isPage = file.hasSuffix(".html")
    let value = isPage ? "<bdi>\(HTMLSample.escaped(typed))</bdi>" : typed
    let page = LeakSweep.Page(
      file: file, text: "<p>\nNext news:\n\(value).</p>",
      baseline: "<p>\nNext news:\n<span class=\"blank\"></span>.</p>",
      values: [("next-update", typed)], approval: nil)
    return try sweep(audiences, [("fields.next-update", typed)]).hits(in: [page])
  }

  private enum HTMLSample {
    static func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("'", with: "&#39;")
    }
  }

  @Test(
    "finds what may not be told, however it is written",
    arguments: [
      ("ask Gwen at noon", "lead.name"), ("ask GWEN", "lead.name"), ("Ms O’Hara", "lead.name"), ("o'hara", "lead.name"),
      ("\u{141}UCZAK", "lead.name"), ("Hara\n", "lead.name"),
      ("Zoe\u{308}lla", "people.P001B.worker"), ("Ib\u{200B}bot\u{AD}son's", "people.P001B.worker"),
      ("\u{2067}Ibbotson\u{2069}", "people.P001B.worker"), ("Ｉｂｂｏｔｓｏｎ", "people.P001B.worker"),
      ("Ib\u{0}botson", "people.P001B.worker"), ("ring Jo   Fry", "people.P002C.worker"),
      ("Jo\u{A0}Fry", "people.P002C.worker"), ("Mrs\tWill", "contacts.D.name"),
      ("01632960001", "lead.telephone"), ("01632-960 001", "lead.telephone"), ("(01632) 96.00.01", "lead.telephone"),
      ("+44 1632 960001", "lead.telephone"), ("0044 (0) 1632 960 001", "lead.telephone"),
      ("ring 01632 960222 or 7", "contacts.D.telephone"), ("0163\u{200B}2 960222", "contacts.D.telephone"),
      ("Brightwater", "provider.name"), ("brightwater homes", "provider.name"),
      ("at 12 Quayside Lane", "services.rose-house.address"), ("SOUTHAMPTON so99 1xx", "services.rose-house.address"),
      ("barclays", "provider.finance"), ("it owes wages since May", "provider.finance"),
      ("talks with Barclays go on badly", "provider.finance"), ("P001B moves", "people.P001B"),
      ("p001b", "people.P001B"),
    ])
  func found(typed: String, fact: String) throws {
    for file in ["statement.html", "statement.txt"] {
      let hits = try Self.found(typed, file: file)
      #expect(hits.map(\.fact) == [fact], "\(file)")
      #expect(hits.map(\.carrier) == ["next-update"])
      #expect(hits.map(\.file) == [file])
      #expect(hits.map(\.line) == [3])
    }
  }

  @Test(
    "finds nothing in what anybody may say",
    arguments: [
      "Friday 20 November 2026 at 17:00", "it will be soon", "Will it be soon?", "Jo", "Fry the fish", "in Southampton",
      "three people, twelve", "wages", "nobody pays", "01632 960333", "+44 1632 960333", "Pat Quillfeather",
      "2026-11-20",
      "20/11/2026", "the lane", "homes and houses", "960", "House 1 and House 2", "the council", "", "ask Mr Hope",
    ])
  func nothing(typed: String) throws {
    #expect(try Self.found(typed) == [])
    #expect(try Self.found(typed, file: "statement.txt") == [])
  }

  @Test("an audience that may be told finds its own facts and no secret in them")
  func cleared() throws {
    #expect(try Self.found("ask Gwen O'Hara-\u{141}uczak on 01632 960001", ["staff"]) == [])
    #expect(try Self.found("Brightwater Homes Ltd", ["staff"]) == [])
    // A page for two is held to what both may have.
    #expect(try Self.found("ask Gwen", ["staff", "residents"]).map(\.fact) == ["lead.name"])
    #expect(try Self.found("ask Ibbotson", ["staff"]).map(\.fact) == ["people.P001B.worker"])
  }

  @Test("a name typed into an open field does not become open by it")
  func typedIsNotCleared() throws {
    #expect(try Self.found("Gwen O'Hara-\u{141}uczak").map(\.fact) == ["lead.name"])
    #expect(try Self.found("Gwen O'Hara-\u{141}uczak leads").map(\.fact) == ["lead.name"])
  }

  @Test("codes of people may stand where they are asked for, and nowhere else")
  func codes() throws {
    func facts(_ field: String) throws -> [String] {
      let typed = "P001B: a fall"
      let page = LeakSweep.Page(file: "a.txt", text: typed, baseline: "", values: [(field, typed)], approval: nil)
      return try Self.sweep(["safeguarding-board"], [("fields.\(field)", typed)]).hits(in: [page]).map(\.fact)
    }
    #expect(try facts("safeguarding.summary") == [])
    #expect(try facts("next-update") == ["people.P001B"])
  }

  @Test("looks across tags, into attributes, titles and names of files")
  func places() throws {
    func hits(_ text: String, file: String = "a.html") throws -> [LeakHit] {
      try Self.sweep().hits(in: [
        LeakSweep.Page(file: file, text: text, baseline: "<p>a</p>", values: [], approval: nil)
      ])
    }
    for text in [
      "<p>Ib<em>bot</em>son</p>", "<img alt=\"Ibbotson\">", "<title>Ibbotson</title>", "<p title=\"a ibbotson\">x</p>",
      "<style>.a{content:\"Ibbotson\"}</style>", "<p id=\"ibbotson\">a</p>", "<p>Ibbot<bdi>son</bdi></p>",
    ] {
      #expect(try hits(text).map(\.fact) == ["people.P001B.worker"], "\(text)")
    }
    #expect(try hits("<p><bdi>Jo</bdi> <bdi>Fry</bdi></p>").map(\.fact) == ["people.P002C.worker"])
    #expect(try hits("<p><a href=\"x\"><bdi>01632</bdi></a> <bdi>960001</bdi></p>").map(\.fact) == ["lead.telephone"])
    #expect(try hits("<a href=\"tel:+441632960001\">us</a>").map(\.fact) == ["lead.telephone"])
    let named = try hits("<p>a</p>", file: "letter-ibbotson.html")
    #expect(named.map(\.fact) == ["people.P001B.worker"] && named.map(\.line) == [nil])
  }

  @Test("what stands on the page without any value is no hit, and one more is")
  func baseline() throws {
    func hits(_ text: String) throws -> [LeakHit] {
      try Self.sweep().hits(in: [
        LeakSweep.Page(
          file: "a.txt", text: text, baseline: "Ibbotson and 01632 960001\n", values: [], approval: nil)
      ])
    }
    #expect(try hits("Ibbotson and 01632 960001 and more\n") == [])
    #expect(try hits("Ibbotson and 01632 960001, Ibbotson\n").map(\.fact) == ["people.P001B.worker"])
    #expect(try hits("Ibbotson and 01632 960001, 01632960001\n").map(\.fact) == ["lead.telephone"])
  }

  @Test("who approved is printed by name, and nothing else that may not be told")
  func approval() throws {
    func hits(_ approval: String) throws -> [LeakHit] {
      try Self.sweep().hits(in: [
        LeakSweep.Page(
          file: "a.txt", text: approval, baseline: approval, values: [], approval: approval)
      ])
    }
    #expect(try hits("Approved by Gwen O'Hara-\u{141}uczak, Incident lead, 20 November 2026, 14:20.") == [])
    let found = try hits("Approved by Gwen, 01632 960001, of Brightwater")
    #expect(Set(found.map(\.fact)) == ["lead.telephone", "provider.name"])
    #expect(found.allSatisfy { $0.carrier == "approved-by" })
  }

  @Test("what several facts say is one hit, named after the field")
  func once() throws {
    let sweep = try Self.sweep(["press"], [("roles.PL.role", "PL"), ("roles.PL.holder", "Gwen O'Hara-\u{141}uczak")])
    let page = LeakSweep.Page(file: "a.txt", text: "Gwen", baseline: "", values: [], approval: nil)
    #expect(sweep.hits(in: [page]).map(\.fact) == ["lead.name"])
  }

  @Test("one body's people are a secret from another")
  func funders() throws {
    let more: [(String, String?)] = [
      ("people.P001B.funding", "Dorset Council"), ("people.P002C.funding", "NHS Wiltshire"),
    ]
    let situation = DisclosureSample.situation(try #require(Self.procedure), facts: Self.facts + more)
    let bodies = FundingBody.all(situation.facts)
    let values = bodies.map { IncidentValues(situation, IncidentValues.Subject(funder: $0)) }
    let sweep = LeakSweep(
      situation, try DisclosureSample.rules(situation), own: values[0], others: values, for: ["placing-authorities"],
      try #require(Self.publicWords), LoggedNames(situation.state))
    func hits(_ text: String) -> [String] {
      sweep.hits(in: [LeakSweep.Page(file: "a.txt", text: text, baseline: "", values: [], approval: nil)]).map(\.fact)
    }
    #expect(hits("Dorset Council: P001B") == [])
    #expect(hits("Dorset Council: P001B, P002C") == ["funder.people"])
    #expect(hits("and NHS Wiltshire") == ["funder.name"])
  }

  @Test("names that only the log holds, and what facts once said, are looked for too")
  func logged() throws {
    let drafts = [
      LogSample.draft(
        .contact, 5, ("with", "Mrs Ada Quillon, daughter of P001B"), ("text", "wants Olwen Parrish told")),
      LogSample.draft(.set, 6, ("field", "people.P002C.worker"), ("old", "Jo Fry"), ("new", "Ida Trevelyan")),
      LogSample.draft(.set, 7, ("field", "people.P002C.worker"), ("old", "Ida Trevelyan"), ("new", "Jo Fry")),
      LogSample.draft(.note, 8, ("text", "Booked the hall of St Mark's Church. Nothing else.")),
      LogSample.draft(.movement, 9, ("person", "P001B"), ("to", "Kestrel Lodge (Eastleigh)")),
      LogSample.draft(.set, 10, ("field", "fields.contact.hours"), ("old", "at Zennor"), ("new", "by day")),
      DisclosureSample.met("closure-confirmed"),
    ]
    let situation = DisclosureSample.situation(try #require(Self.procedure), facts: Self.facts, drafts)
    func facts(_ text: String, _ audiences: [String]) throws -> [String] {
      LeakSweep(
        situation, try DisclosureSample.rules(situation), own: IncidentValues(situation), others: [], for: audiences,
        try #require(Self.publicWords), LoggedNames(situation.state)
      ).hits(in: [LeakSweep.Page(file: "a.txt", text: text, baseline: "", values: [], approval: nil)]).map(\.fact)
    }
    for audiences in [["press"], ["staff"], ["residents", "families"], ["safeguarding-board"]] {
      #expect(try facts("ask QUILLON", audiences) == ["log.3.with"], "\(audiences)")
      #expect(try facts("Mr Parrish", audiences) == ["log.3.text"])
      #expect(try facts("Ida or Trevelyan", audiences) == ["people.P002C.worker"])
      #expect(try facts("at Kestrel Lodge", audiences) == ["log.7.to"])
      // Places, posts and what may be told are no secret.
      for open in ["St Mark's Church", "the lodge", "Somebody", "a daughter", "at Zennor", "Jo", "Booked"] {
        #expect(try facts(open, audiences) == [], "\(open)")
      }
    }
  }

  @Test("what one service's sheets may say is a secret on another's, but for the same words of the same field")
  func services() throws {
    let ids = DisclosureSample.situation(try #require(Self.procedure)).facts.services.map(\.id)
    func facts(_ text: String, of service: Int, dates: [String]) throws -> [String] {
      let situation = DisclosureSample.situation(
        try #require(Self.procedure),
        facts: Self.facts + zip(ids, dates).map { ("fields.closure.date@\($0)", $1) },
        [DisclosureSample.met("closure-confirmed", at: ids[0])])
      let values = situation.facts.services.map {
        IncidentValues(situation, IncidentValues.Subject(service: $0))
      }
      return LeakSweep(
        situation, try DisclosureSample.rules(situation), own: values[service], others: [values[1 - service]],
        for: ["residents"], try #require(Self.publicWords), LoggedNames(situation.state)
      ).hits(in: [LeakSweep.Page(file: "a.txt", text: text, baseline: "", values: [], approval: nil)]).map(\.fact)
    }
    let (monday, friday) = ("Monday 30 November 2026", "Friday 4 December 2026")
    #expect(try facts(monday, of: 0, dates: [monday, friday]) == [])
    #expect(try facts(friday, of: 0, dates: [monday, friday]) == ["closure.date"])
    #expect(try facts(friday, of: 1, dates: [monday, friday]) == ["closure.date"])
    #expect(try facts(monday, of: 0, dates: [monday, monday]) == [])
  }
}
