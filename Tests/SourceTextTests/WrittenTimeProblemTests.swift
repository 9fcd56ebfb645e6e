import SourceText
import Testing

@Suite struct WrittenTimeProblemTests {
  private static func all() throws -> [WrittenTimeProblem] {
    let day = try #require(CalendarDate(iso: "2026-03-29"))
    let before = try #require(LondonTime(day: day, hour: 0, minute: 59, second: 59))
    let after = try #require(LondonTime(day: day, hour: 2, minute: 0))
    return [
      .notATime, .noSuchDay, .noTimeOfDay(day),
      .happensTwice(summer: Moment(seconds: 0), winter: Moment(seconds: 3600)),
      .neverHappens(before: before, after: after), .wrongZone(isSummerTime: true), .wrongZone(isSummerTime: false),
      .outOfBounds,
    ]
  }

  @Test func `each has a message of its own without a stop, and a hint that is a sentence`() throws {
    let all = try Self.all()
    #expect(Set(all.map(\.message)).count == all.count)
    for problem in all {
      #expect(!problem.message.hasSuffix("."))
      #expect(problem.hint.hasSuffix(".") && problem.hint.first?.isUppercase == true)
    }
  }

  @Test func `the hints say how to tell the two times apart, and where the clocks go`() throws {
    let hints = try Self.all().map(\.hint)
    #expect(hints[3].contains("01:30 BST") && hints[3].contains("01:30 GMT"))
    #expect(hints[4].contains("00:59") && hints[4].contains("02:00"))
  }
}
