import Handouts
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// What the pages of an incident say that was moved to another version.
@Suite struct EarlierVersionTests {
  private static let update = PackSample.Line(
    "update", at: "2026-11-20T16:00:00+00:00", ("from", "V02"), ("version", "V03"), ("moved", "A2.21>A2.22 A8.3>A8.4"),
    ("withdrawn", "A2.30"), ("changed", "A2.4 A7.8"), ("fingerprint", "f3"), ("fingerprint-before", "f2"))

  private static func situation(_ more: [PackSample.Line] = []) throws -> Situation {
    try PackSample.situation(
      types: ["CH", "HC"],
      [
        PackSample.Line("start", ("incident", "2026-11-20-a"), ("version", "V02"), ("fingerprint", "f2")),
        .state("A2.4", "done"), .state("A7.8@s1", "not-applicable", ("because", "none here")), .state("A2.21", "done"),
        .state("A2.30", "done"), PackSample.Line("note", ("text", "Rang back"), ("item", "A2.21")), update,
      ] + more)
  }

  private static func text(_ html: String) -> String {
    html.replacing(/<[^>]+>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `a row that was done by words that have changed has an empty box, and says who did it when`() throws {
    let plan = Self.text(try PackSample.page("action-plan-a.html", try Self.situation()))
    #expect(plan.contains("Done by AB, 14:20 Fri 20 Nov, by the words of V02, which have changed: confirm again."))
    #expect(
      plan.contains(
        "Rose House: Not applicable by AB, 14:20 Fri 20 Nov, by the words of V02, which have changed: confirm again"))
    #expect(plan.contains("A2.4 confirm"), "\(plan)")
    let again = Self.text(
      try PackSample.page(
        "action-plan-a.html", try Self.situation([.state("A2.4", "done", at: "2026-11-20T17:00:00+00:00")])))
    #expect(again.contains("A2.4 × done"))
  }

  @Test func `the cover says since when which version is in force, and how much is to be confirmed`() throws {
    let cover = Self.text(try PackSample.page("index.html", try Self.situation()))
    #expect(
      cover.contains(
        "NO LONGER V02. This incident runs on V03 since Fri 20 Nov 2026, 16:00. Addresses on sheets of V02 may mean "
          + "other rows. 2 rows were done by words that have changed: confirm again."), "\(cover)")
    let never = Self.text(try PackSample.page("index.html", try PackSample.situation(PackSample.busy)))
    #expect(!never.contains("NO LONGER"))
  }

  @Test func `the action log has each row where it is now, and says under which address it was recorded`() throws {
    let log = Self.text(try PackSample.page("log-actions.html", try Self.situation()))
    for words in [
      "WAS A2.21 recorded under this address of V02.",
      "V02 recorded by the words of this version, which have changed since.",
      "A2.30 (V02)",
    ] { #expect(log.contains(words), "\(words)") }
  }

  @Test func `once it is closed, each copy of the procedure is kept with the record`() {
    #expect(KeptFile("procedure-v03").rule == KeptFile("procedure").rule)
    #expect(KeptFile("procedures").rule != KeptFile("procedure").rule)
  }

  @Test func `the account has each entry at its row, in the version that was in force, and finds it there`() throws {
    let situation = try Self.situation([.state("A2.21", "started", at: "2026-11-20T17:00:00+00:00")])
    let entries = Chronology(situation).entries
    #expect(
      entries.map { "\($0.item ?? "-") \($0.version)" } == [
        "- V02", "- V02", "A2.4 V02", "A7.8 V02", "A2.22 V02", "A2.30 (V02) V02", "A2.22 V02", "- V03", "A2.21 V03",
      ])
    #expect(entries[4].fields.contains { $0.label == "Recorded as" && $0.words == "A2.21 of V02" })
    #expect(entries[4].itemWords == situation.item(Address("A2.22"))?.words)
    func found(_ item: String) throws -> [Int] {
      Chronology(situation, try ChronologyFilter(item: ItemKey(item), in: situation)).entries.map(\.number)
    }
    #expect(try found("A2.22") == [5, 7] && found("A2.21") == [9])
    #expect(try found("A2.30 (V02)") == [6] && found("A2.30") == [])
  }
}
