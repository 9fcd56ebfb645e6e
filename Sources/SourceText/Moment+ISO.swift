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
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), let offset = Moment.offset(bytes[19...]),
      let year = Int(digits: bytes[..<4]), let month = Int(digits: bytes[5..<7]), let day = Int(digits: bytes[8..<10]),
      let date = CalendarDate(year: year, month: month, day: day),
      let hour = Int(digits: bytes[11..<13]), hour < 24, let minute = Int(digits: bytes[14..<16]), minute < 60,
      let second = Int(digits: bytes[17..<19]), second < 60
    else { return nil }
    let seconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
    guard Moment.bounds ~= seconds else { return nil }
    self.init(seconds: seconds)
  }

  /// `Z`, `+01:00` or `-05:30`, in seconds.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    if bytes.count == 1 { return bytes[start] == UInt8(ascii: "Z") ? 0 : nil }
    guard bytes.count == 6, bytes[start + 3] == UInt8(ascii: ":"), let hour = Int(digits: bytes[start + 1...start + 2]),
      hour < 24, let minute = Int(digits: bytes[start + 4...start + 5]), minute < 60
    else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "+"): return hour * 3600 + minute * 60
    case UInt8(ascii: "-"): return -(hour * 3600 + minute * 60)
    default: return nil
    }
  }
}
