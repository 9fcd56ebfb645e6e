internal import SourceText

/// Words for numbers, dates and spans of time.
enum NumberWords {
  static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first.map { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") } ?? false
      && bytes.allSatisfy { (0x30...0x39).contains($0) || ".,:-".utf8.contains($0) }
      || bytes.elementsEqual("%".utf8) || bytes.elementsEqual("£".utf8)
  }

  static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "half", "double",
    "first", "second", "third", "once", "twice", "dozen", "hundred", "thousand",
  ]
  static let months = Set(CalendarDate.months.map { $0.lowercased() }.filter { !$0.utf8.elementsEqual("may".utf8) })
  static let times: Set<String> = [
    "minute", "minutes", "hour", "hours", "hourly", "day", "days", "daily", "week", "weeks", "weekly", "month",
    "months",
    "monthly", "year", "years", "yearly", "annually", "immediately", "immediate", "urgently", "urgent", "forthwith",
    "today", "tomorrow", "midnight", "noon", "overnight", "deadline",
  ]
}
