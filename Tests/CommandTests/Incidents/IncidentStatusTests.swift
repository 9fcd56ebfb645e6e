import Foundation
import TestSupport
import Testing

@Suite("procdoc incident status")
struct IncidentStatusTests {
  /// A day's work in an incident of a care home and a home care provider.
  private static func worked() throws -> IncidentSample {
    let incident = try IncidentSample(["--service", "Rose House, CH", "--service", "Swift, HC"])
    try incident.show("sign", "CD", "--name", "Carl Dean").expectDone()
    try incident.run("record", "A2.4", "A2.5", "C1.1", "done").expectDone()
    try incident.run("record", "A2.6", "A2.7", "started", by: "CD").expectDone()
    try incident.run("record", "A2.8", "n/a", "--because", "nothing on loan").expectDone()
    try incident.run("record", "A4.1@rose-house", "done").expectDone()
    try incident.run("record", "A2.5", "open").expectDone()
    try incident.run("assign", "A2.9", "A2.10", "--initials", "CD", "--due", "03:00").expectDone()
    try incident.run("assign", "A2.11", "--to", "CCG", "--due", "tomorrow").expectDone()
    try incident.run("add", "Ring the agency", "--initials", "AB", "--due", "+1h").expectDone()
    try incident.run("add", "Find keys", "--service", "swift").expectDone()
    try incident.run("record", "X2", "done").expectDone()
    try incident.run("people", "add", "3", "--service", "swift").expectDone()
    try incident.run("people", "told", "P001B", "P002C").expectDone()
    try incident.run("condition", "closure-confirmed", "--said-by", "Chair", "--all-services").expectDone()
    return incident
  }

  /// What a recount gives, from the procedure's model and the log alone.
  private struct Recount {
    var states: [String: String] = [:]
    var atService: [String: [String: String]] = [:]
    var assigned: Set<String> = []
    var due: [String: Date] = [:]
  }

  @Test("every count is what a recount of the log against the procedure gives")
  func recount() throws {
    let incident = try Self.worked()
    // 03:05 on that night: what was to be done by three o'clock is overdue.
    let run = try incident.show("status", "--format", "json", at: IncidentSample.night + 55 * 60)
    #expect(run.status == 0)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    var count = Recount()
    for entry in try incident.log() {
      guard let item = entry["item"] as? String, let kind = entry["kind"] as? String else { continue }
      if kind == "state", let state = entry["state"] as? String {
        if let service = entry["service"] as? String {
          count.atService[item, default: [:]][service] = state
        } else {
          count.states[item] = state
        }
      }
      if kind == "assign" || kind == "add" {
        if entry["to"] != nil || entry["initials"] != nil { count.assigned.insert(item) }
        if let due = entry["due"] as? String { count.due[item] = try Date(due, strategy: .iso8601) }
      }
      if kind == "add" { count.states[item] = count.states[item] ?? "open" }
    }
    // One service done of two is not done: started.
    for (item, services) in count.atService { count.states[item] = services.count == 2 ? "done" : "started" }
    // Both types have a plan, and both are affected: every row and every plan counts.
    for item in try Self.items(incident) { count.states[item] = count.states[item] ?? "open" }
    let counts = try #require(report["counts"] as? [String: Int])
    func number(_ state: String) -> Int { count.states.values.count { $0 == state } }
    #expect(counts["total"] == count.states.count)
    #expect(counts["done"] == number("done"))
    #expect(counts["started"] == number("started"))
    #expect(counts["open"] == number("open"))
    #expect(counts["notApplicable"] == number("not-applicable"))
    let now = Date(timeIntervalSince1970: TimeInterval(IncidentSample.night + 55 * 60))
    let late = count.due.filter { $0.value < now && !["done", "not-applicable"].contains(count.states[$0.key] ?? "") }
    #expect(late.count == 2 && counts["overdue"] == late.count)
    #expect(Set((report["overdue"] as? [[String: String]] ?? []).compactMap { $0["item"] }) == Set(late.keys))
    let unassigned = count.states.filter { ["open", "started"].contains($0.value) && !count.assigned.contains($0.key) }
    #expect(counts["unassigned"] == unassigned.count)
    #expect((report["unassigned"] as? [Any])?.count == unassigned.count)
    // Groups are parts of the whole.
    let groups = try #require(report["groups"] as? [[String: Any]]).compactMap { $0["counts"] as? [String: Int] }
    for name in counts.keys { #expect(groups.reduce(0) { $0 + ($1[name] ?? 0) } == counts[name], "\(name)") }
    let people = try #require(report["people"] as? [String: Int])
    #expect(people == ["total": 3, "told": 2, "assessed": 0, "moved": 0, "reviewed": 0])
  }

  /// The addresses of all rows, actions and tasks, from what `procdoc model` says of the incident's own copy.
  private static func items(_ incident: IncidentSample) throws -> [String] {
    let run = try CommandRun(["model", incident.folder + "/procedure"], in: incident.work.path)
    let model = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    func addresses(_ value: Any?) -> [String] {
      (value as? [Any] ?? []).flatMap {
        ($0 as? [Any]).map { addresses($0) } ?? [($0 as? [String: Any])?["address"] as? String].compactMap { $0 }
      }
    }
    return (model["appendices"] as? [[String: Any]] ?? []).flatMap { appendix -> [String] in
      let content = appendix["content"] as? [String: Any] ?? [:]
      return (content["groups"] as? [[String: Any]] ?? []).flatMap { addresses($0["items"]) + addresses($0["columns"]) }
        + addresses(content["tasks"])
    }
  }

  @Test("what presses comes first, tables are aligned, and no line is wider than 80 columns")
  func text() throws {
    let incident = try Self.worked()
    let run = try incident.show("status", at: IncidentSample.night + 55 * 60)
    #expect(run.status == 0 && run.messages == "")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 }, "\(lines.filter { $0.unicodeScalars.count > 80 })")
    let heads = lines.filter { !$0.isEmpty && !$0.hasPrefix(" ") }.dropFirst(2)
    #expect(
      heads.map { String($0.prefix { $0 != ":" }) } == [
        "OVERDUE", "Due in the next 12 hours", "Due later", "People affected", "Items", "Officers with something open",
        "Services", "Conditions", "Facts still missing", "Roles that nobody holds",
      ])
    #expect(lines[4].hasPrefix("  A2.9   today 03:00  5 min ago  CD: "), "\(lines[4])")
    // The numbers of a table stand under each other.
    let table = try #require(lines.firstIndex(of: "Items"))
    let rows = lines[(table + 1)...].prefix { $0.hasPrefix("  ") && !$0.hasSuffix(".") }
    #expect(rows.count > 10 && Set(rows.map { $0.unicodeScalars.count }).count == 1)
    #expect(!run.output.contains("Placement Service (nobody)  0/0"))
    // An officer who has nothing open is left out.
    #expect(lines.contains { $0.hasPrefix("  CD (Carl Dean)") })
    try incident.run("record", "A2.9", "A2.10", "done", by: "CD").expectDone()
    #expect(!(try incident.show("status").output.contains("CD (Carl Dean)")))
  }

  @Test("as known at a past moment: only what had been recorded by then, however early it happened")
  func asKnownAt() throws {
    let incident = try IncidentSample()
    let early = try incident.show("status", "--format", "json")
    incident.now += 600
    try incident.run("record", "A2.4", "done", "--at", "02:10").expectDone()
    let then = try incident.show("status", "--format", "json", "--as-known-at", "02:11")
    #expect(then.status == 0 && then.output == early.output)
    #expect(try incident.show("status", "--as-known-at", "02:21", "--format", "json").output.contains("\"done\" : 1"))
    let before = try incident.show("status", "--as-known-at", "yesterday 10:00")
    #expect(before.status == 2 && before.output == "")
    #expect(
      before.messages == "procdoc: nothing was known then: the incident was started on 20 November 2026, 02:10.\n")
    let later = try incident.show("status", "--as-known-at", "tomorrow 10:00")
    #expect(later.status == 2 && later.messages.contains("still to come"))
  }

  @Test("the JSON is what its schema says, neither more nor less")
  func schema() throws {
    let schema = try JSONSchema(Data(try PackageRoot.bytes(of: "Documentation/schema/incident-status.schema.json")))
    let bare = try IncidentSample([])
    for incident in [try Self.worked(), bare] {
      let json = try incident.show("status", "--format", "json").output
      #expect(try schema.faults(in: Data(json.utf8)) == [])
      for (old, new) in [
        ("\"leftOut\"", "\"leftover\""), ("\"total\" : ", "\"total\" : -"),
        ("\"mode\" : \"live\"", "\"mode\" : \"real\""),
        ("\"lines\" : ", "\"surprise\" : 1, \"lines\" : "), ("\"minutesLeft\" : ", "\"minutesLeft\" : \"x\", \"y\" : "),
        ("\"missing\" : [", "\"missing\" : [ 1, "),
      ] where json.contains(old) {
        let damaged = json.replacing(old, with: new)
        #expect(!(try schema.faults(in: Data(damaged.utf8)).isEmpty), "\(old)")
      }
    }
  }

  @Test("every line of a log is what its schema says")
  func logSchema() throws {
    let schema = try JSONSchema(Data(try PackageRoot.bytes(of: "Documentation/schema/incident-log-line.schema.json")))
    let incident = try Self.worked()
    for entry in IncidentEntryTests.cases {
      let words = entry.command.dropFirst().map { $0 == "swift-care" ? "swift" : $0 }
      let run = try CommandRun(
        ["incident", entry.command[0], incident.folder] + words + ["--by", "AB"],
        in: incident.work.path, environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
      run.expectDone()
    }
    try incident.run("include", "A4.3", "--because", "x").expectRefusal("not left out")
    try incident.run("move", "P001B", "--to", "Oak Lodge").expectDone()
    try incident.run("correct", "9", "state=done", "--happened", "02:00", "--done-by", "AB", "--because", "x")
      .expectDone()
    try incident.edit("incident.yaml") { $0.replacing("\ntelephone:", with: "\ntelephone: \"1\"") }
    try incident.run("record", "A2.12", "done")
    let lines = try incident.read("log.jsonl").split(separator: "\n")
    var kinds: Set<String> = []
    for line in lines {
      #expect(try schema.faults(in: Data(line.utf8)) == [], "\(line)")
      kinds.insert(String(try #require(line.firstMatch(of: /"kind":"([a-z]+)"/)).output.1))
      for damaged in [
        line.replacing("\"kind\":\"", with: "\"kind\":\"un"), line.replacing("\"n\":", with: "\"m\":"),
        line.replacing("\"at\":\"2026", with: "\"at\":\"yesterday"), line.replacing("\"prev\":", with: "\"before\":"),
      ] { #expect(!(try schema.faults(in: Data(damaged.utf8)).isEmpty), "\(damaged)") }
    }
    #expect(kinds.count >= 15, "\(kinds.sorted())")
  }
}
