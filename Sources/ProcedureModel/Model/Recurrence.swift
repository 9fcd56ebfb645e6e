internal import SourceText

/// How often something is due, as a deadline's `every:` says it: `day`, `working day`, `4 hours`.
package enum Recurrence: Hashable, Sendable {
  /// Every day at one time of day.
  case day
  /// Every working day at one time of day.
  case workingDay
  /// Once a week, on the weekday of the beginning, at one time of day.
  case week
  /// Each time so many minutes have gone by since the beginning, 1 to 599,940.
  case elapsed(minutes: Int)

  /// Reads `day`, `working day`, `week`, `hour`, or a number of hours or minutes: `4 hours`, `1 hour`, `30 minutes`. Nil
  /// for anything else.
  package init?(_ text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    let name = words.joined(separator: " ")
    for (known, recurrence) in Recurrence.names where name.hasSameBytes(as: known) {
      self = recurrence
      return
    }
    guard let limit = TimeLimit(text) else { return nil }
    switch limit.unit {
    case .minute: self = .elapsed(minutes: limit.count)
    case .hour: self = .elapsed(minutes: limit.count * 60)
    case .day, .workingDay, .week: return nil
    }
  }

  private static let names: [(String, Recurrence)] = [
    ("day", .day), ("working day", .workingDay), ("week", .week), ("hour", .elapsed(minutes: 60)),
  ]
}
