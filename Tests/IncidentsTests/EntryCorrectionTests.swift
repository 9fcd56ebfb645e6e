import Incidents
import SourceText
import Testing

@Suite struct EntryCorrectionTests {
  private static let head = #""at":"2026-11-20T02:00:00+00:00","recorded":"2026-11-20T02:00:00+00:00","by":"AB""#

  private static func state(_ lines: [String]) -> IncidentState {
    IncidentState(IncidentLog(Array(lines.map { "{\(head),\($0)}\n" }.joined().utf8)))
  }

  @Test func `each correction says what stood before it, also where an earlier one put it there`() throws {
    let state = EntryCorrectionTests.state([
      #""kind":"movement","person":"P01","to":"Annexe""#,
      #""kind":"correct","corrects":"1","because":"Misheard","to":"Reading room""#,
      #""kind":"correct","corrects":"1","because":"Again","to":"Cellar","from":"Hall""#,
    ])
    let entry = try #require(state.entries.first)
    #expect(entry.steps.map(\.entry.number) == [2, 3])
    #expect(entry.steps[0].changes.map(\.old) == ["Annexe"] && entry.steps[0].changes.map(\.new) == ["Reading room"])
    #expect(entry.steps[1].changes.map(\.name) == ["to", "from"])
    #expect(entry.steps[1].changes.map(\.old) == ["Reading room", nil])
    #expect(entry["to"] == "Cellar" && entry["from"] == "Hall")
  }

  @Test func `time, person and reason of the entry are corrected under names of their own`() throws {
    let state = EntryCorrectionTests.state([
      #""kind":"state","item":"A1.1","state":"not-applicable","because":"No lift""#,
      #""kind":"correct","corrects":"1","because":"Wrong person","done-by":"CD","#
        + #""happened":"2026-11-20T01:00:00+00:00","corrected-because":"No stairs""#,
    ])
    let entry = try #require(state.entries.first)
    let step = try #require(entry.steps.first)
    #expect(step.changes.map(\.name).sorted() == ["at", "because", "by"])
    #expect(step.entry["because"] == "Wrong person")
    #expect(entry.by == "CD" && entry["because"] == "No stairs" && entry.at.iso == "2026-11-20T01:00:00+00:00")
  }

  @Test func `the last correction decides whether an entry counts`() throws {
    let lines = [
      #""kind":"note","text":"Lift checked""#, #""kind":"correct","corrects":"1","because":"No","withdrawn":"yes""#,
    ]
    #expect(try #require(EntryCorrectionTests.state(lines).entries.first).isWithdrawn)
    let back = lines + [#""kind":"correct","corrects":"1","because":"It was","text":"Lift checked""#]
    #expect(try !#require(EntryCorrectionTests.state(back).entries.first).isWithdrawn)
  }

  @Test func `every line that was known is kept as it was written, facts and corrections too`() {
    let state = EntryCorrectionTests.state([
      #""kind":"facts","lead":"AB""#, #""kind":"note","text":"First""#,
      #""kind":"correct","corrects":"2","because":"No","text":"Second""#,
      #""kind":"correct","corrects":"9","because":"?""#,
    ])
    #expect(state.written.map(\.number) == [1, 2, 3, 4])
    #expect(state.written[1]["text"] == "First")
  }
}
