import Handouts
import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite("an audience's set")
struct ScriptSetTests {
  private static func sets(
    _ folder: String = PackSample.v03, _ changes: [(String, String?)] = [], met: [String]? = nil,
    _ lines: [PackSample.Line] = []
  ) throws -> ScriptSet {
    let conditions = try met ?? ScriptSample.oracle(folder).conditions
    return try ScriptSample.sets(
      try PackSample.situation(in: folder, facts: facts(changes), ScriptSample.met(conditions) + lines))
  }

  private static func facts(_ changes: [(String, String?)]) -> [(String, String)] {
    ScriptSample.realistic.filter { fact in !changes.contains { $0.0 == fact.0 } }
      + changes.compactMap { name, value in value.map { (name, $0) } }
  }

  private static func leaks(_ set: AudienceSet) -> [String] {
    set.refusals.compactMap { refusal in
      if case .leak(let hit) = refusal { "\(hit.fact) in \(hit.file.prefix { $0 != "." })" } else { nil }
    }
  }

  @Test(
    "of an incident that is filled in sensibly is printed for everybody, whatever is confirmed",
    arguments: ScriptSample.folders)
  func realistic(folder: String) throws {
    let oracle = try ScriptSample.oracle(folder)
    let single = Proof.cases(oracle.conditions.map { [$0] }, oneOf: 9, from: folder == PackSample.v03 ? 0 : 1)
    for met in [[], oracle.conditions] + single {
      let sets = try Self.sets(folder, met: met)
      for audience in oracle.audiences {
        let set = sets.set(for: audience)
        #expect(set.refusals == [], "\(audience), met: \(met)")
        #expect(set.files.count > 2)
      }
    }
  }

  @Test("is refused for a name typed into free text, the others are not, and the blank edition is there")
  func refused() throws {
    let typed = ("fields.contact.hours", "office hours; at night ask Ada Thorn on 023 8099 0102")
    let sets = try Self.sets(PackSample.v03, [typed])
    for audience in try ScriptSample.oracle(PackSample.v03).audiences {
      let set = sets.set(for: audience)
      let names = try ScriptSample.oracle(PackSample.v03).scripts.filter { script in
        script.value.audiences.contains(audience) && script.value.places.contains { $0.field == "contact.hours" }
      }.keys
      guard !names.isEmpty else {
        #expect(set.refusals == [], "\(audience)")
        continue
      }
      #expect(
        Set(Self.leaks(set).map { $0.split(separator: " ")[0] }) == ["people.P001B.worker", "roles.PL.telephone"])
      for case .leak(let hit) in set.refusals {
        #expect(hit.carrier == "contact.hours" && hit.line != nil)
        #expect(!"\(hit)".contains("Thorn") && !"\(hit)".contains("0102"))
      }
      let blank = set.files.filter { $0.path.hasSuffix(".html") }
      #expect(
        !blank.isEmpty && blank.allSatisfy { $0.text.contains("BLANK EDITION") && $0.text.contains("class=\"blank") })
      #expect(set.files.allSatisfy { !$0.text.contains("Thorn") && !$0.text.contains("Rose House") })
    }
  }

  @Test("lets exactly the hit go that somebody named")
  func released() throws {
    let typed = ("fields.contact.hours", "office hours; at night ask Ada Thorn, or Dora Park")
    func leaks(_ lines: [PackSample.Line]) throws -> [String] {
      Self.leaks(try Self.sets(PackSample.v03, [typed], lines).set(for: "residents"))
    }
    func release(_ script: String, _ fact: String?, _ what: String = "sweep") -> PackSample.Line {
      PackSample.Line(
        "release", ("script", script), ("what", what), ("fact", fact ?? ""), ("released-by", "Director"),
        ("because", "agreed"))
    }
    let all = [
      "people.P001B.worker in letter-rose-house", "contacts.D.name in letter-rose-house",
      "people.P001B.worker in letter-elm-court", "contacts.D.name in letter-elm-court",
    ]
    #expect(try leaks([]).sorted() == all.sorted())
    #expect(
      try leaks([release("letter-rose-house", "contacts.D.name")]).sorted() == all.filter { $0 != all[1] }.sorted())
    #expect(try leaks([release("letter", "contacts.D.name")]).count == 4)
    #expect(try leaks([release("letter-rose-house", "contacts.D.name", "order")]).count == 4)
    #expect(try leaks([release("letter-rose-house", nil)]).count == 4)
    let every = ["letter-rose-house", "letter-elm-court"].flatMap { script in
      ["contacts.D.name", "people.P001B.worker"].map { release(script, $0) }
    }
    #expect(try leaks(every) == [])
    let withdrawn = PackSample.Line("correct", ("corrects", "11"), ("because", "no"), ("withdrawn", "yes"))
    let conditions = try ScriptSample.oracle(PackSample.v03).conditions.count
    #expect(conditions + 2 == 11, "the line that is withdrawn is the first release")
    #expect(try leaks(every + [withdrawn]) == [all[1]])
  }

  @Test("is refused for what differs in it, with both places named, and other sets are not")
  func inconsistent() throws {
    let sets = try Self.sets(PackSample.v03, [("fields.contact.hours", "by day; else 023 8099 0207")])
    guard case .inconsistent(let problem) = sets.set(for: "families").refusals.first else {
      Issue.record("not refused")
      return
    }
    #expect(problem.subject == .telephone && problem.second.field == "contact.hours")
    #expect(sets.set(for: "safeguarding-board").refusals == [])
  }

  @Test("of a script that names a closed field is not written, and no other suffers")
  func closedField() throws {
    var files: [String: String] = [:]
    for source in try PackageRoot.sources(in: PackSample.v03) {
      files[source.path] = String(decoding: source.bytes, as: UTF8.self)
    }
    files["scripts/poster.md"]? += "\nAsk {{lead.name}}.\n"
    let procedure = try #require(TestProcedure(files).read.procedure)
    let sets = try ScriptSample.sets(try PackSample.situation(of: procedure, facts: ScriptSample.realistic))
    for audience in ["residents", "families", "provider-staff"] {
      let set = sets.set(for: audience)
      #expect(set.files.isEmpty)
      guard case .closedField(let field, let script, let path, let line) = set.refusals.first else {
        Issue.record("not refused for its author's slip")
        continue
      }
      #expect(field == "lead.name" && script == "poster" && path == "scripts/poster.md" && line == 22)
    }
    #expect(sets.set(for: "press").refusals == [] && sets.set(for: "staff").refusals == [])
  }

  @Test("each placing authority's sheet holds its own people and nobody else's")
  func funders() throws {
    let sets = try Self.sets(PackSample.v03, [("fields.funder.people", "P001B, P002C, P003D, P004F, P005G")])
    let files = ScriptSample.files(sets.set(for: "placing-authorities"))
    let expected = [
      "southampton-city-council": ["P001B", "P003D"], "nhs-wiltshire": ["P002C"], "dorset-council": ["P004F"],
      "self-funded": ["P005G"],
    ]
    #expect(files.count == 9)
    for (slug, own) in expected {
      for ending in ["html", "txt"] {
        let text = try #require(files["placing-authority-\(slug).\(ending)"])
        for code in ["P001B", "P002C", "P003D", "P004F", "P005G"] {
          #expect(text.contains(code) == own.contains(code), "\(slug): \(code)")
        }
      }
    }
    // Whatever free text says.
    let leaking = try Self.sets(PackSample.v03, [("fields.next-update", "Friday, first about p002c")])
    let leaks = Self.leaks(leaking.set(for: "placing-authorities"))
    #expect(
      Set(leaks.map { $0.split(separator: " in placing-authority-")[1] })
        == ["dorset-council", "self-funded", "southampton-city-council"], "\(leaks)")
    #expect(leaks.contains { $0.hasPrefix("funder.people") })
  }

  @Test("isolates each value, so that one that runs from right to left turns nothing round it")
  func direction() throws {
    let files = ScriptSample.files(try Self.sets().set(for: "partners"))
    let page = try #require(files["partners.html"])
    #expect(page.contains("<bdi>20 November 2026</bdi>"))
  }

  @Test("waits for those who must hear first, with the counts only where they may be told")
  func held() throws {
    let sets = try Self.sets()
    let press = sets.set(for: "press")
    #expect(press.held.map(\.script) == ["press-holding", "press-statement"])
    #expect(press.held.first?.waiting.first == "People who get care: 3 of 5 told, 2 not reached")
    let files = ScriptSample.files(press)
    for name in ["press-holding", "press-statement"] {
      let page = try #require(files["\(name).html"])
      #expect(page.contains("HOLD") && page.contains("Let go by (name and post)"))
      #expect(!page.contains("of 5") && !page.contains("not reached"))
    }
    #expect(files["press-reactive.html"]?.contains("HOLD") == false)
    let partners = ScriptSample.files(sets.set(for: "partners"))
    #expect(partners["partners.html"]?.contains("3 of 5 told, 2 not reached") == true)
    let released = try Self.sets(
      PackSample.v03, [],
      [
        PackSample.Line(
          "release", ("script", "press-statement"), ("what", "order"), ("released-by", "Director"),
          ("because", "it is out"))
      ]
    ).set(for: "press")
    #expect(released.held.map(\.script) == ["press-holding"])
  }

  @Test("says DRAFT until its words are approved, and again once one of them changes")
  func draft() throws {
    let sets = try Self.sets()
    let script = try #require(sets.scripts(for: "press").first { $0.name == "press-reactive" })
    let digest = try #require(sets.opened(script).first).digest
    let approve = PackSample.Line(
      "approve", ("script", "press-reactive"), ("approved-by", "Gil Hart, Communications"), ("digest", digest))
    func page(_ changes: [(String, String?)], _ lines: [PackSample.Line]) throws -> String {
      try #require(
        ScriptSample.files(try Self.sets(PackSample.v03, changes, lines).set(for: "press"))["press-reactive.html"])
    }
    let before = try page([], [])
    #expect(before.contains("DRAFT") && before.contains("Nobody has approved these words yet."))
    let approved = try page([], [approve])
    #expect(
      !approved.contains("DRAFT") && approved.contains("Approved by Gil Hart, Communications, "))
    let changed = try page([("fields.press.telephone", "023 8099 0209")], [approve])
    #expect(changed.contains("DRAFT") && changed.contains("The words have changed since they were approved."))
    #expect(!changed.contains("Gil Hart, Communications"))
  }

  @Test("the line of who approved is swept but for the name")
  func approvalSwept() throws {
    let sets = try Self.sets()
    let script = try #require(sets.scripts(for: "press").first { $0.name == "press-reactive" })
    let digest = try #require(sets.opened(script).first).digest
    let approve = PackSample.Line(
      "approve", ("script", "press-reactive"), ("approved-by", "Helen March, 023 8099 0102"), ("digest", digest))
    #expect(
      Self.leaks(try Self.sets(PackSample.v03, [], [approve]).set(for: "press")) == [
        "roles.PL.telephone in press-reactive"
      ])
  }
}
