/// A number written by hand before an item or a heading: `4`, `2.14`, `7.2.1`.
///
/// `4`, `4.`, `4.3` and `4.3.` are written; the last stop is dropped. Any depth. Digits are ASCII.
package struct ItemNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Its parts, at least one, each without leading zeros and at most `largestPart`.
  package let parts: [Int]

  /// The largest number that a part may be; beyond it a number is a slip of the keyboard.
  package static let largestPart = 99_999

  package init(parts: [Int]) {
    precondition(!parts.isEmpty, "a number has at least one part")
    self.parts = parts
  }

  /// Reads a whole text as a number; nil if it is none (`4.03`, `４.3` and `4.` with more behind it are none).
  package init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    var parts: [Int] = []
    for piece in bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard !piece.isEmpty, piece.count <= 5, piece.first != UInt8(ascii: "0") || piece.count == 1 else { return nil }
      var value = 0
      for byte in piece {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      parts.append(value)
    }
    self.parts = parts
  }

  /// How many parts it has: 1 for `4`, 2 for `4.3`.
  package var depth: Int { parts.count }

  /// Whether this number stands below another (`4.3.1` below `4.3` and `4`).
  package func isBelow(_ other: ItemNumber) -> Bool {
    parts.count > other.parts.count && parts.starts(with: other.parts)
  }

  /// As printed: parts with stops between, none at the end.
  package var description: String {
    parts.count == 2 ? "\(parts[0]).\(parts[1])" : parts.map(String.init).joined(separator: ".")
  }

  package static func < (left: ItemNumber, right: ItemNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
