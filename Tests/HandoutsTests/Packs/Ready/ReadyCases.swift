import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts
@testable import Incidents

/// Incidents made at random, as somebody would fill in a ready pack, and what its page showed of them.
struct ReadyCases {
  /// What is typed, and at which moment.
  struct Case: Codable {
    struct Row: Codable {
      let item: String
      /// `done`, `started` or `not-applicable`.
      let state: String
      let by: String
      /// `2026-11-20 14:20`
      let at: String
      var note: String?
      var because: String?
    }

    struct Role: Codable {
      let place: Int
      let holder: String
      let telephone: String
    }

    var now: Int
    /// By the fields' own names.
    var facts: [String: String]
    var roles: [Role] = []
    var rows: [Row] = []
    /// The tool's own page of the same incident.
    var tool: String?
  }

  /// What the page showed.
  struct Shown: Decodable {
    struct Dues: Decodable {
      let rows: [String: String]
      let cover: [String]
    }

    let dues: Dues
    let sheets: [String: String]?
    let toolSheets: [String: String]?
    let file: String?
  }

  /// Fills the cases into the ready pack of a procedure.
  static func show(_ cases: [Case], _ procedure: Procedure) throws -> [Shown] {
    let folder = try Folder()
    let day = try #require(CalendarDate(iso: "2026-11-20"))
    let page = ReadyPack.page(procedure, templates: try TemplateSet(), asOf: day, tool: "0.0.0", edition: .standard)
    let file = folder.url.appending(path: "ready-pack.html")
    try Data(page.html.utf8).write(to: file)
    let given = folder.url.appending(path: "cases.json")
    try JSONEncoder().encode(cases).write(to: given)
    let output = try Browser.run("ready-cases.py", [file.path, given.path])
    return try JSONDecoder().decode([Shown].self, from: output)
  }

  // MARK: The same incident in the tool

  /// The incident that a case is, made as `incident start` makes it.
  static func situation(_ one: Case, _ procedure: Procedure) throws -> Situation {
    let now = Moment(seconds: one.now)
    var facts = FactTable()
    facts["incident"] = "2026-11-20-a"
    facts["mode"] = one.facts["mode"] ?? "live"
    facts["procedure"] = procedure.control.title.text
    facts["version"] = procedure.control.version.text
    facts["provider"] = one.facts["provider"]
    facts["notified"] = try one.facts["notified"].map { try FactTime.fact($0) }
    facts["lead"] = one.facts["lead"]
    facts["telephone"] = one.facts["telephone"]
    let service = ["service", "type", "address"].compactMap { one.facts[$0] }
    if !service.isEmpty {
      let slug = Slug.make(one.facts["service"] ?? "")
      let id = slug.isEmpty ? "service-1" : slug
      facts["services.\(id).id"] = id
      facts["services.\(id).name"] = one.facts["service"]
      facts["services.\(id).type"] = one.facts["type"]
      facts["services.\(id).address"] = one.facts["address"]
    }
    let states = Situation(blank: procedure, now: now).roles
    for role in one.roles {
      let name = "roles.\(FactTable.key(of: states[role.place].key))."
      facts[name + "role"] = states[role.place].key
      facts[name + "holder"] = role.holder
      facts[name + "telephone"] = role.telephone
    }
    if let lead = one.facts["lead"] {
      facts["signatures.\(lead).initials"] = lead
      facts["signatures.\(lead).name"] = one.facts["name"]
    }
    var start = IncidentStart(
      facts: facts, sources: [], fingerprint: procedure.fingerprint, by: one.facts["lead"] ?? "", now: now,
      tool: "0.0.0")
    start.began = Moment(seconds: one.now / 60 * 60)
    start.entries = try one.rows.map { row in
      DraftEntry(
        .state, at: try WrittenTime.moment(row.at, now: now), by: row.by,
        [("item", row.item), ("state", row.state), ("because", row.because), ("note", row.note)])
    }
    let log = try #require(start.files().first { $0.path == "log.jsonl" }).bytes
    return Situation(procedure, IncidentLog(log), now: now)
  }

  /// The table of facts that a saved file must hold.
  static func saved(_ text: String?) throws -> ReadyFile {
    let (file, diagnostics) = ReadyFile.read(path: "saved.json", bytes: Array(try #require(text).utf8))
    #expect(
      diagnostics.isEmpty, "\(diagnostics.map { "\($0.range.start.line):\($0.range.start.column) \($0.message)" })")
    return try #require(file)
  }

  // MARK: Chance

  /// A moment at which the calendar or the clock is odd, more often than not.
  static func moment(_ random: inout SeededGenerator) -> Moment {
    let year = Int.random(in: 2025...2035, using: &random)
    func day(_ month: Int, _ day: Int) -> Int { CalendarDate(year: year, month: month, day: day)?.dayNumber ?? 0 }
    func near(_ seconds: Int, _ hours: Int) -> Moment {
      // Not before the first day that a pack of 2026 knows: from there on it says that its calendar does not reach.
      let first = (CalendarDate(year: 2025, month: 1, day: 1)?.dayNumber ?? 0) * 86_400
      return Moment(
        seconds: max(first, seconds + Int.random(in: -hours * 3600...hours * 3600, using: &random)) / 60 * 60)
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1:
      // The nights of the last Sundays of March and October.
      let last = day(Bool.random(using: &random) ? 3 : 10, 31)
      let sunday = last - (last - 3) % 7
      return near(sunday * 86_400 + 3600, 4)
    case 2:
      let holidays = BankHolidays.days(in: year)
      return near((holidays.randomElement(using: &random)?.dayNumber ?? 0) * 86_400, 72)
    case 3: return near((day(12, 31) + 1) * 86_400, 12)
    case 4:
      let any = day(1, 1) + Int.random(in: 0..<365, using: &random)
      return Moment(seconds: any * 86_400 + ([0, 60, 86_340].randomElement(using: &random) ?? 0))
    default: return near((day(1, 1) + Int.random(in: 0..<365, using: &random)) * 86_400, 24)
    }
  }
}
