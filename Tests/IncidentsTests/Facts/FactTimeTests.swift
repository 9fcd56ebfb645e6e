import SourceText
import Testing

@testable import Incidents

@Suite struct FactTimeTests {
  @Test(arguments: [
    ("2026-11-20 02:10", "2026-11-20T02:10:00+00:00"), ("20/11/2026 02:10", "2026-11-20T02:10:00+00:00"),
    ("2026-07-01 02:10 BST", "2026-07-01T02:10:00+01:00"), ("2026-10-25 01:30 gmt", "2026-10-25T01:30:00+00:00"),
    ("2026-07-01T01:10:00Z", "2026-07-01T02:10:00+01:00"), ("2026-11-20 02:10:07", "2026-11-20T02:10:07+00:00"),
  ])
  func `a time with its day becomes a moment`(text: String, fact: String) throws {
    #expect(try FactTime.fact(text) == fact)
  }

  @Test(arguments: ["now", "today 14:20", "14:20", "yesterday 02:10", "+30m", "+3d", "soon", "", "2026-11-20"])
  func `what depends on when the file is read is refused in a file`(text: String) {
    #expect(throws: FactKind.Wrong.self) { try FactTime.fact(text) }
  }

  @Test func `a fact is written as people write it, and reads back as the same moment`() throws {
    #expect(FactTime.written("2026-11-20T02:10:00+00:00") == "2026-11-20 02:10")
    #expect(FactTime.written("2026-10-25T01:30:00+01:00") == "2026-10-25 01:30 BST")
    #expect(FactTime.written("2026-10-25T01:30:00+00:00") == "2026-10-25 01:30 GMT")
    #expect(FactTime.written("not a time") == "not a time")
    // Every quarter of an hour over both changes of the clocks, and some with seconds.
    for start in [1_774_740_000, 1_792_880_000] {
      for seconds in stride(from: start, to: start + 50_000, by: 907) {
        let fact = Moment(seconds: seconds).iso
        #expect(try FactTime.fact(FactTime.written(fact)) == fact)
      }
    }
  }
}
