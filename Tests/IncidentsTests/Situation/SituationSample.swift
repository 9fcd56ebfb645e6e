import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// Situations made inside tests, mostly of the bundled procedure.
enum SituationSample {
  static func procedure(_ version: String = "V03") throws -> Procedure {
    try #require(try PackageRoot.read("Content/provider-failure/\(version)").procedure)
  }

  /// A procedure written in a test, with appendices A to D and deadlines.
  static func small(deadlines: String) throws -> Procedure {
    let files =
      Sample.procedure("## 1 Scope\n\n1.1 This is for tests.\n", settings: "deadlines:\n" + deadlines)
      + Sample.checklist(
        "## 1 Group `All`\n\n1.1 First row.\n\n1.2 Second row. `HC`\n\n1.3 Third row. `CH`\n",
        settings: "applies: {All: Both, CH: Care home, HC: Home care}")
    return try #require(TestProcedure(files).read.procedure)
  }

  /// The incident of `IncidentSample.facts` with what was recorded since.
  static func situation(
    _ procedure: Procedure, types: [String?] = ["CH", "HC"], facts more: [(String, String?)] = [],
    _ drafts: [DraftEntry] = [],
    at minute: Int = 600
  ) -> Situation {
    var facts = IncidentSample.facts(types: types)
    for (name, value) in more { facts[name] = value }
    let start = [
      LogSample.draft(.start, 0, ("incident", "2026-11-20-a")),
      DraftEntry(.facts, at: LogSample.start, by: "AB", facts.names.map { ($0, facts[$0]) }),
    ]
    return Situation(procedure, LogSample.log(start + drafts), now: LogSample.minute(minute))
  }

  static func draft(_ kind: EntryKind, _ minute: Int, _ fields: (name: String, value: String?)...) -> DraftEntry {
    DraftEntry(kind, at: LogSample.minute(minute), by: "AB", fields)
  }

  /// The London time of the moments by which an item is still to be done.
  static func dues(_ situation: Situation, _ address: String) -> [String] {
    situation.dueTimes.filter { $0.address == Address(address) }.map { $0.at.london.time.dayAndClock }
  }

  /// A London time as a moment's minute after the start.
  static func minute(_ text: String) throws -> Int {
    (try WrittenTime.moment(text, now: LogSample.start).seconds - LogSample.start.seconds) / 60
  }
}
