import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// Files as a ready pack saves them, written by hand.
enum ReadySample {
  static let procedure = TestProcedure([
    "procedure.md": """
    ---
    kind: procedure
    title: Harbour closure
    version: V01
    deadlines:
      - {item: A1.3, what: Daily count, every: day}
    ---

    # Harbour closure

    ## 1 Scope

    1.1 This is for tests.

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

    1.1 Close the gate. `All`

    1.2 Ring the bell. `CH`

    1.3 Count the boats. `All`

    1.4 Visit at home. `HC`

    """,
  ])

  static let facts =
    #"{"mode":"live","notified":"2026-11-20 02:10","lead":"AB","telephone":"023 8000 0001","services":[{"id":"rose-house","name":"Rose House","type":"CH","address":"12 High Street"}],"signatures":[{"initials":"AB","name":"Ann Brown"},{"initials":"CD","name":"Chris Dale"}]}"#

  static let entries = [
    #"{"item":"A1.1","state":"done","at":"2026-11-20 02:30","by":"AB","note":"With \"two\" keys"}"#,
    #"{"item":"A1.1","to":"SCC, CCG","at":"2026-11-20 02:31","by":"AB"}"#,
    #"{"item":"A1.2","state":"not-applicable","at":"2026-11-20 02:32","by":"CD","because":"No bell there"}"#,
    #"{"item":"A1.2","note":"It was sold","at":"2026-11-20 02:33","by":"CD"}"#,
    #"{"note":"Keys are in","at":"2026-11-20 02:34","by":"CD"}"#,
  ]

  /// A file of some facts and entries.
  static func text(
    facts: String = facts, entries: [String] = entries, unfinished: [String] = [], version: String = "V01",
    procedure: String = "Harbour closure"
  ) -> String {
    func list(_ lines: [String]) -> String { lines.isEmpty ? "[]" : "[\n  \(lines.joined(separator: ",\n  "))\n ]" }
    return """
      {
       "format": "procdoc ready pack 1",
       "procedure": "\(procedure)",
       "version": "\(version)",
       "fingerprint": "0123456789ab",
       "started": "2026-11-20 02:20",
       "saved": "2026-11-20 03:00",
       "facts": \(facts),
       "entries": \(list(entries)),
       "unfinished": \(list(unfinished))
      }

      """
  }

  static func read(_ text: String) -> (file: ReadyFile?, diagnostics: [Diagnostic]) {
    ReadyFile.read(path: "saved.json", bytes: Array(text.utf8))
  }

  /// Problems as `line:column message`.
  static func problems(_ text: String) -> [String] {
    read(text).diagnostics.map { "\($0.range.start.line):\($0.range.start.column) \($0.message)" }
  }

  static func file(_ text: String = text()) throws -> ReadyFile { try #require(read(text).file) }

  /// What an incident that was begun with the sample's facts knows.
  static func incident(_ change: (inout FactTable) -> Void = { _ in }) throws -> IncidentFacts {
    var table = try file().facts
    table["incident"] = "2026-11-20-a"
    table["procedure"] = "Harbour closure"
    table["version"] = "V01"
    change(&table)
    return IncidentFacts(table)
  }

  /// The file's entries checked against an incident.
  static func typed(_ file: ReadyFile, _ facts: IncidentFacts, _ log: [UInt8] = []) throws -> TypedPaper {
    try PaperCheck(
      try #require(procedure.read.procedure), earlier: [:], facts: facts, state: IncidentState(IncidentLog(log)),
      typist: "AB", now: try #require(Moment(iso: "2026-11-20T04:00:00+00:00"))
    ).check(ReadyCheck(file).lines(facts))
  }
}
