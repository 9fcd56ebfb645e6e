import Incidents
import Testing

@Suite struct PeopleCountsTests {
  @Test func `each person counts for what has happened to them`() {
    var table = FactTable()
    let time = "2026-11-20T02:00:00+00:00"
    for (name, value) in [
      ("people.P01.told", time), ("people.P01.assessed", time), ("people.P01.moved", time),
      ("people.P01.reviewed", time),
      ("people.P02.told", time), ("people.P02.moved", time), ("people.P03.told", time), ("people.P04.risk", "high"),
      ("people.P05.told", "soon"),
    ] { table[name] = value }
    let counts = PeopleCounts(IncidentFacts(table).people)
    #expect(counts.total == 5)
    #expect([counts.told, counts.assessed, counts.moved, counts.reviewed] == [3, 1, 2, 1])
  }

  @Test func `nobody on the list is nought of nought`() {
    let counts = PeopleCounts([])
    #expect([counts.total, counts.told, counts.assessed, counts.moved, counts.reviewed] == [0, 0, 0, 0, 0])
  }
}
