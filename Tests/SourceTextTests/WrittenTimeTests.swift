import SourceText
import TestSupport
import Testing

@Suite struct WrittenTimeTests {
  /// Friday 20 November 2026, 16:45:12 in London.
  private static let now = "2026-11-20T16:45:12+00:00"

  private static func read(_ text: String, now: String = now, timeOfDay: ClockMinute? = nil) throws -> String {
    let now = try #require(Moment(iso: now))
    return try WrittenTime.moment(text, now: now, timeOfDay: timeOfDay).iso
  }

  private static func problem(_ text: String, now: String = now) throws -> WrittenTimeProblem? {
    let now = try #require(Moment(iso: now))
    do throws(WrittenTimeProblem) {
      _ = try WrittenTime.moment(text, now: now)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("now", "2026-11-20T16:45:12+00:00"), ("NOW", "2026-11-20T16:45:12+00:00"),
      ("14:20", "2026-11-20T14:20:00+00:00"), ("1420", "2026-11-20T14:20:00+00:00"),
      ("14.20", "2026-11-20T14:20:00+00:00"), ("9:05", "2026-11-20T09:05:00+00:00"),
      ("0000", "2026-11-20T00:00:00+00:00"), ("2026", "2026-11-20T20:26:00+00:00"),
      ("14:20:30", "2026-11-20T14:20:30+00:00"), ("23:59", "2026-11-20T23:59:00+00:00"),
      ("14:20 GMT", "2026-11-20T14:20:00+00:00"), ("1420 gmt", "2026-11-20T14:20:00+00:00"),
      ("today 14:20", "2026-11-20T14:20:00+00:00"), ("yesterday 14:20", "2026-11-19T14:20:00+00:00"),
      ("Tomorrow 1420", "2026-11-21T14:20:00+00:00"), ("  yesterday \t 14.20  gmt ", "2026-11-19T14:20:00+00:00"),
    ])
  func `a clock's time is today's in London, or that of the day named`(text: String, moment: String) throws {
    #expect(try Self.read(text) == moment)
  }

  @Test(
    arguments: [
      ("2026-07-01 14:20", "2026-07-01T14:20:00+01:00"), ("2026-07-01T14:20", "2026-07-01T14:20:00+01:00"),
      ("2026-07-01t14:20", "2026-07-01T14:20:00+01:00"), ("2026-07-01T14:20 BST", "2026-07-01T14:20:00+01:00"),
      ("2026-07-01 1420", "2026-07-01T14:20:00+01:00"), ("01/07/2026 14:20", "2026-07-01T14:20:00+01:00"),
      ("1/7/2026 14:20:59", "2026-07-01T14:20:59+01:00"), ("20/11/2026 9:00 gmt", "2026-11-20T09:00:00+00:00"),
      ("2026-07-01\u{A0}14:20", "2026-07-01T14:20:00+01:00"), ("29/02/2024 00:00", "2024-02-29T00:00:00+00:00"),
    ])
  func `a day and a clock's time are London's`(text: String, moment: String) throws {
    #expect(try Self.read(text) == moment)
  }

  @Test(
    arguments: [
      ("2026-11-20T14:20:00+00:00", "2026-11-20T14:20:00+00:00"), ("2026-11-20T14:20Z", "2026-11-20T14:20:00+00:00"),
      ("2026-11-20T14:20:01-05:00", "2026-11-20T19:20:01+00:00"), ("2026-07-01t14:20z", "2026-07-01T15:20:00+01:00"),
      ("2026-10-25T01:30+00:00", "2026-10-25T01:30:00+00:00"), ("2026-10-25T01:30+01:00", "2026-10-25T01:30:00+01:00"),
    ])
  func `a time with its offset is that moment`(text: String, moment: String) throws {
    #expect(try Self.read(text) == moment)
  }

  @Test(
    arguments: [
      ("+30m", "2026-11-20T17:15:12+00:00"), ("+2h", "2026-11-20T18:45:12+00:00"),
      ("+3D", "2026-11-23T16:45:12+00:00"), (" + 90 m ", "2026-11-20T18:15:12+00:00"),
      ("+0m", "2026-11-20T16:45:12+00:00"),
    ])
  func `a plus counts from now`(text: String, moment: String) throws {
    #expect(try Self.read(text) == moment)
  }

  @Test func `hours from now are elapsed time, days go by the calendar`() throws {
    let evening = "2026-10-24T20:00:00+01:00"
    #expect(try Self.read("+24h", now: evening) == "2026-10-25T19:00:00+00:00")
    #expect(try Self.read("+1d", now: evening) == "2026-10-25T20:00:00+00:00")
  }

  @Test func `today is the day in London, not that in UTC`() throws {
    let night = "2026-07-01T00:30:00+01:00"
    #expect(try Self.read("00:15", now: night) == "2026-07-01T00:15:00+01:00")
    #expect(try Self.read("yesterday 23:50", now: night) == "2026-06-30T23:50:00+01:00")
  }

  @Test(
    arguments: [
      "", " ", "soon", "now now", "now BST", "14", "142", "14:2", "14:200", "24:00", "14:60", "14:20:60", "14.20.30",
      "14:20pm", "2pm", "12345", "14:20 CET", "BST", "14:20 BST GMT", "today at 14:20", "14:20 today",
      "2026-11-20 14:20 15:20", "2026-11-20T", "20.11.2026 14:20", "20/11/26 14:20", "20/11 14:20", "2026/11/20 14:20",
      "2026-11-20T14:20:00+00:00 GMT", "2026-11-20T14:20:00+0000", "2026-11-20T25:20:00Z", "2026-11-20T14:20.00Z",
      "2026-11-20T1420Z", "+", "+m", "+30", "+30s", "+1h30m", "+-1h", "-30m", "+1234567890m", "+3d BST", "١٤:٢٠",
      "14:20\u{301}", "14：20", "1４:20", "14:20\u{200B}", "+30\u{301}m", "20/11/2026/1 14:20", "::", "..", "//",
    ])
  func `anything else is not a time`(text: String) throws {
    #expect(try Self.problem(text) == .notATime)
  }

  @Test(
    arguments: [
      "2026-02-29 14:20", "30/02/2026 14:20", "11/20/2026 14:20", "2026-13-01", "2026-00-10T14:20", "00/11/2026 14:20",
      "2026-11-31T14:20:00Z", "0000-01-01 14:20",
    ])
  func `a day that the calendar does not have is told from what is no time`(text: String) throws {
    #expect(try Self.problem(text) == .noSuchDay)
  }

  @Test(arguments: ["2026-11-19", "19/11/2026", "yesterday", "2026-11-19 GMT"])
  func `a bare day needs a time, unless the caller has one for it`(text: String) throws {
    let day = try #require(CalendarDate(iso: "2026-11-19"))
    #expect(try Self.problem(text) == .noTimeOfDay(day))
    #expect(try Self.read(text, timeOfDay: ClockMinute("17:00")) == "2026-11-19T17:00:00+00:00")
    #expect(try Self.read("2026-11-19 09:00", timeOfDay: ClockMinute("17:00")) == "2026-11-19T09:00:00+00:00")
  }

  @Test(arguments: ["2026-10-25 01:30", "25/10/2026 1:30", "2026-10-25T01:30:00", "2026-10-25 0130"])
  func `the hour that comes twice must be told apart`(text: String) throws {
    let summer = try #require(Moment(iso: "2026-10-25T01:30:00+01:00"))
    let winter = try #require(Moment(iso: "2026-10-25T01:30:00+00:00"))
    #expect(try Self.problem(text) == .happensTwice(summer: summer, winter: winter))
    #expect(try Self.read(text + " BST") == summer.iso)
    #expect(try Self.read(text + " GMT") == winter.iso)
  }

  @Test(arguments: ["2026-03-29 01:17", "2026-03-29 01:17 BST", "29/03/2026 01:17 GMT", "2026-03-29T01:00"])
  func `the hour that never comes is refused with the times either side`(text: String) throws {
    let found = try Self.problem(text)
    guard case .neverHappens(let before, let after) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(before.dayAndClock == "2026-03-29 00:59" && after.dayAndClock == "2026-03-29 02:00")
    let hint = try #require(found?.hint)
    #expect(hint.contains("00:59") && hint.contains("02:00"))
  }

  @Test func `a zone that London does not keep then is refused`() throws {
    #expect(try Self.problem("2026-11-20 14:20 BST") == .wrongZone(isSummerTime: false))
    #expect(try Self.problem("2026-07-01 14:20 GMT") == .wrongZone(isSummerTime: true))
    #expect(WrittenTimeProblem.wrongZone(isSummerTime: true).hint == "Leave GMT out, or write BST.")
    #expect(WrittenTimeProblem.wrongZone(isSummerTime: false).message == "London keeps GMT at that time")
  }

  @Test func `beyond the calendar nothing is read`() throws {
    #expect(try Self.problem("+999999999d") == .outOfBounds)
    #expect(try Self.problem("tomorrow 09:00", now: "9999-12-31T12:00:00+00:00") == .outOfBounds)
    #expect(try Self.problem("yesterday 09:00", now: "0001-01-01T12:00:00+00:00") == .outOfBounds)
    #expect(try Self.read("9999-12-31 23:59") == "9999-12-31T23:59:00+00:00")
  }

  @Test func `what is written for London is read again`() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<3000 {
      let time = Moment(seconds: Int.random(in: 820_454_400..<2_145_916_800, using: &random)).london.time
      guard case .once(let moment) = time.moments else { continue }
      let minute = moment.adding(seconds: -time.second)
      #expect(try Self.read(time.dayAndClock) == minute.iso)
      let british = "\(time.day.day)/\(time.day.month)/\(time.day.year) \(time.clock):\(time.second.padded(to: 2))"
      #expect(try Self.read(british) == moment.iso)
    }
  }

  @Test func `no message and no hint repeats what was typed`() throws {
    let typed = [
      "Zebedee Quill", "zebedee", "QX 12 3456", "31/02/1947", "1947-02-31 01:47", "2031-03-30 01:47",
      "2031-10-26 01:47",
      "1947-11-23", "23/11/1947 14:47 BST", "1947-07-23 14:47 GMT", "+947947947d", "25:47", "01:47 Zebedee",
    ]
    for text in typed {
      let problem = try #require(try Self.problem(text), "'\(text)' is read")
      for word in ["ebedee", "47", "QX", "3456", "31"] where text.contains(word) {
        #expect(!problem.message.contains(word), "\(text): \(problem.message)")
        #expect(!problem.hint.contains(word), "\(text): \(problem.hint)")
      }
    }
  }

  @Test func `no mix of its own characters stops the program`() throws {
    var random = SeededGenerator(seed: 5)
    let alphabet = Array("0123456789:.-/+ tTzZbBsSgGmMdDhHnow\u{301}é".unicodeScalars)
    let now = try #require(Moment(iso: Self.now))
    var read = 0
    for _ in 0..<50_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...26, using: &random) {
        text.append(alphabet.randomElement(using: &random) ?? "0")
      }
      if (try? WrittenTime.moment(String(text), now: now)) != nil { read += 1 }
    }
    #expect(read < 1000)
  }

  @Test func `a megabyte is answered at once`() throws {
    for piece in ["1", ":", " ", "20/11/2026 ", "+", "é"] {
      #expect(try Self.problem(String(repeating: piece, count: 1_000_000 / piece.utf8.count)) == .notATime)
    }
  }
}
