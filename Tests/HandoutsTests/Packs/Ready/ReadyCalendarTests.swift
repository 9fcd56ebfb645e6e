import Foundation
import SourceText
import TestSupport
import Testing

@testable import Handouts
@testable import Incidents

@Suite("the calendar of a ready pack")
struct ReadyCalendarTests {
  private func calendar() throws -> [String: Any] {
    let day = try #require(CalendarDate(iso: "2026-11-20"))
    let script = ReadyCalendar(asOf: day).data.script
    return try #require(try JSONSerialization.jsonObject(with: Data(script.utf8)) as? [String: Any])
  }

  @Test("goes from the year before to ten years on")
  func years() throws {
    let calendar = try calendar()
    #expect(calendar["first"] as? Int == CalendarDate(iso: "2025-01-01")?.dayNumber)
    #expect(calendar["last"] as? Int == CalendarDate(iso: "2036-12-31")?.dayNumber)
    #expect((calendar["summer"] as? [[Int]])?.count == 12 && (calendar["holidays"] as? [Int])?.count == 96)
  }

  @Test("has the changes of the clocks that the tz database has, to the second")
  func summer() throws {
    let zone = try #require(TimeZone(identifier: "Europe/London"))
    for range in try #require(try calendar()["summer"] as? [[Int]]) {
      let (start, end) = (Double(range[0]), Double(range[1]))
      #expect(zone.secondsFromGMT(for: Date(timeIntervalSince1970: start)) == 3600)
      #expect(zone.secondsFromGMT(for: Date(timeIntervalSince1970: start - 1)) == 0)
      #expect(zone.secondsFromGMT(for: Date(timeIntervalSince1970: end)) == 0)
      #expect(zone.secondsFromGMT(for: Date(timeIntervalSince1970: end - 1)) == 3600)
    }
  }
}
