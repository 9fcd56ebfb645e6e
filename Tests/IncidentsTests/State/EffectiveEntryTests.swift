import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct EffectiveEntryTests {
  private func correct(
    _ line: Int, _ minute: Int = 90, _ fields: (name: String, value: String?)...
  ) -> DraftEntry {
    DraftEntry(
      .correct, at: LogSample.minute(minute), by: "CD", [("corrects", "\(line)"), ("because", "slip")] + fields)
  }

  private func entry(_ drafts: [DraftEntry], line: Int = 1) throws -> EffectiveEntry {
    try #require(LogSample.state(drafts).entries.first { $0.number == line })
  }

  @Test func `a correction puts a field right, and the entry as first written stays`() throws {
    let entry = try entry([
      LogSample.draft(.note, 5, ("text", "wrong")), correct(1, 90, ("text", "right"), ("item", "A1.1")),
    ])
    #expect(entry["text"] == "right")
    #expect(entry["item"] == "A1.1")
    #expect(entry["because"] == nil)
    #expect(entry.entry["text"] == "wrong")
    #expect(entry.corrections.map(\.number) == [2])
    #expect(entry.at == LogSample.minute(5))
    #expect(entry.by == "AB")
    #expect(!entry.isWithdrawn)
  }

  @Test func `who did it, when, and why can be corrected apart from who corrects, when and why`() throws {
    let entry = try entry([
      LogSample.draft(.decision, 5, ("text", "x"), ("because", "old")),
      correct(1, 90, ("happened", LogSample.minute(3).iso), ("done-by", "EF"), ("corrected-because", "new")),
    ])
    #expect(entry.at == LogSample.minute(3))
    #expect(entry.by == "EF")
    #expect(entry["because"] == "new")
    #expect(entry.fields.map(\.name) == ["text", "because"])
  }

  @Test func `of two corrections the later stands field by field, and both are kept`() throws {
    let entry = try entry([
      LogSample.draft(.note, 5, ("text", "a")), correct(1, 90, ("text", "b"), ("item", "A1.1")),
      correct(1, 91, ("text", "c")),
    ])
    #expect(entry["text"] == "c")
    #expect(entry["item"] == "A1.1")
    #expect(entry.corrections.map(\.number) == [2, 3])
  }

  @Test func `what is withdrawn counts for nothing until a later correction says otherwise`() throws {
    let drafts = [LogSample.state("A1.1", "done", 5), correct(1, 90, ("withdrawn", "yes"))]
    #expect(try entry(drafts).isWithdrawn)
    #expect(LogSample.state(drafts).record(Address("A1.1")).status == .open)
    #expect(LogSample.state(drafts).record(Address("A1.1")).doneAt == [])
    let back = drafts + [correct(1, 91, ("note", "it was right"))]
    #expect(LogSample.state(back).record(Address("A1.1")).status == .done)
  }

  @Test func `what corrects a correction or no line at all changes nothing and stays in the log`() throws {
    let drafts = [
      LogSample.draft(.note, 5, ("text", "a")), correct(1, 90, ("text", "b")), correct(2, 91, ("text", "c")),
      correct(99, 92, ("text", "d")),
    ]
    #expect(try entry(drafts)["text"] == "b")
    #expect(LogSample.log(drafts).entries.count == 4)
  }

  @Test func `a correction finds its entry where two records were put together and numbers changed`() throws {
    let common = LogSample.lines([LogSample.draft(.note, 0, ("text", "common"))])
    let position = LogSample.position(common)
    let left = LogSample.lines([LogSample.draft(.note, 1, ("text", "left"))], after: position)
    let own = LogSample.lines([LogSample.draft(.note, 2, ("text", "wrong"))], after: position)
    let digest = LogSample.position(common + own).digest
    let right =
      own
      + LogSample.lines(
        [
          DraftEntry(
            .correct, at: LogSample.minute(3), by: "AB",
            [("corrects", "2"), ("digest", digest), ("text", "right"), ("because", "x")])
        ],
        after: LogSample.position(common + own))
    let state = IncidentState(IncidentLog(Array((common + left + right).joined())))
    #expect(state.entries.map { $0["text"] } == ["common", "left", "right"])
  }

  @Test func `a correction whose line was damaged since still finds it by its number`() throws {
    var lines = LogSample.lines([LogSample.draft(.note, 0, ("text", "wrong"))])
    let digest = LogSample.position(lines).digest
    lines += LogSample.lines(
      [
        DraftEntry(
          .correct, at: LogSample.minute(3), by: "AB",
          [("corrects", "1"), ("digest", digest), ("text", "right"), ("because", "x")])
      ],
      after: LogSample.position(lines))
    lines[0][lines[0].count - 5] ^= 1
    #expect(IncidentState(IncidentLog(Array(lines.joined()))).entries.map { $0["text"] } == ["right"])
  }
}
