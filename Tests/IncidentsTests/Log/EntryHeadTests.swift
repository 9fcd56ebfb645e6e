import SourceText
import Testing

@testable import Incidents

@Suite struct EntryHeadTests {
  @Test func `no field of an entry and no fact goes by a name that every entry has`() {
    let names =
      EntryKind.allCases.flatMap { $0.fields.map(\.name) } + IncidentFile.plainKeys + ["digest", "happened", "done-by"]
    for name in names { #expect(!EntryHead.names.contains(name)) }
  }

  @Test func `the fields of a kind have different names`() {
    for kind in EntryKind.allCases { #expect(Set(kind.fields.map(\.name)).count == kind.fields.count) }
  }

  @Test func `what cannot be read, and a name's second text, stay among the fields so that they show`() throws {
    let head = try #require(
      EntryHead([
        ("n", "1"), ("kind", "note"), ("at", "soon"), ("by", "AB"), ("by", "CD"), ("kind", "state"), ("text", "x"),
        ("recorded", "2026-11-20T02:10:00+00:00"), ("prev", "none"),
      ]))
    #expect(head.kind == "note")
    #expect(head.by == "AB")
    #expect(head.at == nil)
    #expect(head.recorded?.iso == "2026-11-20T02:10:00+00:00")
    #expect(head.prev == .unreadable)
    #expect(head.others.map { "\($0.name)=\($0.value)" } == ["at=soon", "by=CD", "kind=state", "text=x"])
  }

  @Test func `an object that says no kind is no entry`() {
    #expect(EntryHead([("n", "1"), ("by", "AB")]) == nil)
    #expect(EntryHead([("kind", "")]) == nil)
  }
}
