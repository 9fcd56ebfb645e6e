internal import SourceText

/// Telephone numbers that ring nowhere: those that Ofcom, the regulator, keeps free for drama. An exercise uses no others,
/// so that nobody outside it is rung up.
///
/// Source: Ofcom, "Telephone numbers for use in TV and radio drama programmes"
/// (ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama). Each range is a thousand numbers: what stands here
/// and three more digits. For Northern Ireland older lists give 028 9018 0; it is not taken.
package enum DramaNumber {
  /// The first eight digits of each range.
  static let ranges = [
    // No area; mobile; freephone; premium rate; of all the United Kingdom.
    "01632960", "07700900", "08081570", "09098790", "03069990",
    // Leeds, Sheffield, Nottingham, Leicester, Bristol, Reading, Birmingham, Edinburgh, Glasgow, Liverpool, Manchester.
    "01134960", "01144960", "01154960", "01164960", "01174960", "01184960", "01214960", "01314960", "01414960",
    "01514960", "01614960",
    // London; Tyneside, Durham and Sunderland; Northern Ireland; Cardiff.
    "02079460", "01914980", "02896496", "02920180",
  ]

  /// Every text that looks like a telephone number and is none of these: seven digits or more, the first a nought or after a
  /// plus, with spaces, hyphens, dots and brackets between. A day such as 01-12-2026 is none.
  package static func others(in text: String) -> [String] {
    candidates(in: text).filter { !isDrama($0) }
  }

  /// Whether a number is in one of the ranges, as written at home or from abroad (`+44`).
  package static func isDrama(_ number: String) -> Bool {
    var digits = number.utf8.filter(isDigit)
    let isPlus = number.utf8.first == UInt8(ascii: "+")
    if isPlus || digits.starts(with: "0044".utf8) {
      let rest = digits.dropFirst(isPlus ? 0 : 2)
      guard rest.starts(with: "44".utf8) else { return false }
      // `+44 (0)20 7946 0018`
      digits = Array("0".utf8) + rest.dropFirst(2).drop { $0 == UInt8(ascii: "0") }
    }
    return digits.count == 11 && ranges.contains { digits.starts(with: $0.utf8) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func candidates(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var index = 0
    while index < bytes.count {
      let isStart = bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "0")
      guard isStart, index == 0 || !isDigit(bytes[index - 1]) else {
        index += 1
        continue
      }
      var end = index + 1
      var next = end
      // Up to two signs stand between two digits: `0) 20`.
      while next < bytes.count {
        if isDigit(bytes[next]) {
          next += 1
          end = next
        } else if next - end < 2, " -.()".utf8.contains(bytes[next]) {
          next += 1
        } else {
          break
        }
      }
      let number = Array(bytes[index..<end])
      if number.filter(isDigit).count >= 7, !isDay(number) { found.append(String(decoding: number, as: UTF8.self)) }
      index = end
    }
    return found
  }

  /// `01-12-2026`, `01.12.2026`.
  private static func isDay(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(omittingEmptySubsequences: false) { !isDigit($0) }
    return parts.map(\.count) == [2, 2, 4]
  }
}
