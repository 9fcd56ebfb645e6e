import SourceText

/// A time that the person gave with an option.
enum TypedTime {
  /// Reads it; where the clocks' change leaves it open, asks on a terminal which is meant.
  /// - Parameters:
  ///   - text: as typed.
  ///   - option: `--at`, for messages.
  ///   - timeOfDay: what a day without a time means.
  /// - Throws: `ExitStatus.notDone`, after saying what is wrong.
  static func read(
    _ text: String, option: String, now: Moment, timeOfDay: ClockMinute? = nil
  ) throws -> Moment {
    var typed = text
    while true {
      do throws(WrittenTimeProblem) {
        return try WrittenTime.moment(typed, now: now, timeOfDay: timeOfDay)
      } catch {
        Console.complain("procdoc: \(option): \(error.message). \(error.hint)")
        guard Terminal.isThere, let answer = Terminal.ask("The time again, or nothing to stop:") else {
          throw ExitStatus.notDone
        }
        typed = answer
      }
    }
  }

  /// As `read`, where the option was given; nil where it was not.
  static func read(
    optional text: String?, option: String, now: Moment, timeOfDay: ClockMinute? = nil
  ) throws -> Moment? {
    try text.map { try read($0, option: option, now: now, timeOfDay: timeOfDay) }
  }
}
