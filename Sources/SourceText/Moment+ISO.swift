extension Moment {
  /// `2026-11-20T02:10:00+00:00`: what a clock in London shows, with its offset from UTC. The same moment always has the
  /// same text.
  package var iso: String {
    let (time, isSummerTime) = london
    return "\(time.day)T\(time.clock):\(time.second.padded(to: 2))+0\(isSummerTime ? 1 : 0):00"
  }

  /// Reads the form that `iso` writes, with any offset `±hh:mm` or `Z`: `2026-11-20T02:10:00Z`. Nil for anything else,
  /// for what no calendar and no clock shows (a leap second among it), and outside the years 1 to 9999.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(26))
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), let offset = Moment.offset(bytes[19...]),
      let day = CalendarDate(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let time = Moment.secondOfDay(bytes[11..<19])
    else { return nil }
    let seconds = day.dayNumber * 86_400 + time - offset
    guard Moment.bounds ~= seconds else { return nil }
    self.init(seconds: seconds)
  }

  /// `02:10:00`.
  private static func secondOfDay(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count == 2 ? Int(digits: $0) : nil }
    guard parts.count == 3, numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
  }

  /// `Z`, `+01:00` or `-05:30`, in seconds.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let form = Array(bytes)
    if form == [UInt8(ascii: "Z")] { return 0 }
    guard form.count == 6, form[3] == UInt8(ascii: ":"), let hour = Int(digits: form[1...2]), hour < 24,
      let minute = Int(digits: form[4...5]), minute < 60
    else { return nil }
    switch form[0] {
    case UInt8(ascii: "+"): return hour * 3600 + minute * 60
    case UInt8(ascii: "-"): return -(hour * 3600 + minute * 60)
    default: return nil
    }
  }
}
