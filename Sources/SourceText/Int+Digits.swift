extension Int {
  /// Reads a number of ASCII digits and nothing else: no sign, no space, no other script's digits.
  /// - Parameters:
  ///   - digits: UTF-8 bytes.
  ///   - longest: how many digits there may be; at most 18, so that every one fits.
  /// - Returns: nil for no digit, for too many and for anything else.
  package init?(digits: some Sequence<UInt8>, longest: Int = 9) {
    var value = 0
    var count = 0
    for byte in digits {
      guard count < Swift.min(longest, 18), UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
    }
    guard count > 0 else { return nil }
    self = value
  }

  /// The number with noughts before it: `07`. For numbers that are not negative.
  /// - Parameter width: the least number of digits.
  package func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
