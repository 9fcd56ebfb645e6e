import Handouts
import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

/// What holds for every page of every pack.
@Suite("pages of a pack")
struct IncidentPackTests {
  /// A pack to look at.
  struct Pack: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let pages: @Sendable () throws -> [OutputPage]
  }

  private static let harbour = "Tests/Fixtures/harbour-spill/V1"

  private static let packs: [Pack] = {
    var packs: [Pack] = []
    func add(_ name: String, _ pages: @escaping @Sendable () throws -> [OutputPage]) {
      packs.append(Pack(testDescription: name, pages: pages))
    }
    for folder in [PackSample.v02, PackSample.v03, harbour, "Tests/Fixtures/handouts/V1"] {
      add("blank \(folder)") { try PackSample.pages(PackSample.blank(folder)) }
    }
    add("large print") { try PackSample.pages(PackSample.blank(harbour), edition: .largePrint) }
    for types in [["CH"], ["HC", "CH"], ["XX"]] as [[String]] {
      add("V03 for \(types)") { try PackSample.pages(PackSample.situation(types: types, PackSample.busy)) }
    }
    add("V02 without services") { try PackSample.pages(PackSample.situation(in: PackSample.v02, types: [])) }
    add("harbour, large spills") { try PackSample.pages(PackSample.situation(in: harbour, types: ["Large", "Wall"])) }
    for part in PackPart.allCases {
      add("\(part) alone") {
        try PackSample.pages(PackSample.situation(types: ["CH", "HC"], PackSample.busy), PackSelection(parts: [part]))
      }
    }
    add("for a person") {
      try PackSample.pages(PackSample.situation(types: ["CH"], PackSample.busy), PackSelection(person: "CD"))
    }
    add("for a role") {
      try PackSample.pages(PackSample.situation(types: ["HC"], PackSample.busy), PackSelection(role: "PL"))
    }
    add("two actions of one number") {
      let twin = PackSample.Line("add", ("item", "X1"), ("text", "Order taxis."), ("after", "A2.4"))
      return try PackSample.pages(
        PackSample.situation(types: ["HC"], [twin, twin]), PackSelection(parts: [.actionPlan]))
    }
    return packs
  }()

  @Test(
    "are well formed, run and load nothing, have each id once, and every link leads to a place in the pack",
    arguments: packs)
  func wellFormed(pack: Pack) throws {
    let pages = try pack.pages().map { ($0.path, try PageScan.elements(of: $0.html)) }
    for (path, elements) in pages { try structure(path, elements) }
    try links(pages)
  }

  @Test("link words only where their target is in the pack")
  func wordsLink() throws {
    let situation = try PackSample.situation(types: ["CH", "HC"])
    let card = try PackSample.page("card-11-lead-co-ordinating-manager.html", situation)
    #expect(card.contains("href=\"plan-d.html#D2\""))
    let alone = try PackSample.page(
      "card-11-lead-co-ordinating-manager.html", situation, PackSelection(parts: [.cards]))
    #expect(!alone.contains("plan-d.html") && !alone.contains("class=\"term-link\""))
    let plan = try PackSample.page("action-plan-a.html", situation)
    #expect(plan.contains("<a href=\"plan-c.html#C\">Appendix C</a>"))
    #expect(!plan.contains("procedure.html") && !plan.contains("appendix-b"))
  }

  @Test("say live or exercise, which incident, which version in which state, and from what, in bar and margin")
  func stamp() throws {
    for mode in ["live", "exercise"] {
      let situation = try PackSample.situation(facts: PackSample.facts(types: ["CH"], mode: mode))
      for page in try PackSample.pages(situation) {
        let elements = try PageScan.elements(of: page.html)
        let bars = elements.filter { $0.value(of: "class") == "status-bar" }
        #expect(bars.count == elements.filter { $0.name == "article" }.count && !bars.isEmpty)
        let sheet = "2026-11-20-a/V03/1-\(situation.position.digest.prefix(6))"
        for bar in bars {
          let words = PageScan.text(of: bar.children)
          #expect(words.hasPrefix("\(mode.uppercased()) SAMPLE DRAFT "))
          for fact in [
            "Incident 2026-11-20-a", "V03, draft", "20 November 2026, 18:30", sheet,
            situation.procedure.shortFingerprint,
          ] { #expect(words.contains(fact), "\(page.path) lacks \(fact)") }
        }
        let style = try #require(elements.first { $0.name == "style" })
        let css = PageScan.text(of: style.children)
        #expect(
          css.hasPrefix(
            ":root{--title:\"\(mode.uppercased()) SAMPLE DRAFT Incident 2026-11-20-a\";--version:\"V03, draft\""))
        #expect(css.contains("source \(situation.procedure.shortFingerprint)\""))
        for article in elements where article.name == "article" {
          #expect(PageScan.all(in: article.children).filter { $0.value(of: "class") == "end-mark" }.count == 1)
        }
      }
    }
  }

  @Test("have the same bytes twice, and do not depend on the order of facts of different kinds")
  func sameBytes() throws {
    let first = try PackSample.pages(PackSample.situation(types: ["CH", "HC"], PackSample.busy))
    let second = try PackSample.pages(PackSample.situation(types: ["CH", "HC"], PackSample.busy))
    #expect(first.map(\.path) == second.map(\.path))
    #expect(zip(first, second).allSatisfy { $0.html.utf8.elementsEqual($1.html.utf8) })
  }

  @Test("hold what people write as words, whatever it looks like", arguments: 0..<16)
  func hostile(round: Int) throws {
    let texts = HostileText.all.filter { !$0.isEmpty }
    let (plain, plainCount) = try page { "qq\($0)qq" }
    // Each field gets texts of every kind, and each text is in some field.
    let (html, count) = try page { texts[($0 + round * 11) % texts.count] }
    #expect(count == plainCount && count + 15 * 11 >= texts.count, "every text stands somewhere")
    let (elements, others) = (try PageScan.elements(of: html), try PageScan.elements(of: plain))
    #expect(elements.map(\.name).elementsEqual(others.map(\.name)))
    #expect(elements.map { $0.attributes.map(\.name) }.elementsEqual(others.map { $0.attributes.map(\.name) }))
  }

  @Test("hold each fact and each field that a sheet shows, byte for byte")
  func everyField() throws {
    let (html, count) = try page { "qq\($0)qq" }
    let words = PageScan.text(of: try PageScan.nodes(of: html))
    let missing = (0..<count).filter { !words.contains("qq\($0)qq") }
    #expect(missing == [])
  }

  // MARK: Help

  private func links(_ pages: [(String, [PageScan.Element])]) throws {
    var ids: [String: Set<String>] = [:]
    for (path, elements) in pages {
      let all = elements.compactMap { $0.value(of: "id") }
      #expect(Set(all).count == all.count, "\(path): an id stands twice")
      ids[path] = Set(all)
    }
    for (path, elements) in pages {
      for link in elements.compactMap({ $0.value(of: "href") }) {
        if link.hasPrefix("https:") || link.hasPrefix("mailto:") || link.hasPrefix("tel:") { continue }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = try #require(ids[parts[0].isEmpty ? path : parts[0]], "\(path): \(link) leads to no page")
        if parts.count == 2 { #expect(target.contains(parts[1]), "\(path): \(link) leads nowhere") }
        // The list of files at the head leads to them from everywhere; the sheets themselves link inside the page.
        if path == "everything.html" { #expect(parts[0].isEmpty, "\(link) leads out of the whole pack") }
      }
    }
  }

  private func structure(_ path: String, _ elements: [PageScan.Element]) throws {
    let forbidden: Set<String> = [
      "script", "iframe", "object", "embed", "link", "img", "base", "form", "svg", "video", "audio", "input",
    ]
    let levels = elements.compactMap { element -> Int? in
      element.name.utf8.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1, "\(path): \(levels)")
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(path): \(levels)")
    for element in elements {
      #expect(!forbidden.contains(element.name), "\(path): \(element.name)")
      #expect(element.attributes.allSatisfy { !$0.name.hasPrefix("on") && !["style", "src"].contains($0.name) })
    }
    for table in elements where table.name == "table" {
      let inside = PageScan.all(in: table.children)
      #expect(inside.contains { $0.name == "caption" }, "\(path): a table without a caption")
      let columns = inside.filter { $0.name == "col" }.count
      for row in inside where row.name == "tr" {
        let width = row.children.reduce(0) { sum, node in
          guard case .element(let cell) = node else { return sum }
          return sum + (cell.value(of: "colspan").flatMap { Int($0) } ?? 1)
        }
        #expect(width == columns, "\(path): a row of \(width) cells in \(columns) columns")
      }
    }
  }

  /// The whole pack as one page, in which every fact and every field of the log that a sheet shows is a text of its own.
  /// - Parameter text: the text of the field of a number.
  /// - Returns: the page, and how many fields there are.
  private func page(_ text: (Int) -> String) throws -> (html: String, count: Int) {
    var count = 0
    func next() -> String {
      defer { count += 1 }
      return text(count)
    }
    let names = [
      "incident", "reason", "provider", "lead", "telephone", "services.a.name", "services.a.type", "services.a.address",
      "roles.HM.holder", "roles.HM.telephone", "roles.HM.deputy", "roles.HM.deputy-telephone", "contacts.QM.name",
      "contacts.QM.telephone", "contacts.QM.deputy", "contacts.QM.on-call",
    ]
    let facts = names.map { ($0, next()) } + [("signatures.AB.initials", "AB"), ("signatures.AB.name", next())]
    let lines: [PackSample.Line] = [
      .state("A1.1.1", "not-applicable", by: next(), ("because", next()), ("note", next())),
      .state("C1.1@a", "done", by: next(), ("note", next())), .state("D1", "started", by: next()),
      PackSample.Line("assign", ("item", "A1.1.2"), ("to", next()), ("initials", next()), ("note", next())),
      PackSample.Line("assign", ("item", "A1.2.1"), ("initials", "AB")),
      PackSample.Line("include", by: next(), ("item", "A2.1.1"), ("because", next())),
      PackSample.Line("add", by: next(), ("item", "X1"), ("text", next()), ("to", next())),
      PackSample.Line("assign", ("item", "X1"), ("initials", "AB")),
    ]
    let situation = try PackSample.situation(in: IncidentPackTests.harbour, facts: facts, lines)
    // The rows of somebody end with who they are, where a signature is shown.
    let whole = try PackSample.page("everything.html", situation)
    let own = try PackSample.page("rows.html", situation, PackSelection(person: "AB"))
    let main = try #require(own.utf8.firstRange(of: "<main".utf8))
    let end = try #require(own.utf8.firstRange(of: "</main>".utf8))
    return (whole + own[main.lowerBound..<end.upperBound], count)
  }
}
