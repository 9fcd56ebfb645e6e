import BoardPapers
import SourceText
import Testing

@Suite("Minutes")
struct MinutesReaderTests {
  private let name = BoardSample.minutesName

  @Test("decisions, conditions and actions are those of the list made by hand")
  func bundled() throws {
    let minutes = try #require(BoardSample().checked().minutes.first)
    #expect(minutes.decisions.map { $0.answers?.text } == ["1(i)", "1(ii)"])
    #expect(minutes.decisions.map(\.conditions.count) == [0, 2])
    #expect(minutes.actions.map(\.number) == [1, 2, 3, 4, 5])
    #expect(
      minutes.actions.map { $0.lead?.text } == [
        "Associate Director of Quality", "Head of Safeguarding CCG", "Quality and Safeguarding Team",
        "Director of Quality and Integration", "Associate Director of Quality",
      ])
    #expect(
      minutes.actions.map { $0.deadline?.description } == [
        "2021-01-29", "2021-01-29", "2021-02-26", "2021-01-15", "2020-12-31",
      ])
    #expect(minutes.actions.map(\.isOpen) == [true, true, true, false, false])
    #expect(minutes.actions.map { $0.date?.description }.suffix(2) == ["2020-12-17", "2020-10-15"])
    #expect(minutes.actions.allSatisfy { !$0.progress.isEmpty })
  }

  @Test("a deadline that is no day, a state that is none and a decision on nothing are found")
  func broken() throws {
    func rules(_ old: String, _ new: String) throws -> [String] {
      try BoardSample().replacing(old, with: new, in: name).checked().findings.map(\.rule)
        .filter { $0 != "contradicted-answer" }
    }
    #expect(try rules("`2021-01-29`", "`29 January 2021`") == ["wrong-value"])
    #expect(try rules("`open`", "`pending`") == ["wrong-value"])
    #expect(try rules("`1(ii)`", "`1(iii)`") == ["unknown-recommendation"])
    #expect(try rules("`Associate Director of Quality` `2021-01-29` `open`", "`Clerk`") == ["incomplete-action"])
  }
}
