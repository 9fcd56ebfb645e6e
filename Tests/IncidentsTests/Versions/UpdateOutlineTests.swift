import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct UpdateOutlineTests {
  private static func procedure(_ rows: [String], version: String) throws -> Procedure {
    let text = "## 1 Group `All`\n\n" + rows.enumerated().map { "1.\($0 + 1) \($1)\n\n" }.joined()
    let files =
      Sample.procedure("## 1 Scope\n\n1.1 This is for tests.\n")
      + Sample.checklist(text, settings: "applies: {All: Both, CH: Care home, HC: Home care}")
    return try #require(TestProcedure(files).read.procedure)
  }

  /// Each line as `heading new<old state`.
  private static func outline(
    _ drafts: [DraftEntry], _ changes: [ItemChange], keeping: Set<Address> = []
  ) throws -> UpdateOutline {
    let old = try procedure(["One.", "Two.", "Three.", "Four.", "Five. `CH`", "Six. `HC`"], version: "V1")
    let new = try procedure(["Two.", "One.", "Three, other.", "Five. `HC`", "Six. `CH`", "New."], version: "V2")
    let move = VersionMove(changes, keeping: keeping)
    let update = DraftEntry(
      .update, at: LogSample.minute(50), by: "AB", [("version", "V2"), ("fingerprint", "f2")] + move.fields)
    return UpdateOutline(
      before: SituationSample.situation(old, types: ["CH"], drafts),
      after: SituationSample.situation(new, types: ["CH"], drafts + [update]), changes, move)
  }

  private static let changes = [
    VersionMoveTests.change("A1.2", "A1.1"), VersionMoveTests.change("A1.1", "A1.2"),
    VersionMoveTests.change("A1.3", "A1.3", isChanged: true), VersionMoveTests.change("A1.5", "A1.4"),
    VersionMoveTests.change("A1.6", "A1.5"), VersionMoveTests.change(nil, "A1.6"), VersionMoveTests.change("A1.4", nil),
  ]

  private static func words(_ outline: UpdateOutline) -> [String] {
    outline.lines.map { line in
      let states = line.recorded.map { ($0.service.map { "@\($0) " } ?? "") + $0.record.status.rawValue }
      return (["\(line.heading)", line.address.text, line.before.map { "was \($0)" }, line.words] + states)
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test func `each item that changed stands under what becomes of it`() throws {
    let drafts = [
      LogSample.state("A1.1", "done", 1), LogSample.state("A1.3@rose-house", "done", 1),
      LogSample.state("A1.4", "started", 1), LogSample.draft(.note, 2, ("text", "x"), ("item", "A1.4")),
      LogSample.draft(.add, 2, ("item", "X1"), ("text", "x")),
    ]
    let outline = try Self.outline(drafts, Self.changes)
    #expect(
      Self.words(outline) == [
        "kept A1.2 was A1.1 One. done", "confirm A1.3 Three, other. @rose-house done", "new A1.5 was A1.6 Six.",
        "new A1.6 New.", "withdrawn A1.4 Four. started", "outside A1.4 was A1.5 Five.",
      ])
    #expect(outline.entries == 5 && outline.keptApart == 2)
    #expect(
      outline.decided
        == "5 entries about rows carried over; 1 done by the same words: stay done; 1 done by other words: open again, to "
        + "be confirmed; 2 new; 1 withdrawn: kept in the record; 1 now left out")
  }

  @Test func `a row that is open is listed where its words changed, and one that stays done by decision as such`()
    throws
  {
    #expect(Self.words(try Self.outline([], Self.changes)).contains("changed A1.3 Three, other."))
    let done = [LogSample.state("A1.3", "done", 1), LogSample.state("A1.6", "done", 1)]
    let kept = try Self.outline(done, Self.changes, keeping: [Address("A1.3")])
    #expect(kept.lines(.decided).map(\.address.text) == ["A1.3"] && kept.lines(.confirm).isEmpty)
    let same = [VersionMoveTests.change("A1.3", "A1.3")]
    #expect(try Self.outline(done, same).lines.isEmpty)
    #expect(try Self.outline(done, same).settledUnchanged == 1)
  }
}
