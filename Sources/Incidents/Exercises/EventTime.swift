package import SourceText

/// When an event of an exercise is played: at a clock time, some minutes after the start, or at a moment.
package enum EventTime: Hashable, Sendable {
  /// The first time that a clock shows it, from the start on.
  case clock(ClockMinute)
  case minutes(Int)
  case moment(Moment)

  /// Reads `14:20`, `+90` (minutes after the start) or `2026-11-20 14:20`; nil for anything else.
  package init?(_ text: String) {
    let text = text.trimmed
    if text.utf8.first == UInt8(ascii: "+") {
      guard let minutes = Int(digits: text.utf8.dropFirst(), longest: 5) else { return nil }
      self = .minutes(minutes)
    } else if let clock = ClockMinute(text) {
      self = .clock(clock)
    } else if text.utf8.count > 10,
      let moment = try? WrittenTime.moment(text, now: Moment(seconds: 0))
    {
      self = .moment(moment)
    } else {
      return nil
    }
  }

  /// The moment in an exercise.
  /// - Parameter start: when the exercise began.
  package func moment(start: Moment) -> Moment {
    switch self {
    case .minutes(let minutes): return start.adding(seconds: minutes * 60)
    case .moment(let moment): return moment
    case .clock(let clock):
      let today = LondonTime(day: start.london.time.day, at: clock).firstMoment
      // A clock shows minutes: 14:20 is no earlier than a start at 14:20:30.
      return today.seconds + 59 < start.seconds ? today.adding(londonDays: 1) : today
    }
  }
}
