import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct ServiceCountsTests {
  @Test func `each service counts the items that concern it, by what is recorded there, else for all`() throws {
    let situation = SituationSample.situation(
      try SituationSample.procedure(), types: ["CH", "HC"],
      [
        LogSample.state("A2.1", "done", 5), LogSample.state("A2.2@rose-house", "done", 5),
        LogSample.state("A2.3@elm-court", "started", 5),
        LogSample.state("A2.4", "not-applicable", 5),
      ])
    let counts = situation.facts.services.map { ServiceCounts($0, situation.items) }
    #expect(counts.map(\.done) == [2, 1])
    #expect(counts.map(\.started) == [0, 1])
    // A2.4 is for home care only.
    #expect(counts.map(\.notApplicable) == [0, 1])
    for count in counts { #expect(count.total == count.done + count.started + count.open + count.notApplicable) }
    let whole = ItemCounts(situation.items, at: situation.now)
    #expect(counts.allSatisfy { $0.total < whole.total })
    #expect(whole.done == 1)
    #expect(whole.started == 2)
    #expect(whole.notApplicable == 1)
  }
}
