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
        guard Terminal.isThere, let answer = try Terminal.ask(question(error)) else {
          Console.complain("procdoc: nothing was written.")
          throw ExitStatus.notDone
        }
        typed = completed(typed, answer, error)
      }
    }
  }

  private static func question(_ problem: WrittenTimeProblem) -> String {
    if case .happensTwice = problem { return "BST or GMT? (Enter alone to stop)" }
    return "The time again (Enter alone to stop):"
  }

  /// BST or GMT alone belongs to the time that was typed before.
  private static func completed(_ typed: String, _ answer: String, _ problem: WrittenTimeProblem) -> String {
    guard case .happensTwice = problem, ["bst", "gmt"].contains(where: { $0.hasSameBytes(as: answer.lowercased()) })
    else { return answer }
    return "\(typed) \(answer)"
  }

  /// As `read`, where the option was given; nil where it was not.
  static func read(
    optional text: String?, option: String, now: Moment, timeOfDay: ClockMinute? = nil
  ) throws -> Moment? {
    try text.map { try read($0, option: option, now: now, timeOfDay: timeOfDay) }
  }
}
