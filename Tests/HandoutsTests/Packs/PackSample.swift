import Handouts
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// Incidents made inside tests: a log written line by line and sealed, and the pages of a pack.
struct PackSample {
  /// A line of the log: its kind, when it happened, who recorded it, and its fields.
  struct Line {
    let kind: String
    let at: String
    let by: String
    let fields: [(String, String)]

    init(_ kind: String, at: String = "2026-11-20T14:20:00+00:00", by: String = "AB", _ fields: (String, String)...) {
      (self.kind, self.at, self.by, self.fields) = (kind, at, by, fields)
    }

    /// A state of an item, for all services or for one (`A2.4@rose`).
    static func state(
      _ item: String, _ state: String, at: String = "2026-11-20T14:20:00+00:00", by: String = "AB",
      _ more: (String, String)...
    ) -> Line {
      let key = ItemKey(item)
      return Line(
        kind: "state", at: at, by: by,
        [("item", key.address.text), ("state", state)] + (key.service.map { [("service", $0)] } ?? []) + more)
    }

    private init(kind: String, at: String, by: String, _ fields: [(String, String)]) {
      (self.kind, self.at, self.by, self.fields) = (kind, at, by, fields)
    }

    /// Facts as they were at the start.
    static func facts(_ fields: [(String, String)]) -> Line {
      Line(kind: "facts", at: "2026-11-20T02:10:00+00:00", by: "AB", fields)
    }
  }

  static let v02 = "Content/provider-failure/V02"
  static let v03 = "Content/provider-failure/V03"
  static let now = "2026-11-20T18:30:00+00:00"

  /// Versions are read once, since hundreds of packs are made of them.
  private static let procedures: [String: Procedure] = {
    var read: [String: Procedure] = [:]
    for folder in [v02, v03, "Tests/Fixtures/harbour-spill/V1", "Tests/Fixtures/handouts/V1"] {
      read[folder] = try? PackageRoot.read(folder).procedure
    }
    return read
  }()
  private static let templates = Result { try TemplateSet() }

  private static func procedure(_ folder: String) throws -> Procedure { try #require(procedures[folder]) }

  /// The log of some lines, each sealed and following the one before it.
  static func log(_ lines: [Line]) -> IncidentLog {
    var bytes: [UInt8] = []
    var previous = ""
    for (index, line) in lines.enumerated() {
      let encoded = LogLine.encode(
        number: index + 1,
        [("kind", line.kind), ("at", line.at), ("recorded", line.at), ("by", line.by)]
          + line.fields.map { (name: $0.0, value: $0.1) } + [("seen", ""), ("prev", previous)])
      previous = LogLine.digest(of: encoded[...]).digest.text
      bytes += encoded + [UInt8(ascii: "\n")]
    }
    return IncidentLog(bytes)
  }

  /// Facts of an incident with one service of each type, `nil` for a type that is not known.
  static func facts(types: [String?], mode: String = "live") -> [(String, String)] {
    var facts = [
      ("incident", "2026-11-20-a"), ("mode", mode), ("procedure", "provider-failure"), ("version", "V03"),
      ("provider", "Rosewood Care Ltd"), ("notified", "2026-11-20T02:05:00+00:00"), ("lead", "AB"),
      ("telephone", "023 8000 0001"),
    ]
    let names = ["Rose House", "Elm Court", "Oak Lodge", "Ash View"]
    for (index, type) in types.enumerated() {
      facts.append(("services.s\(index + 1).name", names[index % names.count]))
      if let type { facts.append(("services.s\(index + 1).type", type)) }
    }
    return facts + [
      ("signatures.AB.initials", "AB"), ("signatures.AB.name", "Anna Berg"), ("signatures.CD.initials", "CD"),
      ("signatures.CD.name", "Colin Dale"), ("roles.PL.role", "PL"), ("roles.PL.holder", "AB"),
      ("roles.PL.telephone", "023 8000 0002"), ("roles.ASC.role", "Adult Social Care"), ("roles.ASC.holder", "CD"),
      ("contacts.D.role", "D"), ("contacts.D.name", "Dora Eve"), ("contacts.D.telephone", "023 8000 0003"),
      ("contacts.D.checked", "2026-05-03"),
    ]
  }

  /// An incident of a procedure as it stands after some lines.
  static func situation(
    in folder: String = v03, types: [String?] = ["CH"], facts: [(String, String)]? = nil, _ lines: [Line] = [],
    now: String = now
  ) throws -> Situation {
    try situation(
      of: try procedure(folder), types: types, facts: facts, lines, now: now)
  }

  static func situation(
    of procedure: Procedure, types: [String?] = ["CH"], facts: [(String, String)]? = nil, _ lines: [Line] = [],
    now: String = now
  ) throws -> Situation {
    let log = log([.facts(facts ?? PackSample.facts(types: types))] + lines)
    return Situation(procedure, log, now: try #require(Moment(iso: now)))
  }

  static func blank(_ folder: String = v03) throws -> Situation {
    Situation(
      blank: try procedure(folder), now: try #require(Moment(iso: now)))
  }

  /// The pages of a pack by their paths.
  static func pages(
    _ situation: Situation, _ selection: PackSelection = PackSelection(), edition: Edition = .standard
  ) throws -> [OutputPage] {
    try IncidentPack(
      templates: templates.get(), stamp: PackStamp(situation, tool: "0.0.0", edition: edition)
    ).pages(selection)
  }

  static func page(_ path: String, _ situation: Situation, _ selection: PackSelection = PackSelection()) throws
    -> String
  {
    try #require(try pages(situation, selection).first { $0.path == path }?.html, "no page \(path)")
  }

  /// A busy afternoon: rows done, started, struck, given out, overdue, by service, brought back, added.
  static let busy: [Line] = [
    .state("A1.1", "done"), .state("A2.1", "started"),
    .state("A2.3", "not-applicable", ("because", "Done by PS already")),
    .state("A7.8@s1", "done"), .state("A2.2", "done", by: "CD", ("note", "42 people, 3 funded elsewhere")),
    Line("assign", ("item", "A2.5"), ("to", "SCC"), ("initials", "CD"), ("due", "2026-11-20T17:00:00+00:00")),
    Line(
      "assign", ("item", "A2.9"), ("to", "Fire service"), ("due", "2026-11-21T09:00:00+00:00"), ("note", "Ask for Jo")),
    Line("include", ("item", "A2.4"), ("because", "The provider has a home care arm")),
    Line("add", ("item", "X1"), ("text", "Find spare keys to the medicine room."), ("after", "A2.4")),
    Line("add", ("item", "X2"), ("text", "Order taxis."), ("initials", "CD"), ("due", "2026-11-20T20:00:00+00:00")),
    .state("D2", "done"), .state("D3", "started", by: "CD"),
  ]
}
