import Review
import TestSupport
import Testing

@Suite("review-date-passed")
struct ReviewDatePassedTests {
  private func messages(_ rows: String, asOf: String) throws -> [String] {
    let text = "---\nkind: procedure\ntitle: T\nversion: V01\n" + rows + "\n---\n\n# T\n\n## 1 One\n\n1.1 Words.\n"
    let found = try RuleFindings(ReviewDatePassed.self, in: ["procedure.md": text], asOf: asOf)
    #expect(found.places == (found.findings.isEmpty ? [] : found.marks))
    return found.messages
  }

  @Test(
    "the day after the date, or after the last day of its month, is late",
    arguments: [
      ("next-review: ①2022-03-01", "2022-03-01", [String]()),
      ("next-review: ①2022-03-01", "2022-03-02", ["the next review was due by 2022-03-01, 1 day before 2022-03-02"]),
      ("next-review: ①February 2024", "2024-02-29", []),
      (
        "next-review: ①February 2024", "2024-03-10",
        ["the next review was due by 2024-02-29, 10 days before 2024-03-10"]
      ),
      ("next-review: ①TBC", "2099-01-01", []),
    ])
  func late(row: String, asOf: String, expected: [String]) throws {
    #expect(try messages(row, asOf: asOf) == expected)
  }

  @Test("a date never confirmed and a version in force are said so; a superseded version is not spoken of")
  func status() throws {
    #expect(
      try messages("status: approved\nnext-review: ①TBC December 2022", asOf: "2023-01-01") == [
        "the next review was due by 2022-12-31, 1 day before 2023-01-01, and its date was never confirmed; "
          + "the version is approved and in force"
      ])
    #expect(try messages("status: superseded\nnext-review: ①2022-12-01", asOf: "2023-01-01") == [])
  }
}
