import SourceText

/// How long it is until a time, or since: `in 2 h 10 min`, `35 min ago`.
enum TimeLeft {
  static func words(until due: Moment, from now: Moment) -> String {
    let seconds = due.seconds - now.seconds
    let minutes = abs(seconds) / 60
    if minutes == 0 { return "now" }
    return seconds < 0 ? "\(length(minutes: minutes)) ago" : "in \(length(minutes: minutes))"
  }

  /// Days and hours from two days on, where the minutes no longer matter.
  private static func length(minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours >= 48 { return hours % 24 == 0 ? "\(hours / 24) days" : "\(hours / 24) days \(hours % 24) h" }
    return hours == 0 ? "\(rest) min" : rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }
}
