internal import SourceText

/// Makes moments of the times on a filled sheet, line after line: the day stands once, above them.
struct PaperClock {
  /// A row of a sheet may be ticked some time before the one above it; if it is earlier by more, midnight may have passed.
  static let hoursBack = 6

  private let now: Moment
  private let notified: Moment?
  /// The day that the lines stand under; nil before the first.
  private(set) var day: CalendarDate?
  /// The time of the line before on the same day.
  private var before: Moment?

  init(now: Moment, notified: Moment?) {
    self.now = now
    self.notified = notified
  }

  /// Takes a day as typed: `2026-11-21`, `21/11/2026`, `yesterday`. After one that cannot be read there is none.
  mutating func turn(to typed: String, at column: Int, of line: Int) -> PaperProblem? {
    before = nil
    do throws(WrittenTimeProblem) {
      // With an hour, so that a time alone is not taken for one of today's.
      day = try WrittenTime.moment("\(typed) 12:00", now: now).london.time.day
      return nil
    } catch {
      day = nil
      let isNoDay = error == .noSuchDay
      return PaperProblem(
        line: line, column: column, isNoDay ? error.message : "that is no day that can be read",
        hint: "Write the day alone, as in `date 2026-11-20`, `date 20/11/2026` or `date yesterday`.")
    }
  }

  /// When an entry happened, and everything that is odd about it; no moment where it cannot be said.
  mutating func moment(of entry: PaperEntry, on day: CalendarDate, line: Int) -> (Moment?, [PaperProblem]) {
    func problem(_ message: String, _ hint: String, _ answer: PaperProblem.Answer) -> PaperProblem {
      PaperProblem(
        line: line, column: entry.places.time.lowerBound + 1, message, hint: hint, answer: answer)
    }
    let moment: Moment
    do throws(WrittenTimeProblem) {
      moment = try WrittenTime.moment("\(day) \(entry.time) \(entry.zone ?? "")", now: now)
    } catch {
      return (nil, [problem(error.message, error.hint, .time)])
    }
    defer { before = moment }
    if moment > now.adding(seconds: 60) {
      return (
        moment,
        [
          problem(
            "the time is still to come: it is \(now.london.time.inWords) now",
            "Mend the time, or the day on the `date` line above it.", .time)
        ]
      )
    }
    guard !entry.isMeant else { return (moment, []) }
    var problems: [PaperProblem] = []
    if let notified, moment.adding(seconds: 59) < notified {
      problems.append(
        problem(
          "the time is before the council was told of the failure",
          "Mend the time or the date; if it is right, end the line with `!`.", .timeOrYes))
    }
    if let before, before.seconds - moment.seconds > PaperClock.hoursBack * 3600 {
      problems.append(
        problem(
          "the time is more than \(PaperClock.hoursBack) hours before that of the line above: did midnight pass?",
          "Write the new day on a line before it, as in `date \(day.adding(days: 1) ?? day)`; if the day is right, end "
            + "the line with `!`.", .timeOrYes))
    }
    return (moment, problems)
  }
}
