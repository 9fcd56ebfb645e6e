import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite("two files that disagree about a row")
struct PaperConflictTests {
  /// Which rows the second entry disagrees about, when the log holds the first.
  private func conflicts(_ first: String, _ second: String) throws -> [String] {
    let facts = try ReadySample.incident()
    func entry(_ words: String) -> String {
      let parts = words.split(separator: " ", maxSplits: 4).map(String.init)
      let key = parts[1] == "not-applicable" ? "because" : "note"
      let said = parts.count > 4 ? #","\#(key)":"\#(parts[4])""# : ""
      return
        #"{"item":"\#(parts[0])","state":"\#(parts[1])","at":"2026-11-20 \#(parts[2])","by":"\#(parts[3])"\#(said)}"#
    }
    let before = try ReadySample.typed(try ReadySample.file(ReadySample.text(entries: [entry(first)])), facts)
    #expect(before.problems == [])
    let now = try #require(Moment(iso: "2026-11-20T04:00:00+00:00"))
    var table = try ReadySample.file().facts
    table["incident"] = "2026-11-20-a"
    var start = IncidentStart(facts: table, sources: [], fingerprint: "0", by: "AB", now: now, tool: "0")
    start.entries = before.drafts
    let log = try #require(start.files().first { $0.path == "log.jsonl" }).bytes
    let paper = try ReadySample.typed(
      try ReadySample.file(ReadySample.text(entries: [entry(second)])), facts, log)
    let recurring = Set(StandingDeadline.all(try #require(ReadySample.procedure.read.procedure)).map(\.address))
    return PaperConflict.all(paper, IncidentState(IncidentLog(log)), recurring: recurring)
      .map { "\($0.address) \($0.line) \($0.typed)" }
  }

  @Test(
    "are both kept, and the row is listed with both lines",
    arguments: [
      ("A1.1 done 02:30 AB", "A1.1 done 02:31 AB"), ("A1.1 done 02:30 AB", "A1.1 done 02:30 CD"),
      ("A1.1 done 02:30 AB", "A1.1 done 02:30 AB with a word"),
      ("A1.1 done 02:30 AB", "A1.1 not-applicable 02:40 AB nobody"), ("A1.1 started 02:30 AB", "A1.1 started 02:31 AB"),
      ("A1.1 done 02:30 AB", "A1.1 started 02:40 AB"), ("A1.3 done 02:30 AB", "A1.3 not-applicable 02:40 AB nobody"),
    ])
  func disagree(first: String, second: String) throws {
    let found = try conflicts(first, second)
    #expect(found.count == 1 && found[0].hasPrefix(first.prefix(4)) && found[0].hasSuffix(" 3 10"), "\(found)")
  }

  @Test(
    "do not, where they say the same, one goes on from the other, or a duty comes again",
    arguments: [
      ("A1.1 done 02:30 AB", "A1.1 done 02:30 AB"), ("A1.1 started 02:30 AB", "A1.1 done 02:40 CD"),
      ("A1.1 done 02:40 AB", "A1.1 started 02:30 AB"), ("A1.1 started 02:30 AB", "A1.1 not-applicable 02:40 AB nobody"),
      ("A1.3 done 02:30 AB", "A1.3 done 03:30 CD"), ("A1.1 done 02:30 AB", "A1.3 done 02:31 AB"),
    ])
  func agree(first: String, second: String) throws {
    #expect(try conflicts(first, second) == [])
  }
}
