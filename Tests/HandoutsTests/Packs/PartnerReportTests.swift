import Incidents
import SourceText
import Testing

@testable import Handouts

@Suite struct PartnerReportTests {
  /// An incident in which every text that a person can write is one that the procedure does not have.
  private static func canaries() throws -> (situation: Situation, texts: [String]) {
    var log = SealedLog()
    var texts: [String] = []
    func canary(_ name: String) -> String {
      let text = "canary\(texts.count)\(name.filter { $0.isLetter })"
      texts.append(text)
      return text
    }
    let facts = [
      "procedure", "version", "reason", "provider", "lead", "telephone", "services.rose.name", "services.rose.type",
      "services.rose.address", "roles.G.role", "roles.G.holder", "roles.G.telephone", "roles.G.deputy",
      "roles.G.deputy-telephone", "signatures.AB.initials", "signatures.AB.name", "signatures.AB.post",
      "signatures.AB.organisation", "contacts.G.role", "contacts.G.name", "contacts.G.deputy", "contacts.G.on-call",
      "contacts.G.telephone", "people.P014K.service", "people.P014K.funding", "people.P014K.risk",
      "people.P014K.worker",
      "fields.next-update",
    ]
    log.add(
      "facts", at: "2026-11-20 02:00", by: canary("by"),
      [("incident", "2026-11-20-a"), ("services.elm.type", "UP"), ("people.P014K.told", "2026-11-20T03:00:00+00:00")]
        + facts.map { ($0, canary($0)) })
    texts += ["rose", "P014K"]
    for kind in EntryKind.allCases where kind != .facts {
      let fields = kind.fields.map { field -> (String, String) in
        switch field.kind {
        case .moment: (field.name, "2026-11-20T03:00:00+00:00")
        case .item: (field.name, kind == .add ? canary("item") : "A1.1")
        case .score, .count, .number: (field.name, "3")
        case .oneOf(let words): (field.name, words[0])
        case .line: (field.name, "999")
        case .text, .service, .initials, .person: (field.name, canary(kind.rawValue + field.name))
        }
      }
      // An entry for all services besides, since one for a service of another name counts nowhere.
      for isWhole in [false, true] {
        log.add(
          kind.rawValue, at: "2026-11-20 02:30", by: canary("by"), fields.filter { !isWhole || $0.0 != "service" })
      }
    }
    log.add(
      "add", at: "2026-11-20 02:40", [("item", "X7"), ("text", canary("added")), ("due", "2026-11-20T20:00:00+00:00")])
    log.add("balloon", at: "2026-11-20 02:50", [("colour", canary("unknown"))])
    return (try PaperSample.situation(log), texts)
  }

  @Test(arguments: Edition.allCases)
  func `no words that somebody wrote in the incident stand in the report's bytes`(edition: Edition) throws {
    let (situation, texts) = try PartnerReportTests.canaries()
    let pages = try PaperSample.pages(situation, edition: edition)
    let report = try #require(pages.first { $0.path == "partner-report.html" }).html
    #expect(texts.count > 80)
    for text in texts { #expect(!report.contains(text), "\(text)") }
    // The same texts do reach the other pages, so that the test looks for what is there.
    let others = pages.filter { $0.path == "everything.html" }.map(\.html).joined()
    #expect(texts.filter { others.contains($0) }.count > 70)
    #expect(report.contains("X7</strong>") || report.contains("X7 (an added action)"))
  }

  @Test func `the counts are the log's`() throws {
    let situation = try PaperSample.situation(PaperSample.night)
    let numbers = ReportNumbers(situation)
    #expect(numbers.total.counts == ItemCounts(situation.items, at: situation.now))
    #expect(numbers.groups.map(\.counts.total).reduce(0, +) == numbers.total.counts.total)
    #expect(numbers.people.map(\.values) == [["1 of 2"], ["0 of 2"], ["0 of 2"], ["0 of 2"]])
    let given = numbers.organisations
    #expect(given.map(\.title) == ["Desk", "Guards", "Other organisations, or a person", "Given to nobody yet"])
    #expect(given.map(\.counts.total) == [0, 0, 1, numbers.total.counts.total - 1])
    let summary = numbers.summary
    #expect(summary.contains { $0.values == ["UP, Upper floors: 1"] })
    #expect(summary.contains { $0.values == ["22"] } && summary.contains { $0.values == [situation.position.digest] })
  }

  @Test func `what is due stands with the procedure's words, the earliest first, and what is settled does not`() throws
  {
    var log = PaperSample.night
    log.add("assign", at: "2026-11-20 05:00", [("item", "X1"), ("due", "2026-11-20T03:00:00+00:00")])
    log.add("assign", at: "2026-11-20 05:00", [("item", "A1.1"), ("due", "2026-11-20T03:30:00+00:00")])
    let due = ReportNumbers(try PaperSample.situation(log)).due
    #expect(due.map(\.address) == ["X1", "A1.2"], "A1.1 is done")
    #expect(due.map(\.words) == [nil, "Look into both lifts:"])
    #expect(due.map(\.isOverdue) == [true, true])
  }

  @Test func `a blank pack's report has room for figures and no noughts`() throws {
    let blank = Situation(blank: try PaperSample.procedure(PaperSample.folders[1]), now: try PaperSample.now())
    let pages = try PaperSample.pages(blank)
    let report = try #require(pages.first { $0.path == "partner-report.html" }).html
    #expect(report.contains("<td data-label=\"Done\"></td>") && !report.contains(">0<") && !report.contains("0 of 0"))
  }
}
