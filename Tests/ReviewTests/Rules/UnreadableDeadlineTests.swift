import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("unreadable-deadline")
struct UnreadableDeadlineTests {
  private static func found(_ deadline: String) throws -> RuleFindings {
    try RuleFindings(
      UnreadableDeadline.self,
      in: Sample.procedure(
        "## 1 A\n\n1.1 x.", settings: "deadlines:\n  - {item: \"1.1\", what: Report, \(deadline)}"))
  }

  @Test(
    arguments: [
      ("within: ①three days", "within"), ("within: ①3 months, after: notified", "within"), ("every: ①daily", "every"),
      ("every: ①2 days", "every"), ("every: day, at: ①5pm", "at"), ("every: day, at: ①\"24:00\"", "at"),
      ("within: 1 working day, close: ①17", "close"), ("within: 24 hours, after: ①noticed", "after"),
    ])
  func `a word that is none of the forms is found at its place, with its key`(deadline: String, key: String) throws {
    let found = try Self.found(deadline)
    #expect(found.places == found.marks)
    #expect(found.addresses == ["1.1"])
    #expect(found.messages.allSatisfy { $0.contains("`\(key)`") && $0.contains("'Report'") })
    #expect(found.findings.allSatisfy { $0.severity == .warning })
  }

  @Test func `each word that cannot be read is a finding of its own, with what to write`() throws {
    let found = try Self.found("within: ①soon, after: ①then, every: ①now, at: ①noon, close: ①dusk")
    #expect(found.places == found.marks)
    #expect(
      found.hints == [
        "Write a number and a unit, as in 3 working days, 24 hours or 1 week.", "Write notified or started.",
        "Write day, working day or week, or a number of hours, as in 4 hours.",
        "Write hours and minutes, as in \"17:00\".", "Write hours and minutes, as in \"17:00\".",
      ])
  }

  @Test(
    arguments: [
      "within: 3 working days, after: notified", "within: 1 week, after: started, close: \"16:30\"",
      "within: 30 minutes",
      "every: day", "every: working day, at: 9:30", "every: 4 hours", "every: week, at: \"17:00\"",
      "within: 2 days, every: day",
    ])
  func `what can be read is no finding`(deadline: String) throws {
    #expect(try Self.found(deadline).messages == [])
  }

  @Test func `a deadline of an item that is not there has no address`() throws {
    let found = try RuleFindings(
      UnreadableDeadline.self,
      in: Sample.procedure(
        "## 1 A\n\n1.1 x.", settings: "deadlines:\n  - {item: \"1.9\", what: Report, every: ①daily}"))
    #expect(found.places == found.marks)
    #expect(found.addresses == ["-"])
  }

  @Test(arguments: ["V02", "V03"])
  func `the bundled procedure has none`(version: String) throws {
    let folder = "Content/provider-failure/\(version)/"
    let texts = try PackageRoot.sources(in: folder).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    #expect(texts.contains { $0.1.contains("deadlines:") })
    #expect(
      try RuleFindings(UnreadableDeadline.self, in: Dictionary(uniqueKeysWithValues: texts)).messages == [])
  }
}
