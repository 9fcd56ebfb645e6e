import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite("a deadline that the procedure sets")
struct StandingDeadlineTests {
  private func deadlines(_ lines: String...) throws -> [StandingDeadline] {
    let text = TestProcedure.plain.replacing(
      "version: V01\n",
      with: "version: V01\ndeadlines:\n\(lines.map { "  - {item: \"1.1\", what: Words, \($0)}\n" }.joined())")
    return StandingDeadline.all(try #require(TestProcedure(["procedure.md": text]).read.procedure))
  }

  @Test("says in words where its time comes from, and whether it comes again")
  func basis() throws {
    let all = try deadlines(
      "within: 3 working days, after: notified", "within: 1 hour, after: started", "every: day",
      "every: week, at: \"09:30\"",
      "every: 4 hours")
    #expect(
      all.map(\.basis) == [
        "within 3 working days of being notified", "within 1 hour of the start", "every day at 17:00",
        "every week at 09:30", "every 4 hours",
      ])
    #expect(all.map(\.isRecurring) == [false, false, true, true, true])
    #expect(all.map(\.isFromStart) == [false, true, false, false, false])
    #expect(all.allSatisfy { $0.address.text == "1.1" && $0.what == "Words" })
  }

  @Test("is left out where its words cannot be read")
  func unreadable() throws {
    #expect(try deadlines("within: some days, after: notified", "every: full moon").isEmpty)
  }
}
