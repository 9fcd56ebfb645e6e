/// Why a time that a person typed cannot be used.
///
/// What was typed may be personal data put into the wrong place, so neither message nor hint repeats any of it.
package enum WrittenTimeProblem: Error, Hashable, Sendable {
  /// The words are none of the forms.
  case notATime
  /// The form is that of a day, and the calendar has no such day.
  case noSuchDay
  /// A day without a time of day, where one is needed.
  case noTimeOfDay(CalendarDate)
  /// The hour that comes twice, when the clocks go back: whoever can ask may ask which of the two is meant.
  case happensTwice(summer: Moment, winter: Moment)
  /// The hour that is left out when the clocks go forward: the last time before it and the first after it.
  case neverHappens(before: LondonTime, after: LondonTime)
  /// BST was written and London keeps GMT then, or the other way round.
  /// - Parameter isSummerTime: what London keeps then.
  case wrongZone(isSummerTime: Bool)
  /// Outside the years 1 to 9999.
  case outOfBounds

  /// What is wrong, without a full stop at its end.
  package var message: String {
    switch self {
    case .notATime: "that is no time that can be read"
    case .noSuchDay: "there is no such day"
    case .noTimeOfDay: "the day has no time with it"
    case .happensTwice: "that time comes twice, since the clocks go back that night"
    case .neverHappens: "that time does not exist, since the clocks go forward that night"
    case .wrongZone(let isSummerTime): "London keeps \(isSummerTime ? "BST" : "GMT") at that time"
    case .outOfBounds: "that is outside the years 1 to 9999"
    }
  }

  /// What to do about it, as a sentence.
  package var hint: String {
    switch self {
    case .notATime: "Write now, 14:20, yesterday 14:20, 2026-11-20 14:20, 20/11/2026 14:20 or +30m."
    case .noSuchDay: "Write a day as in 2026-11-20, or day, month and year as in 20/11/2026."
    case .noTimeOfDay: "Write the time after the day, as in 2026-11-20 14:20."
    case .happensTwice: "Write BST after it for the first time or GMT for the second: 01:30 BST or 01:30 GMT."
    case .neverHappens(let before, let after):
      "The clocks go from \(before.clock) to \(after.clock): write a time up to the one or from the other on."
    case .wrongZone(let isSummerTime):
      "Leave \(isSummerTime ? "GMT" : "BST") out, or write \(isSummerTime ? "BST" : "GMT")."
    case .outOfBounds: "Write a time that is nearer."
    }
  }
}
