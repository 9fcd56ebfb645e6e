/// Reads a time as a tired person types it.
///
/// | Form | Is |
/// |---|---|
/// | `now` | this moment |
/// | `14:20`, `14.20`, `1420`, `9:05`, `14:20:30` | that time today, in London |
/// | `yesterday 14:20`, `today …`, `tomorrow …` | that time on that day |
/// | `2026-11-20 14:20`, `2026-11-20T14:20` | that time on that day, in London |
/// | `20/11/2026 14:20` | the same, as a spreadsheet in Britain writes it |
/// | `2026-11-20T14:20:00+00:00`, `…Z` | that moment, with or without the seconds |
/// | `+30m`, `+2h` | minutes and hours from now |
/// | `+3d` | three days from now by the calendar, when the clock shows the same |
///
/// `BST` or `GMT` may follow a clock's time and says which of two is meant. Capitals and further spaces do not matter.
package enum WrittenTime {
  /// - Parameters:
  ///   - text: what was typed.
  ///   - now: what `today` and `+` count from.
  ///   - timeOfDay: what a day without a time means; nil where that is refused with `noTimeOfDay`.
  /// - Returns: the moment meant.
  package static func moment(
    _ text: String, now: Moment, timeOfDay: ClockMinute? = nil
  ) throws(WrittenTimeProblem) -> Moment {
    guard var words = words(of: text), let first = words.first else { throw .notATime }
    if first.first == UInt8(ascii: "+") { return try later(Array(words.joined()), now) }
    if words.count == 1 {
      if same(first, "now") { return now }
      if let moment = try instant(first) { return moment }
    }
    var zone: Zone?
    if let last = words.last, let named = Zone.allCases.first(where: { same(last, $0.rawValue) }) {
      zone = named
      words.removeLast()
    }
    if words.count == 1, words[0].count > 11, words[0][10] == UInt8(ascii: "t") {
      words = [Array(words[0][..<10]), Array(words[0][11...])]
    }
    return try moment(inLondon: time(words, now, timeOfDay), zone)
  }

  /// What a person may write after a time to say how the clocks stand.
  private enum Zone: String, CaseIterable {
    case summer = "bst"
    case winter = "gmt"
  }

  /// The words in small ASCII letters; nil where a character is neither ASCII nor a space.
  private static func words(of text: String) -> [[UInt8]]? {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        words.append([])
      } else if scalar.isASCII {
        let isCapital = ("A"..."Z").contains(scalar)
        words[words.count - 1].append(UInt8(scalar.value) + (isCapital ? 0x20 : 0))
      } else {
        return nil
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private static func same(_ word: [UInt8], _ other: String) -> Bool { word.elementsEqual(other.utf8) }

  // MARK: Days and clocks

  private static func time(
    _ words: [[UInt8]], _ now: Moment, _ timeOfDay: ClockMinute?
  ) throws(WrittenTimeProblem) -> LondonTime {
    let today = now.london.time.day
    guard let first = words.first, words.count <= 2 else { throw .notATime }
    if words.count == 1, let time = clock(first, on: today) { return time }
    guard let day = try day(first, today) else { throw .notATime }
    if words.count == 1 {
      guard let timeOfDay else { throw .noTimeOfDay(day) }
      return LondonTime(day: day, at: timeOfDay)
    }
    guard let time = clock(words[1], on: day) else { throw .notATime }
    return time
  }

  /// Nil where the word has none of the forms of a day.
  private static func day(_ word: [UInt8], _ today: CalendarDate) throws(WrittenTimeProblem) -> CalendarDate? {
    for (name, days) in [("yesterday", -1), ("today", 0), ("tomorrow", 1)] where same(word, name) {
      guard let day = today.adding(days: days) else { throw .outOfBounds }
      return day
    }
    guard let (year, month, day) = numbers(ofDay: word) else { return nil }
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw .noSuchDay }
    return date
  }

  /// `2026-11-20`, `20/11/2026` or `1/2/2026`.
  private static func numbers(ofDay word: [UInt8]) -> (year: Int, month: Int, day: Int)? {
    let parts = word.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    if parts.count == 1 { return CalendarDate.numbers(iso: String(decoding: word, as: UTF8.self)) }
    guard parts.count == 3, parts[2].count == 4, let day = Int(digits: parts[0], longest: 2),
      let month = Int(digits: parts[1], longest: 2), let year = Int(digits: parts[2])
    else { return nil }
    return (year, month, day)
  }

  /// `14:20`, `9:05`, `14.20`, `1420` or `14:20:30`; nil for anything else and for what no clock shows.
  private static func clock(_ word: [UInt8], on day: CalendarDate) -> LondonTime? {
    if word.count == 4, let number = Int(digits: word) {
      return LondonTime(day: day, hour: number / 100, minute: number % 100)
    }
    let colon = UInt8(ascii: ":")
    let separator = word.contains(colon) ? colon : UInt8(ascii: ".")
    let parts = word.split(separator: separator, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 && separator == colon, let hour = Int(digits: parts[0], longest: 2),
      parts[1...].allSatisfy({ $0.count == 2 }), let minute = Int(digits: parts[1]),
      let second = parts.count == 3 ? Int(digits: parts[2]) : 0
    else { return nil }
    return LondonTime(day: day, hour: hour, minute: minute, second: second)
  }

  private static func moment(inLondon time: LondonTime, _ zone: Zone?) throws(WrittenTimeProblem) -> Moment {
    switch time.moments {
    case .once(let moment):
      let isSummerTime = moment.london.isSummerTime
      if let zone, (zone == .summer) != isSummerTime { throw .wrongZone(isSummerTime: isSummerTime) }
      return moment
    case .twice(let summer, let winter):
      switch zone {
      case .summer: return summer
      case .winter: return winter
      case nil: throw .happensTwice(summer: summer, winter: winter)
      }
    case .never(let before, let after):
      throw .neverHappens(before: before, after: after)
    }
  }

  // MARK: Moments

  /// `2026-11-20t14:20:00+00:00` or `2026-11-20t14:20z`; nil where the word has not that form.
  private static func instant(_ word: [UInt8]) throws(WrittenTimeProblem) -> Moment? {
    guard word.count >= 17, word[10] == UInt8(ascii: "t") else { return nil }
    let offset: Int
    if word.last == UInt8(ascii: "z") {
      offset = word.count - 1
    } else if word.count >= 22, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(word[word.count - 6]) {
      offset = word.count - 6
    } else {
      return nil
    }
    let seconds = offset == 16 ? ":00" : ""
    let form = word[11..<offset] + seconds.utf8 + word[offset...].map { $0 == UInt8(ascii: "z") ? 0x5A : $0 }
    let text = String(decoding: word[..<10] + "T".utf8 + form, as: UTF8.self)
    if let moment = Moment(iso: text) { return moment }
    guard let (year, month, day) = CalendarDate.numbers(iso: String(decoding: word[..<10], as: UTF8.self)),
      CalendarDate(year: year, month: month, day: day) == nil
    else { throw .notATime }
    throw .noSuchDay
  }

  /// `+30m`, `+2h` or `+3d`.
  private static func later(_ word: [UInt8], _ now: Moment) throws(WrittenTimeProblem) -> Moment {
    guard let unit = word.last, let count = Int(digits: word.dropFirst().dropLast()) else { throw .notATime }
    let seconds: Int
    switch unit {
    case UInt8(ascii: "m"): seconds = count * 60
    case UInt8(ascii: "h"): seconds = count * 3600
    case UInt8(ascii: "d"): seconds = count * 86_400
    default: throw .notATime
    }
    // A day of room, for a change of the clocks.
    guard now.seconds + seconds < Moment.bounds.upperBound - 86_400 else { throw .outOfBounds }
    return unit == UInt8(ascii: "d") ? now.adding(londonDays: count) : now.adding(seconds: seconds)
  }
}
