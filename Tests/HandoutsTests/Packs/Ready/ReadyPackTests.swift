import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts
@testable import Incidents

@Suite(
  "the ready pack in a browser says what the tool says",
  .enabled(if: Browser.isThere, "needs Chromium and playwright: .ci/install-tools ready"))
struct ReadyPackTests {
  /// Every form of deadline, on rows for all, for one type and for nobody, and on a clause.
  private static let deadlines = TestProcedure([
    "procedure.md": """
    ---
    kind: procedure
    title: Deadlines of every kind
    version: V01
    deadlines:
      - {item: "1.1", what: A clause, within: 3 working days, after: notified}
      - {item: "1.2", what: A repeated clause, every: working day, at: "09:15"}
      - {item: A1.1, what: Minutes, within: 90 minutes, after: notified}
      - {item: A1.2, what: Hours, within: 25 hours, after: started}
      - {item: A1.3, what: A day, within: 1 day, after: notified}
      - {item: A1.4, what: Days, within: 5 days, after: started}
      - {item: A1.5, what: Weeks, within: 2 weeks, after: notified}
      - {item: A1.6, what: A working day, within: 1 working day, after: notified, close: "16:30"}
      - {item: A1.7, what: Working days, within: 12 working days, after: notified}
      - {item: A1.8, what: Daily, every: day}
      - {item: A1.9, what: Nightly, every: day, at: "01:30"}
      - {item: A1.10, what: Weekly, every: week, at: "00:00"}
      - {item: A1.11, what: Every working day, every: working day, at: "23:59"}
      - {item: A1.12, what: Every four hours, every: 4 hours}
      - {item: A1.13, what: Every half hour, every: 30 minutes, after: started}
      - {item: A1.14, what: Two of them, within: 2 days, after: notified}
      - {item: A1.14, what: The other, within: 1 working day, after: notified}
      - {item: A1.14, what: And one that comes again, every: day}
    ---

    # Deadlines of every kind

    ## 1 Scope

    1.1 This is to be done once.

    1.2 This is to be done again and again.

    """,
    "appendix-a.md": """
    ---
    kind: checklist
    appendix: A
    title: Rows
    applies: {All: Both, CH: Care home, HC: Home care}
    responsible: [SCC, CCG]
    ---

    # Rows

    ## 1 Rows

    \((1...14).map { "1.\($0) Row \($0). \(["`All`", "`CH`", "`HC`", ""][$0 % 4])" }.joined(separator: "\n\n"))

    """,
  ])

  @Test("of due times, in hundreds of cases around changes of the clocks, holidays, midnight and the end of the year")
  func dues() throws {
    try compareDues(count: 260, seed: 5_511)
  }

  @Test("of due times, in thousands of cases", .proof)
  func proveDues() throws {
    // A browser grows over its pages, and slows down.
    for seed in 1...12 { try compareDues(count: 250, seed: UInt64(seed)) }
    Proof.record("the ready pack gives each due time as the tool does", figure: "3,000 cases in a browser")
  }

  private func compareDues(count: Int, seed: UInt64) throws {
    let procedure = try #require(Self.deadlines.read.procedure)
    var random = SeededGenerator(seed: seed)
    let cases = (0..<count).map { _ in dueCase(&random) }
    let shown = try ReadyCases.show(cases, procedure)
    #expect(shown.count == cases.count)
    var compared = 0
    for (one, shown) in zip(cases, shown) {
      let situation = try ReadyCases.situation(one, procedure)
      let now = situation.now
      for item in situation.itemsInForce {
        let words = [
          item.due.map { PackTime.short($0.at, now) } ?? "", item.isOverdue(at: now) ? "overdue" : "",
        ].filter { !$0.isEmpty }.joined(separator: " ")
        #expect(shown.dues.rows[item.address.text] == words, "\(item.address) in \(one)")
        compared += 1
      }
      let left = Set(situation.leftOut.map(\.address.text))
      #expect(left.isDisjoint(with: shown.dues.rows.keys), "\(one)")
      let cover = situation.dueTimes.map { due in
        "\(PackTime.short(due.at, now))\(due.at < now ? ", overdue" : ""): \(due.address) \(due.what) (\(due.basis))"
      }
      #expect(shown.dues.cover == cover, "\(one)")
    }
    #expect(compared > 8 * count)
  }

  private func dueCase(_ random: inout SeededGenerator) -> ReadyCases.Case {
    let notified = ReadyCases.moment(&random)
    let now = notified.adding(seconds: Int.random(in: 0...20 * 86_400, using: &random))
    var facts = ["notified": FactTime.written(notified.iso), "lead": "AB"]
    if let type = ["CH", "HC", nil].randomElement(using: &random) ?? nil { facts["type"] = type }
    if Bool.random(using: &random) { facts["mode"] = "exercise" }
    let rows = (1...14).compactMap { number -> ReadyCases.Case.Row? in
      guard Int.random(in: 0..<5, using: &random) == 0 else { return nil }
      let codes = ["All", "CH", "HC", ""][number % 4]
      if let type = facts["type"], ["CH", "HC"].contains(codes), codes != type { return nil }
      let at = notified.adding(seconds: Int.random(in: 0...(now.seconds - notified.seconds), using: &random))
      let state = ["done", "done", "started", "not-applicable"].randomElement(using: &random) ?? "done"
      let written = FactTime.written(Moment(seconds: at.seconds / 60 * 60).iso)
      return ReadyCases.Case.Row(
        item: "A1.\(number)", state: state, by: "AB", at: written, because: state == "not-applicable" ? "no need" : nil)
    }
    return ReadyCases.Case(now: now.seconds, facts: facts, rows: rows)
  }

  @Test(
    "of every sheet, word for word: rows, plans in force, notices, counts, cards and what is left out",
    arguments: ["Content/provider-failure/V03", "Tests/Fixtures/harbour-spill/V1", "Tests/Fixtures/handouts/V1"])
  func sheets(folder: String) throws {
    try compareSheets(folder, count: 4, seed: 77)
  }

  @Test("of every sheet, in many more cases", .proof)
  func proveSheets() throws {
    for seed in 2..<17 { try compareSheets("Content/provider-failure/V03", count: 4, seed: UInt64(seed)) }
    Proof.record("the ready pack shows each sheet word for word as the tool does", figure: "180 incidents in a browser")
  }

  private func compareSheets(_ folder: String, count: Int, seed: UInt64) throws {
    let procedure = try #require(try PackageRoot.read(folder).procedure)
    var random = SeededGenerator(seed: seed)
    let files = try Folder()
    let types: [String?] = [nil] + Checklist.types(of: procedure).map { $0.code }
    var cases = (0..<count).flatMap { _ in types.map { sheetCase($0, procedure, &random) } }
    for index in cases.indices {
      let situation = try ReadyCases.situation(cases[index], procedure)
      let pack = IncidentPack(
        templates: try TemplateSet(), stamp: PackStamp(situation, tool: "0.0.0", edition: .standard))
      let page = try #require(
        pack.pages(parts: [.actionPlan, .plans, .cards, .meetings, .logs]).first { $0.path == "everything.html" })
      let file = files.url.appending(path: "tool-\(index).html")
      try Data(page.html.utf8).write(to: file)
      cases[index].tool = file.path
    }
    let shown = try ReadyCases.show(cases, procedure)
    var compared = 0
    for (one, shown) in zip(cases, shown) {
      let (own, tool) = (try #require(shown.sheets), try #require(shown.toolSheets))
      #expect(own.keys.sorted() == tool.keys.sorted(), "\(one)")
      for (id, words) in tool where isCompared(id, one) {
        if own[id] != words { Issue.record("\(id) of \(one)\n\(difference(own[id] ?? "", words))") }
        compared += 1
      }
      let saved = try ReadyCases.saved(shown.file)
      let facts = try ReadyCases.situation(one, procedure).state.facts
      for name in saved.facts.names { #expect(saved.facts[name] == facts[name], "\(name) of \(one)") }
      let ownNames = ["incident", "procedure", "version"]
      #expect(facts.names.filter { !ownNames.contains($0) && saved.facts[$0] == nil }.isEmpty, "\(one)")
      #expect(saved.unfinished.isEmpty)
    }
    #expect(compared > 3 * cases.count)
  }

  /// Papers of meetings and logs are blank in the one, and as filled in the other. What nobody has is given out from the
  /// tool's card only as long as it is open.
  private func isCompared(_ id: String, _ one: ReadyCases.Case) -> Bool {
    if id.hasPrefix("card-") { return one.rows.isEmpty }
    return id == "cover" || id.hasPrefix("action-plan") || id.hasPrefix("plan-")
  }

  private func difference(_ own: String, _ tool: String) -> String {
    let same = zip(own, tool).prefix { $0 == $1 }.count
    func around(_ text: String) -> String { String(text.dropFirst(max(0, same - 60)).prefix(160)) }
    return "page: \(around(own))\ntool: \(around(tool))"
  }

  private func sheetCase(
    _ type: String?, _ procedure: Procedure, _ random: inout SeededGenerator
  ) -> ReadyCases.Case {
    func maybe<Value>(_ value: @autoclosure () -> Value) -> Value? {
      Int.random(in: 0..<3, using: &random) > 0 ? value() : nil
    }
    let notified = ReadyCases.moment(&random)
    let now = notified.adding(seconds: Int.random(in: 60...9 * 86_400, using: &random))
    var facts = ["notified": FactTime.written(notified.iso)]
    facts["type"] = type
    facts["service"] = maybe(
      ["Rose House", "St Mary's \"Old\" <b>Wing</b> & Co", "Łódź House"].randomElement(using: &random) ?? "")
    facts["address"] = maybe("12 High Street, SO14")
    facts["provider"] = maybe("A provider & sons")
    facts["mode"] = maybe("exercise")
    if let lead = maybe(["AB", "PL", "C2"].randomElement(using: &random) ?? "AB") {
      facts["lead"] = lead
      facts["name"] = maybe("Ann Brown")
      facts["telephone"] = maybe("023 8000 0001")
    }
    var one = ReadyCases.Case(now: now.seconds, facts: facts)
    let roles = procedure.cards?.roles.count ?? 0
    for place in 0..<roles where Int.random(in: 0..<4, using: &random) == 0 {
      let holder = [facts["lead"] ?? "CD", "Chris Dale", facts["name"] ?? "Dora"].randomElement(using: &random) ?? "CD"
      one.roles.append(
        ReadyCases.Case.Role(place: place, holder: holder, telephone: maybe("07700 900 00\(place)") ?? ""))
    }
    guard Bool.random(using: &random), let lead = facts["lead"] else { return one }
    let blank = Situation(blank: procedure, now: now)
    let force = try? ReadyCases.situation(one, procedure)
    for item in blank.items where Int.random(in: 0..<6, using: &random) == 0 {
      guard force?.item(item.address)?.isInForce ?? false else { continue }
      let at = notified.adding(seconds: Int.random(in: 0...(now.seconds - notified.seconds), using: &random))
      let state = ["done", "started", "not-applicable"].randomElement(using: &random) ?? "done"
      one.rows.append(
        ReadyCases.Case.Row(
          item: item.address.text, state: state, by: lead,
          at: FactTime.written(Moment(seconds: at.seconds / 60 * 60).iso),
          note: state == "not-applicable" ? nil : maybe("said “yes” & <no>"),
          because: state == "not-applicable" ? "nobody away" : nil))
    }
    return one
  }
}
