import BoardPapers
import SourceText
import Testing

/// Each change is one of `Tests/Fixtures/board/expected.md`, which was written before the code.
@Suite("A report and its board's profile")
struct ReportCheckTests {
  /// What is found besides what is always found: the contradiction that the bundled report has on purpose.
  private func new(_ sample: BoardSample) throws -> [Diagnostic] {
    try sample.checked().findings.filter { $0.rule != "contradicted-answer" }
  }

  @Test("the bundled report is contradicted by its assessment, and nothing else is found")
  func bundled() throws {
    let found = try BoardSample().checked().findings
    #expect(found.map(\.rule) == ["contradicted-answer"])
    #expect(try new(BoardSample()).isEmpty)
  }

  @Test("headings, paragraphs and answers are those of the list made by hand")
  func headings() throws {
    let parts = try BoardSample().checked().parts
    let numbers: [String: [Int]] = [
      "recommendations": [1], "reasons": [2], "alternatives": [3], "detail": [4, 5, 6, 7, 8], "capital-revenue": [9],
      "property-other": [10], "statutory-power": [11], "other-legal": [12], "conflict-of-interest": [13],
      "risk-management": [14], "policy-framework": [15],
    ]
    #expect(parts.count == 19)
    for part in parts where part.entry.content?.isNumbered ?? false {
      #expect(part.section?.blocks.numbered.map(\.number) == numbers[part.entry.key.text])
    }
    #expect(
      parts.filter(\.isNone).map(\.entry.key.text) == [
        "property-other", "other-legal", "conflict-of-interest", "key-decision", "wards", "members-rooms", "background",
      ])
    let recommendations = Recommendation.all(parts)
    #expect(recommendations.map(\.address) == ["1(i)", "1(ii)"])
    #expect(recommendations.map { $0.reasons.map(\.text) } == [["2"], ["2"]])
    #expect(recommendations[0].words == "note the quality report")
  }

  @Test("against another board's profile its headings are unknown or missing")
  func otherProfile() throws {
    var sample = try BoardSample()
    sample.profile = "scrutiny-panel"
    let found = try new(sample)
    #expect(found.filter { $0.rule == "unknown-heading" }.count == 4)
    #expect(found.filter { $0.rule == "missing-heading" }.count == 2)
  }

  private static let policy = """
    ## Policy framework implications

    15. What this report says agrees with the plans of the Council's Policy Framework.

    """

  @Test(
    "each change that breaks the report is found, once and in its words",
    arguments: [
      ("10. None noted.", "11. None noted.", ["duplicate-number", "skipped-number"]),
      (policy, "", ["missing-heading"]),
      (
        "## Risk management implications", "## Risk manegement implications",
        ["missing-heading", "skipped-number", "unknown-heading"]
      ),
      (
        "11. By statute the Council has the power, and the responsibility, to safeguard people who are given services inside Southampton's boundary.",
        "11. None noted.", ["only-none"]
      ),
      ("10. None noted.\n", "", ["empty-heading", "skipped-number"]),
      ("10. None noted.", "10. None noted.\n\nA word more.", ["paragraph-outside-item"]),
      ("Exit Procedure `2`", "Exit Procedure", ["missing-reason"]),
      ("Exit Procedure `2`", "Exit Procedure `3`", ["missing-reason"]),
      ("Procedures `V03`", "Procedures `V04`", ["missing-document"]),
      ("Procedures `V03`", "Procedures", ["unplaced-document"]),
      ("### Equality Impact Assessment\n\nNo", "### Equality Impact Assessment\n\nPerhaps", ["wrong-answer"]),
      ("### Privacy Impact Assessment\n\nNo", "### Privacy Impact Assessment\n\nYes", ["missing-appendix"]),
      ("author: {name: TBC}\n", "", ["missing-row"]),
    ])
  func planted(old: String, new: String, rules: [String]) throws {
    let found = try self.new(BoardSample().replacing(old, with: new))
    #expect(Set(found.map(\.rule)) == Set(rules), "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.hint != nil })
  }

  @Test("a heading in another order than the profile's is found, and a slip gets a suggestion")
  func order() throws {
    let moved = try BoardSample().replacing(ReportCheckTests.policy, with: "")
      .replacing("## Risk management implications", with: ReportCheckTests.policy + "\n## Risk management implications")
    #expect(try new(moved).map(\.rule).contains("heading-order"))
    let slip = try BoardSample().replacing("## Risk management implications", with: "## Risk manegement implications")
    let found = try new(slip).first { $0.rule == "unknown-heading" }
    #expect(found?.hint == "Did you mean 'Risk management implications'?")
  }

  @Test("an assessment that is needed must be there, with every row filled in")
  func assessment() throws {
    var without = try BoardSample().replacing(
      "### Equality Impact Assessment\n\nNo", with: "### Equality Impact Assessment\n\nYes")
    #expect(try without.checked().findings.isEmpty)
    without.files[BoardSample.assessmentName] = nil
    #expect(try without.checked().findings.map(\.rule) == ["missing-assessment"])
    let text = try #require(BoardSample().files[BoardSample.assessmentName])
    let race = try #require(text.firstRange(of: "## Race\n\n### Details\n\n"))
    let mitigation = try #require(text[race.upperBound...].firstRange(of: "### Mitigation"))
    let religion = try #require(text.firstRange(of: "## Religion or belief"))
    var empty = try BoardSample()
    empty.files[BoardSample.assessmentName] = text.replacingCharacters(
      in: race.upperBound..<mitigation.lowerBound, with: "")
    #expect(try new(empty).map(\.rule) == ["empty-row"])
    var missing = try BoardSample()
    missing.files[BoardSample.assessmentName] = text.replacingCharacters(
      in: race.lowerBound..<religion.lowerBound, with: "")
    #expect(try new(missing).map(\.rule) == ["missing-row"])
  }
}

extension String {
  /// Foundation is not needed for this alone.
  func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
