import Incidents
import Testing

@testable import Handouts

@Suite struct LessonsTests {
  private static func lessons(_ more: (inout SealedLog) -> Void = { _ in }) throws -> Lessons {
    var log = PaperSample.night
    more(&log)
    return Lessons(try PaperSample.situation(log))
  }

  @Test func `what is overdue and what was done too late is late; what was done in time is not`() throws {
    #expect(try LessonsTests.lessons().late.map(\.address) == ["A1.2"])
    let late = try LessonsTests.lessons { log in
      log.add("state", at: "2026-11-20 04:01", [("item", "A1.2"), ("state", "done")])
    }
    #expect(late.late.flatMap(\.facts) == ["done Fri 20 Nov 2026, 04:01, due Fri 20 Nov 2026, 04:00"])
    let inTime = try LessonsTests.lessons { log in
      log.add("state", at: "2026-11-20 04:00", [("item", "A1.2"), ("state", "done")])
    }
    #expect(inTime.late.isEmpty)
  }

  @Test func `what was struck out, added and brought back stands by address with the reason and the line`() throws {
    let lessons = try LessonsTests.lessons { log in
      log.add("include", at: "2026-11-20 05:00", [("item", "A2.1"), ("because", "The cellar is wet")])
    }
    #expect(lessons.struckOut.map(\.address) == ["A1.3"])
    #expect(lessons.struckOut.flatMap(\.facts) == ["because No upper floor (line 19, AB)"])
    #expect(
      lessons.added.map(\.address) == ["X1"] && lessons.added.flatMap(\.facts) == ["after A1.2", "open (line 5, AB)"])
    #expect(lessons.included.map(\.address) == ["A2.1"])
    #expect(lessons.included.flatMap(\.facts) == ["because The cellar is wet (line 23, AB)"])
  }

  @Test func `an item that one service strikes out says which`() throws {
    let lessons = try LessonsTests.lessons { log in
      log.add(
        "state", at: "2026-11-20 05:00",
        [("item", "A1.1"), ("service", "main"), ("state", "not-applicable"), ("because", "No seats")])
    }
    #expect(lessons.struckOut.first?.facts == ["Main hall (main): because No seats (line 23, AB)"])
  }
}
